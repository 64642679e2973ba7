import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hideQuery, redact } from '../../src/replay/redact.ts';

const html: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Every way in which a browser, a server or a script may write a value. */
const ways: Readonly<Record<string, (secret: string) => string>> = {
  plain: (secret) => secret,
  'URI component': encodeURIComponent,
  'URI component twice': (secret) => encodeURIComponent(encodeURIComponent(secret)),
  'URI component in small letters': (secret) =>
    encodeURIComponent(secret).replace(/%../g, (code) => code.toLowerCase()),
  URI: encodeURI,
  'form field': (secret) => new URLSearchParams({ q: secret }).toString().slice(2),
  'query of an address': (secret) => new URL(`http://x/?q=${secret.replaceAll('#', '%23')}`).href,
  base64: (secret) => Buffer.from(secret).toString('base64'),
  base64url: (secret) => Buffer.from(secret).toString('base64url'),
  'basic authorization': (secret) => Buffer.from(`ada:${secret}`).toString('base64'),
  'in the middle of base64': (secret) => Buffer.from(`{"u":"a","p":"${secret}","r":1}`).toString('base64'),
  hex: (secret) => Buffer.from(secret).toString('hex'),
  JSON: (secret) => JSON.stringify(secret),
  'JSON in JSON': (secret) => JSON.stringify(JSON.stringify(secret)),
  HTML: (secret) => secret.replace(/[&<>"']/g, (sign) => html[sign] ?? sign),
  'HTML by numbers': (secret) => Array.from(secret, (sign) => `&#x${sign.codePointAt(0)?.toString(16)};`).join(''),
  'a selector': (secret) => secret.replace(/[^a-z0-9 ]/gi, '\\$&'),
  'capital letters': (secret) => secret.toUpperCase(),
  'cut to length': (secret) => `${secret.slice(0, 8)}…`,
};

const secrets = [
  'S3cr3t!horse',
  `p@ss "w<ör&d'\\7/x+y`,
  '100%-sure=yes',
  'correct horse battery staple',
  '€uro&Zeichen',
];

describe.each(Object.keys(ways))('%s', (way) => {
  test.each(secrets)('%s is not to be read', (secret) => {
    const written = ways[way]?.(secret) ?? '';
    const { text } = redact({ text: `before ${written} after` }, { KEY: secret });
    expect(text).toContain('${KEY}');
    expect(text).not.toContain(written);
    expect(text).toMatch(/^before .* after$/s);
  });
});

test('any value of some length is hidden in any text, as a key too, and the rest stays', () => {
  const secret = fc.string({ minLength: 8, maxLength: 40, unit: 'grapheme' }).filter((text) => text.trim().length >= 8);
  fc.assert(
    fc.property(
      secret,
      fc.string(),
      fc.constantFrom('plain', 'URI component', 'JSON', 'form field'),
      (value, rest, way) => {
        const written = ways[way]?.(value) ?? '';
        const clean = redact({ [written]: [written, rest] }, { KEY: value });
        const [key = ''] = Object.keys(clean);
        expect(`${key} ${clean[key]?.[0]}`).not.toContain(value.trim());
        if (!rest.toLowerCase().includes(value.trim().toLowerCase().slice(0, 1))) expect(clean[key]?.[1]).toBe(rest);
      },
    ),
  );
});

test('without a value there is nothing to hide', () => {
  expect(redact(['a', 1, null, { b: 'c' }], { KEY: '' })).toEqual(['a', 1, null, { b: 'c' }]);
});

test('of two secrets of which one holds the other, the longer one is named', () => {
  expect(redact('horse battery', { SHORT: 'horse', LONG: 'horse battery' })).toBe('${LONG}');
});

test.each([
  ['http://x/?q=kettle&page=2', 'http://x/?q=…&page=…'],
  ['http://ada:pw@x/a', 'http://x/a'],
  ['http://x/#access_token=abc&state=1', 'http://x/#access_token=…&state=…'],
  ['http://x/#top', 'http://x/#top'],
  ['http://x/k%C3%A4se/%E0%A4%A?q=%E0%A4%A', 'http://x/käse/%E0%A4%A?q=…'],
  ['/path?q=1', '/path'],
])('the address %s is shown as %s', (address, shown) => {
  expect(hideQuery(address)).toBe(shown);
});
