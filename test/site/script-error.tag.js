// The tag of another site, which is not there for the page that carries it.
document.addEventListener('click', () => {
  window.adsAccount.count += 1;
});
