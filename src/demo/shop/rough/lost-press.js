/* Buying starts when the shop is ready. */
var ready = false;
document.querySelector('.buy .button').addEventListener('click', function (event) {
  if (ready) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  ready = true;
}, true);
