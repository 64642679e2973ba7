/* Vouchers have a service of their own. */
document.addEventListener('submit', function (event) {
  if (!event.target.matches('.voucher')) return;
  event.preventDefault();
  fetch('/api/voucher?' + new URLSearchParams(new FormData(event.target))).then(function (response) {
    if (response.ok) location.reload();
  });
}, true);
