/* Takes a line out. */
document.addEventListener('click', function (event) {
  var pressed = event.target.closest('[data-change]');
  if (!pressed) return;
  var form = pressed.closest('form');
  var change = document.createElement('input');
  change.type = 'hidden';
  change.name = 'change';
  change.value = pressed.dataset.change;
  form.append(change);
  form.requestSubmit();
  change.remove();
});
