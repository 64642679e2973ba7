import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenBrowser } from '../../src/replay/open-browser.ts';
import { type Site, serveSite } from '../site/serve-site.ts';
import { openChrome, type Pages, servePages, travelText } from './travel.ts';

let browser: OpenBrowser;
let site: Site;
let pages: Pages;

beforeAll(async () => {
  browser = await openChrome();
  site = await serveSite();
  pages = await servePages({
    '/page': '<h1>Kettles</h1>',
    '/download': (_, response) => {
      response.writeHead(200, {
        'content-type': 'application/octet-stream',
        'content-disposition': 'attachment; filename=kettle.bin',
      });
      response.end('kettle');
    },
    '/unfinished': (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('<!doctype html><title>Shop</title><h1>Kettles</h1>');
    },
    '/nothing': (_, response) => void response.writeHead(204).end(),
    '/escapes': '<h1>Kettles</h1><script>fetch("/%E0%A4%A?q=%E0%A4%A")</script>',
  });
});

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await site?.close();
  await pages?.[Symbol.asyncDispose]();
});

const visit = (url: string, expected = 'heading "Kettles"') =>
  travelText(
    browser,
    `url: ${url}\ntimeout: 1.5s\nsteps:\n  - step: Open\n    open: ${url}\n    expect: ${expected}\n`,
  );

describe('no answer to the first address: unmeasured, unreachable, in a sentence', () => {
  test.each([
    ['refused', () => 'http://127.0.0.1:1999/', 'ERR_CONNECTION_REFUSED'],
    ['reset', () => `${site.url}/reset`, 'ERR_EMPTY_RESPONSE'],
    ['never answered', () => `${site.url}/never`, 'gave no answer within 1.5 s'],
    ['answered too late', () => `${site.url}/ok.txt?delay=10000`, 'gave no answer within 1.5 s'],
    ['redirected without end', () => `${site.url}/redirect-loop`, 'ERR_TOO_MANY_REDIRECTS'],
    ['not in the DNS', () => 'http://kettles.invalid/', 'ERR_NAME_NOT_RESOLVED'],
    ['no TLS', () => pages.url.replace('http:', 'https:'), 'ERR_SSL_PROTOCOL_ERROR'],
  ])('%s', async (_, address, sign) => {
    const { outcome, failure } = await visit(address());
    expect(outcome).toBe('unmeasured');
    expect(failure).toMatchObject({ kind: 'unreachable', step: 'open', at: { line: 5 } });
    expect(failure?.message).toContain(sign);
    expect(failure?.message).toContain(new URL(address()).host);
  });
});

describe('an answer is an answer, whatever it says', () => {
  test.each([
    ['an error page', () => `${site.url}/status/500`, 'url: /**'],
    ['a page that never ends', () => `${pages.url}/unfinished`, 'heading "Kettles"'],
    ['addresses with escapes that mean nothing', () => `${pages.url}/escapes`, 'heading "Kettles"'],
  ])('%s: the journey goes on', async (_, address, expected) => {
    const { outcome, failure } = await visit(address(), `{ ${expected.replace('heading ', 'role: heading, name: ')} }`);
    expect(failure).toBeUndefined();
    expect(outcome).toBe('completed');
  });

  test.each([
    ['404', () => `${site.url}/status/404`],
    ['a download', () => `${pages.url}/download`],
    ['204 No Content', () => `${pages.url}/nothing`],
  ])('%s: what is expected is not seen, so it is blocked', async (_, address) => {
    const { outcome, failure } = await visit(address());
    expect(outcome).toBe('blocked');
    expect(failure).toMatchObject({ kind: 'blocked', message: 'heading "Kettles" was not seen within 1.5 s' });
  });

  test('only the first address can be unreachable: a later one blocks', async () => {
    const { outcome, failure, steps } = await travelText(
      browser,
      `url: ${pages.url}/page
timeout: 1.5s
steps:
  - step: Open
    open: /page
    expect: heading "Kettles"
  - step: Go elsewhere
    open: ${site.url}/never
    expect: heading "Pots"
teardown:
  - step: Come back
    open: /page
    expect: heading "Kettles"
`,
    );
    expect([outcome, failure?.kind]).toEqual(['blocked', 'blocked']);
    expect(steps.map((step) => step.outcome)).toEqual(['completed', 'failed', 'completed']);
  });
});

test.each(['about:blank', 'file:///etc/passwd', 'javascript:alert(1)', 'data:text/html,x'])(
  '%s is no address to start from, and no browser is asked',
  async (address) => {
    await expect(visit(address)).rejects.toThrow(/is not where a journey can start/);
  },
);
