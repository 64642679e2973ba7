/* The stock widget lies over the buy box until it has made up its mind. */
var box = document.querySelector('.buy');
var veil = document.createElement('div');
veil.className = 'veil';
veil.innerHTML = '<span></span>';
veil.append(location.pathname.startsWith('/fr/') ? 'Vérification du stock' : 'Checking our stock');
box.append(veil);
window.addEventListener('load', function () {
  setTimeout(function () { veil.remove(); }, 3000);
});
