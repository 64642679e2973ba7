/* Passwords are to be known by heart. */
document.addEventListener('paste', function (event) {
  if (event.target.type === 'password') event.preventDefault();
});
