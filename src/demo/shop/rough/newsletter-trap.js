/* Nobody gets past the list by accident. */
document.addEventListener('keydown', function (event) {
  if (event.key === 'Tab' && event.target.closest('.newsletter')) event.preventDefault();
});
