/* The page is behind the wall until it has been answered. */
var wall = document.querySelector('.wall');
if (wall) {
  document.documentElement.style.overflow = 'hidden';
  wall.addEventListener('submit', function () {
    document.documentElement.style.overflow = '';
    wall.style.display = 'none';
  });
}
