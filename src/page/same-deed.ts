/** Whether pressing the one does what pressing the other does, as far as their markup says. */
export function leadsToTheSame(one: Element, other: Element): boolean {
  const destination = destinationOf(one);
  if (destination !== null) return destination === destinationOf(other);
  const sent = sentBy(one);
  return sent !== null && sent === sentBy(other);
}

/** Where a link leads; null: nowhere that the markup tells. */
function destinationOf(element: Element): string | null {
  const href = element.getAttribute('href')?.trim() ?? '';
  return /^(#!?|javascript:.*)?$/.test(href) ? null : (element as HTMLAnchorElement).href;
}

/** What a button sends, and where to: two search boxes that stand for one are filled alike. */
function sentBy(element: Element): string | null {
  if (!element.matches('button:not([type=button],[type=reset]),input[type=submit],input[type=image]')) return null;
  const button = element as HTMLButtonElement;
  const { form } = button;
  if (!form) return null;
  const fields = [...form.elements].map((field) => [field.getAttribute('name'), 'value' in field ? field.value : '']);
  const own = (name: string) => button.getAttribute(`form${name}`) ?? form.getAttribute(name);
  return JSON.stringify([own('action'), own('method'), button.name, button.value, fields]);
}
