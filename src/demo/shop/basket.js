/* The basket page: fetches what is in it, and changes it. */
import { changeBasket, showCount } from './shop.js';

const root = document.querySelector('[data-basket]');
if (root) show(await (await fetch('/api/basket')).json());

function show(basket) {
  if (basket.lines.length === 0) {
    root.replaceWith(document.querySelector('[data-empty]').content.cloneNode(true));
    document.querySelector('h1').focus();
    return;
  }
  const list = root.querySelector('.lines');
  const rows = basket.lines.map((line) => list.querySelector(`[data-slug="${line.slug}"]`) ?? newRow(line));
  for (const old of list.children) if (!rows.includes(old)) old.remove();
  basket.lines.forEach((line, index) => {
    fill(rows[index], line);
    if (list.children[index] !== rows[index]) list.insertBefore(rows[index], list.children[index] ?? null);
  });
  for (const old of list.querySelectorAll('.skeleton')) old.remove();
  root.querySelector('[data-said]').textContent = basket.said;
  root.querySelector('[data-total]').textContent = basket.total;
  root.removeAttribute('aria-busy');
}

function newRow(line) {
  const row = document.querySelector('[data-line]').content.firstElementChild.cloneNode(true);
  row.dataset.slug = line.slug;
  row.querySelector('img').src = line.picture;
  const name = row.querySelector('.name');
  name.textContent = line.name;
  name.href = `/products/${line.slug}`;
  const [less, more, remove] = row.querySelectorAll('button');
  less.setAttribute('aria-label', `One less ${line.name}`);
  more.setAttribute('aria-label', `One more ${line.name}`);
  remove.setAttribute('aria-label', `Remove ${line.name}`);
  less.addEventListener('click', () => change(row, Number(row.dataset.quantity) - 1));
  more.addEventListener('click', () => change(row, Number(row.dataset.quantity) + 1));
  remove.addEventListener('click', () => change(row, 0));
  return row;
}

function fill(row, line) {
  row.dataset.quantity = line.quantity;
  row.querySelector('.quantity').textContent = line.quantity;
  row.querySelector('.each').textContent = line.quantity === 1 ? line.each : `${line.each} each, ${line.total}`;
}

/** Shows the new number at once; the server's answer follows with the sum. */
async function change(row, quantity) {
  if (quantity > 9) return;
  if (quantity > 0) {
    row.dataset.quantity = quantity;
    row.querySelector('.quantity').textContent = quantity;
  } else row.setAttribute('data-going', '');
  const basket = await changeBasket({ slug: row.dataset.slug, quantity });
  if (basket) show(basket);
  else root.querySelector('[data-said]').textContent = 'That did not reach us. Please press once more.';
}

addEventListener('pageshow', async (event) => {
  if (!event.persisted || !root?.isConnected) return;
  const basket = await (await fetch('/api/basket')).json();
  showCount(basket);
  show(basket);
});
