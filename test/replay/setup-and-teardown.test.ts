import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import type { OpenBrowser } from '../../src/replay/open-browser.ts';
import { openChrome, travelText } from './travel.ts';

let browser: OpenBrowser;
let shop: Awaited<ReturnType<typeof openShop>>;

beforeAll(async () => {
  browser = await openChrome();
  shop = await openShop();
});
beforeEach(() => {
  shop.asked.length = 0;
});
afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  shop?.close();
});

/** A shop whose account is shown only to who is signed in, by a cookie of the session. */
async function openShop() {
  const asked: string[] = [];
  const answer = async (request: IncomingMessage): Promise<{ readonly html: string; readonly cookie?: string }> => {
    const path = request.url ?? '/';
    const body = request.method === 'POST' ? await textOf(request) : '';
    const who = /who=([^;]+)/.exec(request.headers.cookie ?? '')?.[1];
    if (path !== '/favicon.ico') asked.push(`${request.method} ${path}${body && ` ${decodeURIComponent(body)}`}`);
    if (path === '/sign-in' && body !== '')
      return { html: '<h1>Welcome</h1>', cookie: `who=${new URLSearchParams(body).get('email')}; HttpOnly` };
    if (path === '/sign-out') return { html: '<h1>Goodbye</h1>', cookie: 'who=; Max-Age=0' };
    if (path === '/sign-in')
      return {
        html: '<h1>Sign in</h1><form method="post"><label>Email <input name="email"></label><label>Password <input name="password" type="password"></label><button>Sign in</button></form>',
      };
    if (path === '/two') return { html: '<h1>Two</h1><button>Buy</button><button>Buy</button>' };
    return {
      html: who
        ? `<h1>Hello ${decodeURIComponent(who)}</h1><button>Buy</button><a href="/sign-out">Sign out</a>`
        : '<h1>Please sign in</h1>',
    };
  };
  const server = createServer((request, response) => {
    answer(request).then(({ html, cookie }) => {
      response.writeHead(200, { 'content-type': 'text/html', ...(cookie !== undefined && { 'set-cookie': cookie }) });
      response.end(`<!doctype html><html lang="en"><title>Shop</title>${html}`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += chunk;
  return text;
}

const signIn = `journey: Sign in
vars: { email: guest }
secrets: [SHOP_PASSWORD]
steps:
  - step: Sign in
    open: /sign-in
    fill: { Email: "\${email}", Password: "\${SHOP_PASSWORD}" }
    click: button "Sign in"
    expect: heading "Welcome"
`;

const signOut = '\nteardown:\n  - step: Sign out\n    open: /sign-out\n    expect: heading "Goodbye"\n';

const travel = (text: string, more: Parameters<typeof travelText>[2] = {}) =>
  travelText(browser, `url: ${shop.url}/\ntimeout: 1s\n${text}`, {
    files: { 'sign-in.yml': signIn },
    secrets: { SHOP_PASSWORD: 'geheim-4711' },
    ...more,
  });

const ends = ({ steps }: Awaited<ReturnType<typeof travel>>) =>
  Object.fromEntries(steps.map(({ id, outcome }) => [id, outcome]));

describe('setup', () => {
  test('with the steps of another journey: its cookie is there for the journey', async () => {
    const run = await travel(
      `vars: { who: "ada-\${run}" }
setup:
  - use: sign-in.yml
    with: { email: "\${who}" }
steps:
  - step: See who I am
    open: /account
    expect: heading "Hello \${who}"${signOut}`,
    );
    expect(run.failure).toBeUndefined();
    expect(ends(run)).toEqual({
      'sign-in-sign-in': 'completed',
      'see-who-i-am': 'completed',
      'sign-out': 'completed',
    });
    const name = `ada-${run.filled?.run}`;
    expect(shop.asked).toEqual([
      'GET /sign-in',
      `POST /sign-in email=${name}&password=geheim-4711`,
      'GET /account',
      'GET /sign-out',
    ]);
    expect(JSON.stringify(run.steps)).not.toContain('geheim');
    expect(JSON.stringify(run.steps)).not.toContain(run.filled?.run);
  });

  test('that fails makes the journey unmeasured; what it left is cleared away', async () => {
    const run = await travel(`setup:
  - step: Sign in
    open: /sign-in
    click: button "Log in"
steps:
  - step: See who I am
    open: /account
    expect: heading "Hello guest"${signOut}`);
    expect(run).toMatchObject({
      outcome: 'unmeasured',
      failure: {
        kind: 'setup',
        message: 'setup failed: there was no button "Log in" within 1 s',
        step: 'sign-in',
        at: { line: 5, column: 5 },
        nearest: expect.arrayContaining(['button "Sign in"']),
      },
    });
    expect(ends(run)).toEqual({ 'sign-in': 'failed', 'see-who-i-am': 'unreached', 'sign-out': 'completed' });
    expect(shop.asked).toEqual(['GET /sign-in', 'GET /sign-out']);
  });
});

describe('teardown', () => {
  const steps = (body: string) => `steps:
  - step: Open
    open: /two
    expect: heading "Two"
  - step: Buy
    ${body}
  - step: Go on
    expect: heading "Two"${signOut}`;

  test.each([
    ['a blocked step', 'click: button "Sell"', 'blocked', 'blocked'],
    ['an ambiguous locator', 'click: button "Buy"', 'unmeasured', 'ambiguous'],
  ])('is travelled after %s', async (_, body, outcome, kind) => {
    const run = await travel(steps(body));
    expect(run).toMatchObject({ outcome, failure: { kind, step: 'buy' } });
    expect(ends(run)).toEqual({ open: 'completed', buy: 'failed', 'go-on': 'unreached', 'sign-out': 'completed' });
    expect(shop.asked.at(-1)).toBe('GET /sign-out');
  });

  test('is travelled as far as it goes: a step of it that fails is told, and changes nothing of the outcome', async () => {
    const run = await travel(`steps:
  - step: Open
    open: /two
    expect: heading "Two"
teardown:
  - step: Empty
    click: button "Empty the basket"
  - step: Sign out
    open: /sign-out
`);
    expect(run.outcome).toBe('completed');
    expect(run.failure).toBeUndefined();
    expect(run.steps.map(({ id, outcome, reason }) => [id, outcome, reason])).toEqual([
      ['open', 'completed', undefined],
      ['empty', 'failed', 'there was no button "Empty the basket" within 1 s'],
      ['sign-out', 'completed', undefined],
    ]);
  });

  test('is not travelled when nothing could be done', async () => {
    const run = await travelText(
      browser,
      `url: http://127.0.0.1:9/\nsteps:\n  - step: Open\n    open: /\n    expect: Hello${signOut}`,
    );
    expect(run.failure?.kind).toBe('unreachable');
    expect(ends(run)).toEqual({ open: 'failed', 'sign-out': 'unreached' });
  });

  test('is travelled after an interruption, in a tab where nothing of the step that was left is in the way', async () => {
    const stop = new AbortController();
    const run = await travel(
      `setup:
  - use: sign-in.yml
steps:
  - step: Account
    open: /account
    expect: heading "Hello guest"
  - step: Wait
    wait: 50s
    expect: text "never"
  - step: After
    open: /after
    expect: text "never"
teardown:
  - step: Sign out
    click: link "Sign out"
    expect: heading "Goodbye"
`,
      { signal: stop.signal, onStep: (step) => step === 'wait' && stop.abort() },
    );
    expect(run).toMatchObject({ outcome: 'unmeasured', failure: { kind: 'interrupted', message: 'stopped by hand' } });
    expect(run.steps.map(({ id, outcome }) => `${id} ${outcome}`)).toEqual([
      'sign-in-sign-in completed',
      'account completed',
      'sign-out completed',
    ]);
    expect(shop.asked.slice(-3)).toEqual(['GET /account', 'GET /account', 'GET /sign-out']);
  });

  test('does not hold an interruption up', async () => {
    const stop = new AbortController();
    const startAt = Date.now();
    const run = await travel(
      `steps:
  - step: Open
    open: /two
    expect: heading "Two"
teardown:
  - step: Wait
    wait: 50s
  - step: Sign out
    open: /sign-out
`,
      { signal: stop.signal, onStep: (step) => step === 'wait' && stop.abort() },
    );
    expect(Date.now() - startAt).toBeLessThan(12_000);
    expect(run.outcome).toBe('completed');
    expect(run.steps.map(({ id, outcome, reason }) => [id, outcome, reason])).toEqual([
      ['open', 'completed', undefined],
      ['wait', 'failed', 'there was no time for it any more: the run was stopped'],
      ['sign-out', 'unreached', 'there was no time for it any more: the run was stopped'],
    ]);
    expect(shop.asked).toEqual(['GET /two']);
  });
});
