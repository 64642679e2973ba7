import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Run } from '../../src/model/observations.ts';
import type { OpenBrowser } from '../../src/replay/open-browser.ts';
import { openChrome, type Pages, servePages, travelText } from './travel.ts';

/** A list that grows by two at every press, some time after it; at its end the button goes. */
const list = (all: number, delayMs: number) => `<h1>Kettles</h1><ul><li>Kettle 1</li><li>Kettle 2</li></ul>
<button id="more">Show more</button><script>
  document.querySelector('#more').onclick = () => setTimeout(() => {
    const list = document.querySelector('ul');
    for (let n = 0; n < 2; n++) {
      const item = document.createElement('li');
      item.textContent = 'Kettle ' + (list.children.length + 1);
      list.append(item);
    }
    if (list.children.length >= ${all}) document.querySelector('#more').remove();
  }, ${delayMs});
</script>`;

let browser: OpenBrowser;
let pages: Pages;

beforeAll(async () => {
  browser = await openChrome();
  pages = await servePages({
    '/list': list(8, 300),
    '/whole': '<h1>Kettles</h1><ul><li>Kettle 6</li></ul>',
    '/quantity':
      '<h1>Basket</h1><button onclick="document.querySelector(\'output\').textContent++">One more</button><output>1</output>',
    '/banners': `<h1>Kettles</h1><div id="bar"><button>Close</button></div><script>
      let left = 2;
      document.querySelector('button').onclick = () => { if (--left === 0) document.querySelector('#bar').remove(); };
    </script>`,
    '/scroll': `<h1>Kettles</h1><main></main><script>
      const grow = () => { for (let n = 0; n < 20; n++) document.querySelector('main').insertAdjacentHTML('beforeend', '<p style="height: 60px">Kettle ' + (document.querySelectorAll('p').length + 1) + '</p>'); };
      grow();
      addEventListener('scroll', () => { if (scrollY + innerHeight > document.body.scrollHeight - 10 && document.querySelectorAll('p').length < 100) grow(); });
    </script>`,
  });
});

afterAll(async () => {
  await browser?.[Symbol.asyncDispose]();
  await pages?.[Symbol.asyncDispose]();
});

const travel = (page: string, step: string, options: Parameters<typeof travelText>[2] = {}) =>
  travelText(
    browser,
    `url: ${pages.url}/
timeout: 1s
steps:
  - step: Open
    open: ${page}
    expect: role heading
  - step: More
${step.replace(/^/gm, '    ')}
  - step: Look
    expect: role heading
`,
    options,
  );

const rounds = ({ steps }: Run) =>
  steps.filter(({ id }) => id === 'more').map(({ iteration, outcome, reason }) => [iteration, outcome, reason]);

test('so many times', async () => {
  const run = await travel('/quantity', 'click: One more\nrepeat: { times: 3 }\nexpect: role status');
  expect(run.outcome).toBe('completed');
  expect(rounds(run)).toEqual([
    [1, 'completed', undefined],
    [2, 'completed', undefined],
    [3, 'completed', undefined],
  ]);
  const presses = run.steps.flatMap(({ actions }) => actions).filter(({ kind }) => kind === 'click');
  expect(presses.map(({ subject }) => subject)).toEqual(Array(3).fill('button "One more"'));
});

test('until it is so: what comes some time after a press is waited for before the next one', async () => {
  const run = await travel('/list', 'click: Show more\nrepeat: { until: text "Kettle 6", times: 10 }');
  expect(run.failure).toBeUndefined();
  expect(rounds(run)).toEqual([
    [1, 'completed', undefined],
    [2, 'completed', undefined],
  ]);
  const [first, second] = run.steps.flatMap(({ actions }) => actions).filter(({ kind }) => kind === 'click');
  expect(first).toMatchObject({ goal: '', goalReadyAt: null });
  expect(second?.goal).toBe('text "Kettle 6"');
  expect((second?.goalReadyAt ?? 0) - (second?.inputAt ?? 0)).toBeGreaterThan(280);
});

test('until what was pressed is gone', async () => {
  const run = await travel('/list', 'click: Show more\nrepeat: { until: { gone: button "Show more" } }');
  expect(run.failure).toBeUndefined();
  expect(rounds(run)).toHaveLength(3);
});

test('where it is so already, nothing is done', async () => {
  const run = await travel('/whole', 'click: Show more\nrepeat: { until: text "Kettle 6" }');
  expect(run.outcome).toBe('completed');
  expect(rounds(run)).toEqual([[undefined, 'skipped', 'text "Kettle 6" was so already: there was nothing to repeat']]);
});

test('what does not come after so many times blocks the journey', async () => {
  const run = await travel('/list', 'click: Show more\nrepeat: { until: text "Kettle 99", times: 2 }');
  expect(run).toMatchObject({
    outcome: 'blocked',
    failure: { step: 'more', message: 'repeated 2 times, and still not: text "Kettle 99"', at: { line: 8 } },
  });
  expect(rounds(run)).toEqual([
    [1, 'completed', undefined],
    [2, 'failed', 'repeated 2 times, and still not: text "Kettle 99"'],
  ]);
  expect(run.steps.at(-1)).toMatchObject({ id: 'look', outcome: 'unreached' });
});

test('a round that fails is told as that round', async () => {
  const run = await travel('/list', 'click: Show more\nexpect: button "Show more"\nrepeat: { times: 9 }');
  expect(run.outcome).toBe('blocked');
  expect(rounds(run).map(([iteration, outcome]) => [iteration, outcome])).toEqual([
    [1, 'completed'],
    [2, 'completed'],
    [3, 'failed'],
  ]);
});

test('a round that is skipped is the last', async () => {
  const run = await travel('/banners', 'click: Close\noptional: true\npatience: 300ms\nrepeat: { times: 9 }');
  expect(run.outcome).toBe('completed');
  expect(rounds(run)).toEqual([
    [1, 'completed', undefined],
    [2, 'completed', undefined],
    [3, 'skipped', 'there was no Close within 0.3 s'],
  ]);
  const again = await travel('/banners', 'click: Close\nwhen: button "Close"\nrepeat: { times: 9 }');
  expect(rounds(again).map(([, outcome]) => outcome)).toEqual(['completed', 'completed', 'skipped']);
});

test('by scrolling, until the end has come', async () => {
  const run = await travel('/scroll', 'scroll: bottom\nrepeat: { until: text "Kettle 100" }');
  expect(run.failure).toBeUndefined();
  expect(rounds(run).length).toBeGreaterThanOrEqual(1);
});

test('the audit looks at every round, with a picture of its own', async () => {
  const run = await travel('/quantity', 'click: One more\nrepeat: { times: 2 }', { pass: 'audit' });
  const own = run.steps.filter(({ id }) => id === 'more');
  expect(own.map(({ screenshot }) => screenshot)).toEqual([
    'media/hostile-desktop-more.round-1.webp',
    'media/hostile-desktop-more.round-2.webp',
  ]);
  expect(own.every(({ state }) => state !== undefined)).toBe(true);
});
