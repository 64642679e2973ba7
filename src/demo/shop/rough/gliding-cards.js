/* Room for our partners, whenever the list is looked at in another order. */
document.addEventListener('change', function (event) {
  if (event.target.id !== 'sort') return;
  var home = location.pathname.startsWith('/fr/') ? '/fr' : '';
  fetch(home + '/api/partners')
    .then(function (response) { return response.json(); })
    .then(function (title) {
      var cards = document.querySelector('.cards');
      var ribbon = document.createElement('a');
      ribbon.href = home + '/about';
      ribbon.className = 'partners';
      ribbon.textContent = title;
      cards.before(ribbon);
      cards.classList.add('glided');
    });
});
