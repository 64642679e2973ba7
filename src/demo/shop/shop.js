/*
 * Every page. A press is answered before the network has an answer, and a form is sent in place: what comes back is
 * the page as it is now, and only what differs in it is drawn anew. Without this script everything works, with reloads.
 */

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

/** What is sent in place, one after the other, so that no press of a quick finger is lost. */
let sending = Promise.resolve();

addEventListener('submit', (event) => {
  const { target: form, submitter } = event;
  if (event.defaultPrevented) return;
  const isInPlace = form.hasAttribute('data-in-place');
  if (isInPlace) event.preventDefault();
  // A second press of the same button is meant once, but in a queue.
  if (isInPlace && form.dataset.inPlace !== 'queue' && form.querySelector('[data-going]')) return;
  going(submitter ?? form);
  if (!isInPlace) return;
  const fields = new URLSearchParams(new FormData(form, submitter));
  sending = sending.then(() => send(form, fields));
});

addEventListener('change', (event) => {
  event.target.form?.matches('[data-in-place=choice]') && event.target.form.requestSubmit();
});

async function send(form, fields) {
  const isQuestion = form.method === 'get';
  const address = isQuestion ? `${form.action}?${fields}` : form.action;
  const sent = isQuestion ? {} : { method: 'POST', body: fields, keepalive: true, headers: { 'x-in-place': '1' } };
  const response = await fetch(address, sent).catch(() => null);
  const text = await response?.text().catch(() => null);
  const goTo = response?.headers.get('x-go-to');
  if (goTo) return location.assign(goTo);
  if (response?.ok && text !== null) {
    show(text);
    if (isQuestion) history.replaceState(null, '', address);
  } else {
    const said = (form.closest('main > *') ?? form.parentElement).querySelector('[role=status], [role=alert]');
    if (said) said.textContent = document.body.dataset.failed;
  }
  settled();
}

/** The parts of a page that may change in place. */
const changing = ['title', '#basket-link', 'main', '#consent'];

function show(text) {
  const fresh = new DOMParser().parseFromString(text, 'text/html');
  for (const part of changing) {
    const [old, now] = [document.querySelector(part), fresh.querySelector(part)];
    if (old && now) renew(old, now);
    else old?.remove();
  }
  wake();
  document.querySelector('main [autofocus]')?.focus();
  document.dispatchEvent(new Event('renewed'));
}

/** Makes `old` like `fresh` and leaves alone what is alike: the focus stays, and so does what was typed. */
function renew(old, fresh) {
  if (old.isEqualNode(fresh)) return;
  if (old.nodeName !== fresh.nodeName || keyOf(old) !== keyOf(fresh)) return old.replaceWith(fresh);
  if (old.nodeType !== Node.ELEMENT_NODE) {
    old.data = fresh.data;
    return;
  }
  for (const { name } of [...old.attributes]) if (!fresh.hasAttribute(name)) old.removeAttribute(name);
  for (const { name, value } of fresh.attributes) if (old.getAttribute(name) !== value) old.setAttribute(name, value);
  const children = [...fresh.childNodes];
  children.forEach((child, index) => {
    const here = old.childNodes[index];
    const same = keyOf(child) ? [...old.children].find((one) => keyOf(one) === keyOf(child)) : here;
    if (same !== here || !same) old.insertBefore(same ?? child, here ?? null);
    if (same) renew(same, child);
  });
  while (old.childNodes.length > children.length) old.lastChild.remove();
}

function keyOf(node) {
  return node.dataset?.key;
}

/** Wakes what only a script can do: passwords that can be seen. */
function wake() {
  for (const button of document.querySelectorAll('[data-show]')) button.hidden = false;
}
wake();

addEventListener('click', (event) => {
  const button = event.target.closest('[data-show]');
  if (!button) return;
  const field = document.getElementById(button.dataset.show);
  const isShown = field.type === 'text';
  field.type = isShown ? 'password' : 'text';
  button.setAttribute('aria-pressed', String(!isShown));
});

/* The digits of a card stand in groups of four, as on the card; whoever types in the middle is left alone. */
addEventListener('input', ({ target }) => {
  if (target.autocomplete !== 'cc-number' || target.selectionEnd !== target.value.length) return;
  target.value = target.value.replace(/\D/g, '').replace(/(\d{4})(?=\d)/g, '$1 ');
});

/* A page that comes back from the browser's memory shows how things are now. */
addEventListener('pageshow', async (event) => {
  if (!event.persisted) return;
  settled();
  const response = await fetch(location.href).catch(() => null);
  if (response?.ok) show(await response.text());
});
