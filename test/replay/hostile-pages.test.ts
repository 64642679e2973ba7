import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Run } from '../../src/model/observations.ts';
import type { OpenBrowser } from '../../src/replay/open-browser.ts';
import { openChrome, type Pages, servePages, travelText } from './travel.ts';

const hi = '<h1>Kettles</h1>';
const button = `${hi}<button id="buy">Buy</button><p id="told"></p>`;
const onBuy = (script: string) => `${button}<script>buy.onclick = () => { ${script} }</script>`;
const tell = "told.textContent = 'Bought';";

const pages = {
  '/plain': hi,
  '/bought': '<h1>Bought</h1>',
  '/loops-before-load': `${hi}<script>for (;;);</script>`,
  '/loops-after-press': onBuy('for (;;);'),
  '/loops-again-and-again': onBuy('setInterval(() => { for (;;); }, 0);'),
  '/loops-when-over': `${hi}<script>setTimeout(() => { for (;;); }, 700);</script>`,
  '/loops-on-key': `${hi}<label>Name <input id="name"></label><script>document.getElementById('name').onkeydown = () => { for (;;); }</script>`,
  '/alerts-for-ever': `${hi}<script>for (;;) alert('Subscribe!');</script>`,
  '/asks-a-lot': onBuy(`for (let at = 0; at < 30; at++) { alert('a'); confirm('b'); prompt('c'); } ${tell}`),
  '/will-not-be-left': `${button}<script>onbeforeunload = (event) => event.preventDefault(); buy.onclick = () => { location = '/bought'; };</script>`,
  '/opens-tabs': `${onBuy(tell)}<script>setInterval(() => window.open('/bought'), 5);</script>`,
  '/opens-a-tab': onBuy(`window.open('/bought'); ${tell}`),
  '/opens-a-tab-that-asks': onBuy(`window.open('/asks'); setTimeout(() => { ${tell} }, 200);`),
  '/asks': '<script>alert(1)</script>',
  '/leaves-itself': `${hi}<script>setTimeout(() => { location.href = '/leaves-itself?' + Math.random(); }, 100);</script>`,
  '/leaves-at-once': `${hi}<script>location.reload();</script>`,
  '/large': `${onBuy(tell)}<script>
    document.body.insertAdjacentHTML('beforeend', '<p><span>Row</span></p>'.repeat(100_000));
  </script>`,
  '/shouts': `${onBuy(tell)}<script>setInterval(() => { for (let at = 0; at < 20; at++) console.error('x'.repeat(5000)); }, 10);</script>`,
  '/overrides': `${button}<script>
    buy.onclick = () => { ${tell} };
    const refuse = () => { throw new Error('hostile'); };
    for (const name of ['PerformanceObserver', 'MutationObserver', 'MessageChannel', 'JSON', 'Promise', 'Map', 'Set', 'WeakMap',
      'CSSStyleSheet', 'requestAnimationFrame', 'getComputedStyle', 'setTimeout', 'addEventListener', 'NodeFilter', 'parcoursTell', 'parcoursAgent'])
      window[name] = refuse;
    for (const [owner, names] of [
      [Element.prototype, ['getBoundingClientRect', 'querySelectorAll', 'matches', 'closest', 'getAttribute', 'checkVisibility', 'scrollIntoView']],
      [Node.prototype, ['contains', 'compareDocumentPosition', 'getRootNode']],
      [Document.prototype, ['querySelectorAll', 'elementFromPoint', 'createTreeWalker', 'getAnimations']],
      [Array.prototype, ['map', 'filter', 'some', 'flatMap', 'push']],
      [String.prototype, ['toLowerCase', 'replace', 'split', 'includes']],
      [Object.prototype, ['toJSON']],
      [EventTarget.prototype, ['addEventListener']],
    ]) for (const name of names) owner[name] = refuse;
  </script>`,
};

let browser: OpenBrowser;
let site: Pages;

beforeAll(async () => {
  browser = await openChrome();
  site = await servePages(pages);
});

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await site?.[Symbol.asyncDispose]();
});

interface Try {
  readonly pass?: Run['pass'];
  readonly press?: string;
  readonly expected?: string;
  readonly timeout?: string;
  readonly teardown?: boolean;
}

const buying = { press: 'click: button "Buy"', expected: 'text "Bought"' };

function attempt(page: keyof typeof pages, { pass, press, expected, timeout = '1s', teardown }: Try): Promise<Run> {
  return travelText(
    browser,
    `url: ${site.url}${page}
timeout: ${timeout}
steps:
  - step: Open
    open: ${page}
    expect: heading "Kettles"
${press ? `  - step: Press\n    ${press}\n    expect: ${expected}\n` : ''}${
  teardown ? 'teardown:\n  - step: Come back\n    open: /plain\n    expect: heading "Kettles"\n' : ''
}`,
    pass ? { pass } : {},
  );
}

const busy = /^the page did not answer for \d+ s: its main thread is busy$/;

describe('a page that never comes free blocks, is photographed, and does not hold up what comes after', () => {
  test.each([
    ['/loops-before-load', {}],
    ['/loops-after-press', buying],
    ['/loops-again-and-again', buying],
    ['/loops-on-key', { press: 'fill: { Name: Ada }', expected: 'text "Bought"' }],
    ['/alerts-for-ever', {}],
  ] as const)('%s', async (page, how) => {
    const { outcome, failure, steps } = await attempt(page, { ...how, teardown: true });
    expect(outcome).toBe('blocked');
    expect(failure?.message).toMatch(busy);
    expect(failure?.screenshot).toMatch(/^media\/.*-failed\.webp$/);
    const { id, outcome: ending, reason } = steps.at(-1) ?? {};
    expect(id).toBe('come-back');
    // On a busy machine dialogs without end can hold up even what clears away: it is told, and changes nothing else.
    if (page !== '/alerts-for-ever' || ending !== 'failed') expect([ending, reason]).toEqual(['completed', undefined]);
    else expect(reason).toMatch(busy);
  });

  test.each(['/loops-again-and-again', '/loops-when-over'] as const)('%s, looked at by the audit', async (page) => {
    const { outcome, failure } = await attempt(page, { ...buying, pass: 'audit' });
    expect([outcome, failure?.kind]).toEqual(['blocked', 'blocked']);
  });
});

describe('what a customer would get over, the journey gets over', () => {
  test.each([
    '/asks-a-lot',
    '/will-not-be-left',
    '/opens-tabs',
    '/opens-a-tab',
    '/opens-a-tab-that-asks',
    '/overrides',
    '/shouts',
  ] as const)('%s', async (page) => {
    for (const pass of ['timing', 'audit'] as const) {
      const { outcome, failure } = await attempt(page, { ...buying, pass, timeout: '4s' });
      expect([pass, outcome, failure]).toEqual([pass, 'completed', undefined]);
    }
  });

  test('200,000 elements', async () => {
    const { outcome, failure, steps } = await attempt('/large', { ...buying, timeout: '12s' });
    expect([outcome, failure]).toEqual(['completed', undefined]);
    expect(steps[1]?.actions[0]?.interaction).not.toBeNull();
  });

  test('what a page shouts is kept within bounds', async () => {
    const { steps } = await attempt('/shouts', { ...buying, timeout: '4s' });
    const errors = steps.flatMap((step) => step.errors);
    expect(errors.length).toBeGreaterThan(0);
    expect(errors.length).toBeLessThanOrEqual(500);
    expect(Math.max(...errors.map(({ message }) => message.length))).toBeLessThanOrEqual(1001);
  });
});

describe('a page that is never the same for long ends the step, in whichever way', () => {
  test.each([
    ['/leaves-itself', 'timing'],
    ['/leaves-itself', 'audit'],
    ['/leaves-at-once', 'timing'],
  ] as const)('%s, %s', async (page, pass) => {
    const { outcome, failure } = await attempt(page, { ...buying, pass });
    expect([outcome, failure?.kind, failure?.message]).toEqual([
      'blocked',
      'blocked',
      expect.stringMatching(/within 1 s$|without end$|not answer|left for another/),
    ]);
  });
});
