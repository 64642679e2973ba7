/* From one box to the next. */
document.addEventListener('input', function (event) {
  var box = event.target;
  if (!box.matches('.boxes input')) return;
  box.value = box.value.replace(/\D/g, '');
  if (box.value.length < 4 || !box.nextElementSibling) return;
  box.nextElementSibling.focus();
  box.nextElementSibling.select();
});
