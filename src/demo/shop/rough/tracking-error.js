/* What leaves a basket is a number that the marketing wants to know. */
document.addEventListener('click', function (event) {
  var pressed = event.target.closest('.remove');
  if (pressed) window.dataLayer.push({ event: 'remove_from_cart', item: pressed.textContent });
});
