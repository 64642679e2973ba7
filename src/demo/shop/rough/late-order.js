/* The order may be placed when the fraud service has had its say. */
var form = document.querySelector('[data-payment]');
var waiting;
form.addEventListener('input', function () {
  var button = form.querySelector('button');
  clearTimeout(waiting);
  button.disabled = true;
  waiting = setTimeout(function () {
    button.disabled = !form.checkValidity();
  }, 2000);
});
