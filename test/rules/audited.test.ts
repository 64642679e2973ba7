import { expect, test } from 'vitest';
import { constants } from '../../src/model/constant.ts';
import type { JourneyMeasures, StepMeasures } from '../../src/model/measures.ts';
import type { Rule } from '../../src/model/rule.ts';
import type { TargetMeasures } from '../../src/model/target-measures.ts';
import barrier from '../../src/rules/barrier.ts';
import deadClick from '../../src/rules/dead-click.ts';
import { action, journeyOf, neighbour, step, target, violation } from '../../src/rules/example.ts';
import layoutShift from '../../src/rules/layout-shift.ts';
import lowContrast from '../../src/rules/low-contrast.ts';
import { missProbability } from '../../src/rules/miss.ts';
import pageBarriers from '../../src/rules/page-barriers.ts';
import smallTarget from '../../src/rules/small-target.ts';
import unnamedTarget from '../../src/rules/unnamed-target.ts';

function check(rule: Rule, given: StepMeasures, journey: Partial<JourneyMeasures> = {}) {
  return rule.check(given, { ...journeyOf(given), ...journey });
}

function messages(rule: Rule, given: StepMeasures, journey: Partial<JourneyMeasures> = {}) {
  return check(rule, given, journey).map((verdict) => ('message' in verdict ? verdict.message : verdict));
}

const press = (given: Parameters<typeof target>[0]) => step(action({ target: target(given) }));

/** A target as no audit reached it. */
function unaudited(): TargetMeasures {
  const { violations: _, ...rest } = target();
  return rest;
}

test.each([
  [24, 1.5, 0.360872],
  [32, 1.5, 0.168044],
  [44, 1.5, 0.037526],
  [48, 1.5, 0.020825],
  [24, 1.2, 0.207185],
  [44, 2.0, 0.150668],
])('a square of %i px is missed with the exact probability when the spread is %f mm', (px, spreadMm, probability) => {
  expect(missProbability(px * 0.16, px * 0.16, spreadMm)).toBeCloseTo(probability, 6);
});

test.each([
  [16, 'button "Add to basket" is 16 × 16 px, smaller than the least of 24 px: about 63 of 100 presses miss it'],
  [30, 'button "Add to basket" is 30 × 30 px, smaller than the 44 px a finger needs: about 21 of 100 presses miss it'],
])('small-target: %i px under a finger', (sizePx, message) => {
  expect(messages(smallTarget, press({ sizePx }))).toEqual([message]);
});

test('small-target: a wider target is missed less', () => {
  const cost = (widthMm: number) =>
    check(smallTarget, press({ box: { x: 0, y: 0, width: 20, height: 20 }, widthMm, heightMm: 3.2 })).map((verdict) =>
      'charge' in verdict && 'points' in verdict.charge ? verdict.charge.points(constants) : Number.NaN,
    );
  expect(Number(cost(20)[0])).toBeLessThan(Number(cost(3.2)[0]));
});

test.each([
  ['24 px are enough for a mouse', { sizePx: 24 }, []],
  [
    'room around it excuses a small one',
    { sizePx: 16, neighbours: [neighbour({ subject: 'link "Next"', gapPx: 4 })] },
    [],
  ],
  [
    'a neighbour too near',
    { sizePx: 16, neighbours: [neighbour({ subject: 'link "Next"', gapPx: 2 })] },
    ['button "Add to basket" is 16 × 16 px, smaller than the least of 24 px, only 2 px from link "Next"'],
  ],
  [
    'axe-core says so',
    { sizePx: 16, violations: [violation('target-size', 'serious', 'All touch targets must be 24px large')] },
    ['button "Add to basket" is 16 × 16 px, smaller than the least of 24 px with too little room around it'],
  ],
] as const)('small-target at a desk: %s', (_, given, expected) => {
  expect(messages(smallTarget, press(given), { persona: 'desktop' })).toEqual(expected);
  for (const verdict of check(smallTarget, press(given), { persona: 'desktop' })) {
    expect(verdict).toMatchObject({ charge: { told: expect.any(String) } });
  }
});

test('hovering, scrolling and looking press nothing', () => {
  const given = step(...['hover', 'scroll', 'await'].map((kind) => action({ kind, target: target({ sizePx: 10 }) })));
  expect(check(smallTarget, given)).toEqual([]);
});

test.each([
  ['checkbox', 'div', 1],
  ['checkbox', 'input', 0],
  ['textbox', 'input', 0],
  ['link', 'a', 1],
  ['', 'div', 0],
])('unnamed-target: role %s on %s', (role, tag, found) => {
  expect(check(unnamedTarget, press({ role, tag, name: '' }))).toHaveLength(found);
});

test('low-contrast: the worst place speaks; figures may be missing', () => {
  const at = (ratio: number) =>
    violation('color-contrast', 'serious', '', { ratio, wanted: 4.5, foreground: '#999', background: '#eee' });
  const two = step(
    action({ target: target({ violations: [{ ...at(4), nodes: [...at(4).nodes, ...at(2.456).nodes] }] }) }),
  );
  expect(messages(lowContrast, two)).toEqual([
    'the text of button "Add to basket" has a contrast of 2.46:1 where 4.5:1 is needed (#999 on #eee)',
  ]);
  const bare = press({ violations: [violation('color-contrast', 'serious', '')] });
  expect(messages(lowContrast, bare)).toEqual([
    'the text of button "Add to basket" stands out too little from what is behind it',
  ]);
});

test.each([lowContrast, barrier])('$id: what no audit reached is unmeasured', (rule) => {
  expect(check(rule, step(action({ target: unaudited() })))).toEqual([
    { unmeasured: 'no audit reached button "Add to basket"' },
  ]);
});

test('page-barriers: a page that was not audited is unmeasured', () => {
  expect(check(pageBarriers, step())).toEqual([{ unmeasured: 'no audit reached the page in which the step ended' }]);
});

test('barrier: a target used twice meets each barrier once', () => {
  const nested = violation('nested-interactive', 'serious', 'Interactive controls must not be nested');
  const used = action({ target: target({ violations: [nested] }) });
  expect(messages(barrier, step(used, used))).toEqual([
    'button "Add to basket" is a barrier to some customers: interactive controls must not be nested (axe nested-interactive, serious)',
  ]);
});

test('page-barriers: new ones apart from those carried over', () => {
  const given = pageBarriers.examples.find(({ finds }) => finds.length === 2)?.given ?? step();
  expect(messages(pageBarriers, given)).toEqual([
    '1 new place on the page: Images must have alternative text (axe image-alt, critical), such as image "kettle.jpg", image "teapot.jpg"',
    '1 place with a barrier carried over from earlier steps (axe image-alt)',
  ]);
});

test('layout-shift: charged by the runs in which it happened', () => {
  const shift = (run: number) => ({ value: 0.2, subject: 'main', movedPx: 40.4, movedNextTarget: false, run });
  const given = { ...step(), shifts: [shift(2), shift(2), shift(4)] };
  const [verdict] = check(layoutShift, given, { runs: { total: 6, completed: 5, blocked: 0 } });
  expect(verdict).toMatchObject({
    runs: [2, 5],
    message: 'the page moved by itself (layout shift 0.30): main jumped 40 px',
  });
  const charge = verdict !== undefined && 'charge' in verdict ? verdict.charge : { told: '' };
  expect('points' in charge && charge.points(constants)).toBeCloseTo((17 * 0.6) / 5, 12);
});

test('layout-shift: nothing seen because nothing could be seen is unmeasured', () => {
  const given = { ...step(), measures: { layoutShift: { unmeasured: 'seen late' } } };
  expect(check(layoutShift, given)).toEqual([{ unmeasured: 'seen late' }]);
});

test('dead-click: a press nobody could follow is unmeasured', () => {
  expect(check(deadClick, press({}))).toEqual([
    { unmeasured: 'it could not be told whether anything came of pressing button "Add to basket"' },
  ]);
});
