/* The stock widget gives the buy box free when it is done. */
window.addEventListener('load', function () {
  setTimeout(function () {
    document.querySelector('[data-veil]').remove();
  }, 2500);
});
