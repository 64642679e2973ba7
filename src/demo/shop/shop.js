/* Every page: an answer to each press before the network has one, and the way into the basket. */

const progress = document.querySelector('.progress');

/** Shows at once that a press was taken: on what was pressed, and as a line at the top of the page. */
function going(pressed) {
  pressed?.setAttribute('data-going', '');
  progress.hidden = false;
}

function settled() {
  for (const one of document.querySelectorAll('[data-going]')) one.removeAttribute('data-going');
  progress.hidden = true;
}

addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  if (!link || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey) return;
  if (link.origin === location.origin && !link.getAttribute('href').startsWith('#')) going(link);
});

addEventListener('submit', (event) => {
  if (!event.defaultPrevented) going(event.submitter ?? event.target);
});

/** Shows in the header how many things the basket holds. */
export function showCount(basket) {
  const link = document.querySelector('.basket-link');
  const count = link.querySelector('[data-count]');
  if (count) {
    count.textContent = basket.count;
    count.hidden = basket.count === 0;
    link.setAttribute('aria-label', `Basket, ${basket.count === 1 ? '1 item' : `${basket.count} items`}`);
  } else link.querySelector('[data-dot]').hidden = basket.count === 0;
}

/** Changes the basket on the server and gives it back, or null when it could not be changed. */
export async function changeBasket(fields) {
  try {
    const response = await fetch('/api/basket', { method: 'POST', body: new URLSearchParams(fields), keepalive: true });
    if (!response.ok) return null;
    const basket = await response.json();
    showCount(basket);
    return basket;
  } catch {
    return null;
  }
}

const add = document.querySelector('[data-add]');
add?.addEventListener('submit', async (event) => {
  event.preventDefault();
  const button = add.querySelector('button');
  if (button.hasAttribute('data-going')) return;
  button.setAttribute('data-going', '');
  const basket = await changeBasket({ slug: add.elements.slug.value });
  document.querySelector('[data-said]').textContent =
    basket?.said ?? 'That did not reach us. Please press once more.';
  settled();
});

document.querySelector('[data-focus]')?.focus();

/* A page that comes back from the browser's memory shows what it showed when it was left. */
addEventListener('pageshow', async (event) => {
  if (!event.persisted) return;
  settled();
  const response = await fetch('/api/basket').catch(() => null);
  if (response?.ok) showCount(await response.json());
});
