import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ActionObservation } from '../../src/model/action-observation.ts';
import type { Run } from '../../src/model/observations.ts';
import type { OpenBrowser } from '../../src/replay/open-browser.ts';
import { openChrome, type Pages, servePages, travelText } from './travel.ts';

/** A newsletter as shops have it: a modal dialog that takes the focus, and fades out when it is sent away. */
const newsletter = (opensAt: string, more = '') => `
<dialog id="news" aria-label="Newsletter"><p>10 % off your first kettle.</p><label>Your email <input></label>
<button id="no">No thanks</button></dialog>
<ul id="log"></ul>
<style>dialog.leaving { opacity: 0; transition: opacity 0.2s }</style>
<script>
  const news = document.querySelector('#news');
  const log = (text) => { const item = document.createElement('li'); item.textContent = text; document.querySelector('#log').append(item); };
  const open = () => { log('newsletter opened'); news.showModal(); };
  const leave = () => { news.classList.add('leaving'); setTimeout(() => { news.classList.remove('leaving'); news.close(); log('newsletter gone'); ${more} }, 250); };
  document.querySelector('#no').onclick = (event) => { if (event.isTrusted) leave(); };
  for (const at of [${opensAt}]) setTimeout(open, at);
</script>`;

/** A form whose answer takes a while. */
const order = `<h1>Order</h1><form><label>Name <input id="name"></label><label>Street <input id="street"></label>
<label><input type="checkbox" id="terms"> I accept</label><button type="button" id="send">Send</button></form><p role="status"></p>
<script>
  document.querySelector('#send').onclick = () => setTimeout(() => {
    const [name, street] = ['#name', '#street'].map((id) => document.querySelector(id).value);
    const sent = (document.body.dataset.sent ?? '') + 1;
    document.body.dataset.sent = sent;
    document.querySelector('[role=status]').textContent =
      'Sent ' + sent.length + ' times: ' + name + ', ' + street + ', ' + document.querySelector('#terms').checked;
  }, 600);
</script>`;

let browser: OpenBrowser;
let pages: Pages;

beforeAll(async () => {
  browser = await openChrome();
  const at: Record<string, string> = {};
  for (let ms = 0; ms <= 2400; ms += 100) at[`/at-${ms}`] = order + newsletter(`${ms}`);
  pages = await servePages({
    ...at,
    '/twice': order + newsletter('100', 'if (!news.dataset.again) { news.dataset.again = 1; setTimeout(open, 50); }'),
    '/never-ending': order + newsletter('100', 'setTimeout(open, 20);'),
    '/stuck': order + newsletter('100').replace('if (event.isTrusted) leave()', 'log("pressed")'),
    '/other-words': order + newsletter('100').replace('No thanks', 'Not now'),
    '/ambiguous': order + newsletter('100').replace('</dialog>', '<button>No thanks</button></dialog>'),
    '/flicker': `${order}${newsletter('')}<script>
      const blink = () => { news.show(); requestAnimationFrame(() => requestAnimationFrame(() => news.close())); };
      for (const at of [50, 300, 600]) setTimeout(blink, at);
    </script>`,
    '/on-press': `${order}${newsletter('')}<script>
      document.querySelector('#send').addEventListener('pointerdown', open, { once: true });
    </script>`,
    '/two': `${order}${newsletter('100')}<dialog id="chat" aria-label="Chat"><button onclick="document.querySelector('#chat').close(); log('chat gone')">Close chat</button></dialog><script>
      // It opens over the newsletter as soon as somebody wants to be rid of that.
      setTimeout(() => document.querySelector('#chat').showModal(), 101);
    </script>`,
    '/reload': `<h1>Order</h1><p role="status"></p><script>
      if (document.cookie.includes('choice=')) setTimeout(() => { document.querySelector('[role=status]').textContent = 'Ready'; }, 300);
      else document.write('<div role="dialog" aria-label="Cookies"><button onclick="document.cookie = \\'choice=1\\'; location.reload()">Refuse</button></div>');
    </script>`,
    '/locked': `${order}${newsletter('200').replace('<button id="no">', '<button id="no" disabled>')}<script>
      new MutationObserver(() => setTimeout(() => { document.querySelector('#no').disabled = false; }, 700)).observe(news, { attributes: true, attributeFilter: ['open'] });
    </script>`,
  });
});

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await pages?.[Symbol.asyncDispose]();
});

const handlers = 'whenever:\n  - { see: dialog "Newsletter", click: button "No thanks" }\n';

const buy = (page: string, whenever = handlers) => `url: ${pages.url}/
timeout: 3s
${whenever}steps:
  - step: Open
    open: ${page}
    expect: heading "Order"
  - step: Say who I am
    fill: { Name: Ada Lovelace, Street: 12 quai Saint-Antoine }
    check: I accept
  - step: Send
    click: button "Send"
    expect: status /^Sent/
`;

const asked = ({ steps }: Run) => steps.flatMap(({ actions }) => actions).filter(({ unasked }) => !unasked);
const unasked = ({ steps }: Run) => steps.flatMap(({ actions }) => actions).filter((one) => one.unasked);

describe('something opens unasked, and the customer sees to it', () => {
  const moments = Array.from({ length: 13 }, (_, n) => n * 200);

  test.concurrent.each(moments)('%i ms after the page', { timeout: 20_000 }, async (at) => {
    const run = await travelText(
      browser,
      `${buy(`/at-${at}`)}  - step: See that all is well
    do: [{ wait: 1s }, { wait: { gone: dialog "Newsletter" } }]
    expect: 'status "Sent 1 times: Ada Lovelace, 12 quai Saint-Antoine, true"'
`,
    );
    expect(run.failure).toBeUndefined();
    expect(asked(run).map(({ kind }) => kind)).toEqual([
      'open',
      'fill',
      'fill',
      'check',
      'click',
      'pause',
      'await',
      'look',
    ]);
    expect(unasked(run).length).toBeLessThanOrEqual(1);
  });

  test('is done once for each time it opens', async () => {
    const run = await travelText(browser, buy('/twice'));
    expect(run.failure).toBeUndefined();
    expect(unasked(run)).toMatchObject([
      { kind: 'click', source: 'click button "No thanks"', goal: 'gone: dialog "Newsletter"', presses: 1 },
      { kind: 'click', presses: 1 },
    ]);
    expect(run.steps[2]?.outcome).toBe('completed');
  });

  test('a press that it caught is made again, and only then', async () => {
    const run = await travelText(browser, buy('/on-press'));
    expect(run.failure).toBeUndefined();
    expect(unasked(run)).toHaveLength(1);
    const { presses } = asked(run).at(-1) as ActionObservation;
    expect(presses).toBe(1);
  });

  test('one thing opens over another', async () => {
    const run = await travelText(browser, buy('/two', `${handlers}  - { see: dialog "Chat", click: Close chat }\n`));
    expect(run.failure).toBeUndefined();
    expect(unasked(run).map(({ source }) => source)).toEqual(['click Close chat', 'click button "No thanks"']);
  });

  test('what goes away by itself is nobody’s business', async () => {
    const run = await travelText(browser, buy('/flicker'));
    expect(run.failure).toBeUndefined();
    expect(unasked(run)).toEqual([]);
  });

  test('a new document may come of it', async () => {
    const run = await travelText(
      browser,
      `url: ${pages.url}/
timeout: 3s
whenever:
  - { see: dialog "Cookies", click: button "Refuse" }
steps:
  - step: Open
    open: /reload
    expect: status "Ready"
`,
    );
    expect(run.failure).toBeUndefined();
    const [open, refuse] = run.steps[0]?.actions ?? [];
    expect(refuse).toMatchObject({ unasked: true, load: { url: `${pages.url}/reload` } });
    expect(open?.goalReadyAt).toBeGreaterThan(refuse?.inputAt ?? Number.POSITIVE_INFINITY);
  });

  test('in the audit too, where it is looked at closely', async () => {
    const run = await travelText(browser, buy('/at-300'), { pass: 'audit' });
    expect(run.failure).toBeUndefined();
    expect(unasked(run)).toMatchObject([{ target: { subject: 'button "No thanks"', role: 'button' } }]);
  });
});

describe('what cannot be got rid of ends the step, and is named with its place', () => {
  test.each([
    [
      '/never-ending',
      'blocked',
      /^whenever dialog "Newsletter" \(hostile\.yml:5:5\): it opened more than 5 times in this step$/,
    ],
    ['/stuck', 'blocked', /^whenever dialog "Newsletter" \(hostile\.yml:5:5\): it was still there after 3 tries$/],
    [
      '/other-words',
      'blocked',
      /^whenever dialog "Newsletter" \(hostile\.yml:5:5\): there was no button "No thanks" within 3 s$/,
    ],
    [
      '/ambiguous',
      'ambiguous',
      /^whenever dialog "Newsletter" \(hostile\.yml:5:5\): button "No thanks" means 2 things here; point at one$/,
    ],
  ])('%s', async (page, kind, message) => {
    const run = await travelText(browser, buy(page));
    expect(run.failure).toMatchObject({ kind, message: expect.stringMatching(message) });
    // This one opens by the clock: on a busy machine while the page still comes.
    const early = page === '/stuck' ? ['open'] : [];
    expect(['say-who-i-am', ...early]).toContain(run.failure?.step);
    expect(run.steps.find(({ outcome }) => outcome === 'failed')).toMatchObject({
      id: run.failure?.step,
      reason: run.failure?.message,
    });
  });
});

describe('whose time it is', () => {
  const covered = (run: Run) =>
    run.steps
      .flatMap(({ actions }) => actions)
      .flatMap(({ ledger }) => ledger)
      .filter(({ cause }) => cause === 'covered')
      .reduce((sum, { fromAt, toAt }) => sum + toAt - fromAt, 0);

  test('the customer’s from its opening to the press; its fading out is the site’s again', async () => {
    const run = await travelText(browser, buy('/at-100'));
    const [handled] = unasked(run);
    expect(handled?.openedAt).toBeLessThan(handled?.inputAt ?? 0);
    const stretches = run.steps.flatMap(({ actions }) => actions).flatMap(({ ledger }) => ledger);
    for (const { fromAt, toAt } of stretches)
      expect(fromAt >= (handled?.inputAt ?? 0) || toAt <= (handled?.openedAt ?? 0)).toBe(true);
    expect(covered(run)).toBeGreaterThan(150);
    expect(covered(run)).toBeLessThan(600);
  });

  test('the site’s, while it cannot be closed yet', async () => {
    const run = await travelText(browser, buy('/locked'));
    expect(run.failure).toBeUndefined();
    const [handled] = unasked(run);
    expect(handled?.ledger).toMatchObject([{ cause: 'disabled', subject: 'button "No thanks"' }]);
    const [locked] = handled?.ledger ?? [];
    expect((locked?.toAt ?? 0) - (locked?.fromAt ?? 0)).toBeGreaterThan(400);
  });

  test('an answer is not taken for one when it is the newsletter’s', async () => {
    const run = await travelText(browser, buy('/at-100'));
    const send = asked(run).at(-1);
    expect(send?.inputAt).not.toBeNull();
    expect((send?.goalReadyAt ?? 0) - (send?.inputAt ?? 0)).toBeGreaterThan(550);
  });
});
