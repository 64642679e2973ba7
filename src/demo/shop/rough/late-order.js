/* The order may be placed when the address service has had its say. */
var form = document.querySelector('[data-order]');
var button = form.querySelector('button');
var waiting;
['input', 'change'].forEach(function (kind) {
  form.addEventListener(kind, function () {
    clearTimeout(waiting);
    button.disabled = true;
    waiting = setTimeout(function () {
      button.disabled = !form.checkValidity();
    }, 2000);
  });
});
