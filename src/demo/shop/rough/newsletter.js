/* Grow the list. */
window.addEventListener('load', function () {
  if (sessionStorage.asked) return;
  fetch((location.pathname.startsWith('/fr/') ? '/fr' : '') + '/api/newsletter')
    .then(function (response) { return response.json(); })
    .then(function (words) {
      sessionStorage.asked = 'yes';
      var layer = document.createElement('div');
      layer.className = 'newsletter';
      layer.innerHTML =
        '<div class="sheet" role="dialog" aria-modal="true" aria-labelledby="join-title"><h2 id="join-title"></h2><p></p>' +
        '<input type="email" autocomplete="email"><button type="button" class="button"></button>' +
        '<button type="button" class="plain"></button></div>';
      var sheet = layer.firstChild;
      sheet.querySelector('h2').textContent = words.title;
      sheet.querySelector('p').textContent = words.text;
      sheet.querySelector('input').setAttribute('aria-label', words.email);
      sheet.querySelector('.button').textContent = words.join;
      sheet.querySelector('.plain').textContent = words.leave;
      sheet.addEventListener('click', function (event) {
        if (event.target.closest('button')) layer.remove();
      });
      document.body.append(layer);
      sheet.querySelector('input').focus();
    });
});
