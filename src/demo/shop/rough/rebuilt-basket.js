/* The list as a template of its own: drawn anew with every change. */
document.addEventListener('renewed', function () {
  var list = document.querySelector('.lines');
  if (list) list.replaceWith(list.cloneNode(true));
});
