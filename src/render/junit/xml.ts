/** Values by name; those that are undefined are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element as lines; what it contains is elements again, or one text. */
export function element(
  name: string,
  attributes: Attributes,
  content: readonly string[] | string = [],
): readonly string[] {
  const start = [name, ...Object.entries(attributes).flatMap(([key, value]) => attribute(key, value))].join(' ');
  if (typeof content === 'string') return [`<${start}>${escaped(content)}</${name}>`];
  if (content.length === 0) return [`<${start}/>`];
  return [`<${start}>`, ...content.map((line) => `  ${line}`), `</${name}>`];
}

/** A text as XML 1.0 can hold it: characters that it forbids, whole or as reference, become U+FFFD. */
export function escaped(text: string): string {
  return text.replace(forbidden, '\uFFFD').replace(/[&<>"']/g, (character) => entities[character] ?? '');
}

function attribute(name: string, value: string | number | undefined): readonly string[] {
  // A reader folds bare line ends in attributes to blanks.
  return value === undefined ? [] : [`${name}="${escaped(String(value)).replaceAll('\n', '&#10;')}"`];
}

/** Everything but `Char` of XML 1.0: tab, line feed, U+0020 to U+D7FF, U+E000 to U+FFFD, and the other planes. A bare carriage return is read as a line feed. */
const forbidden = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
};
