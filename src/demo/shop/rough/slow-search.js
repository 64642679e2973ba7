/* Search without leaving the page. */
document.querySelector('.search').addEventListener('submit', function (event) {
  event.preventDefault();
  var searching = document.createElement('p');
  searching.className = 'searching';
  searching.setAttribute('role', 'status');
  searching.textContent = 'Searching…';
  document.querySelector('main').prepend(searching);
  fetch(event.target.action + '?' + new URLSearchParams(new FormData(event.target)))
    .then(function (response) { return response.text(); })
    .then(function (text) {
      var found = new DOMParser().parseFromString(text, 'text/html');
      document.querySelector('main').replaceWith(found.querySelector('main'));
      document.title = found.title;
      document.querySelector('main').scrollIntoView();
    });
});
