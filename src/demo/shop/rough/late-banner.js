/* The campaign of the month. */
window.addEventListener('load', function () {
  fetch((location.pathname.startsWith('/fr/') ? '/fr' : '') + '/api/promotion')
    .then(function (response) { return response.json(); })
    .then(function (promotion) {
      var banner = document.createElement('div');
      banner.className = 'promotion';
      banner.innerHTML = '<strong></strong><span></span>';
      banner.firstChild.textContent = promotion.title;
      banner.lastChild.textContent = promotion.text;
      document.querySelector('header').prepend(banner);
    });
});
