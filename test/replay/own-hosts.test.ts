import { expect, test } from 'vitest';
import { hostOf, ownHosts } from '../../src/replay/own-hosts.ts';

test.each<readonly [readonly string[], string, readonly string[], readonly string[]]>([
  [
    [],
    'https://www.shop.example/kettles',
    [
      'https://www.shop.example/',
      'https://cdn.shop.example:8443/a',
      'wss://shop.example',
      'blob:https://www.shop.example/1',
    ],
    ['https://shop.example.evil.example/', 'https://other.example/', 'blob:https://other.example/1', 'not an address'],
  ],
  [[], 'http://localhost:4173/', ['http://localhost:9/'], ['http://127.0.0.1:4173/', 'http://my.localhost/']],
  [[], 'https://me.github.io/', ['https://me.github.io/a'], ['https://you.github.io/']],
  [
    ['*.shop.example'],
    'http://localhost:4173/',
    ['http://localhost/', 'https://shop.example/', 'https://a.b.shop.example/'],
    ['https://workshop.example/', 'https://shop.example.evil.example/'],
  ],
  [
    ['shop.example', 'images-*.cdn.example', '*.*.shop.net'],
    'https://shop.example/',
    ['https://images-3.cdn.example/', 'https://images-.cdn.example/', 'https://a.b.shop.net/', 'https://b.shop.net/'],
    ['https://www.shop.example/', 'https://images-3.eu.cdn.example/', 'https://cdn.example/', 'https://shop.net/'],
  ],
  [
    ['api.shop.example:8443', 'pay.example:443', '[::1]:9000'],
    'https://shop.example/',
    ['https://api.shop.example:8443/', 'https://pay.example/', 'wss://pay.example/', 'http://[::1]:9000/'],
    ['https://api.shop.example/', 'http://pay.example/', 'http://[::1]/'],
  ],
  [
    ['bücher.example', '*.kö-*.example'],
    'https://a.example/',
    ['https://bücher.example/', 'https://xn--bcher-kva.example/'],
    ['https://bucher.example/'],
  ],
])('%j from %s', (patterns, start, own, others) => {
  const isOwn = ownHosts(patterns, start);
  expect([...own, ...others].filter((address) => isOwn(hostOf(address)))).toEqual(own);
});

test('a host without its port is known too', () => {
  expect(['shop.example', 'a.shop.example'].map(ownHosts(['*.shop.example'], 'https://x.example/'))).toEqual([
    true,
    true,
  ]);
});
