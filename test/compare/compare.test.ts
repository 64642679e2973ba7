import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { Comparison, FindingChange } from '../../src/model/comparison.ts';
import type { Finding } from '../../src/model/score.ts';
import { of } from '../render/sample-report.ts';
import { found, reportOf, stepOf, travelled } from './reports.ts';

/** Two releases in which these findings were found. */
function between(before: readonly Finding[], now: readonly Finding[]): Comparison {
  return compare(reportOf(travelled(before)), reportOf(travelled(now)));
}

/** In which list every finding stands, by its subject. */
function places({ findings }: Comparison): Readonly<Record<string, string>> {
  const { told, ...charged } = findings;
  const lists: readonly (readonly [string, readonly FindingChange[]])[] = [
    ...Object.entries(charged),
    ...Object.entries(told).map(([name, list]) => [`told ${name}`, list] as const),
  ];
  return Object.fromEntries(lists.flatMap(([name, list]) => list.map(({ subject }) => [subject, name])));
}

const at = (subject: string, friction: number, given: Partial<Finding> = {}) => found({ subject, friction, ...given });

describe('what became of a finding', () => {
  test.each([
    ['came', [], [at('x', 2)], 'new'],
    ['went', [at('x', 2)], [], 'mended'],
    ['costs more by the floor', [at('x', 2)], [at('x', 2.5)], 'worse'],
    ['costs less by the floor', [at('x', 2.5)], [at('x', 2)], 'better'],
    ['costs more by less than the floor', [at('x', 2)], [at('x', 2.49)], 'unchanged'],
    ['is found under the same name', [at('x', 2)], [at('x', 2)], 'unchanged'],
    ['is told, and came', [], [at('x', 0)], 'told new'],
    ['is told, and went', [at('x', 0)], [], 'told mended'],
    ['is told, and stayed', [at('x', 0)], [at('x', 0)], 'told unchanged'],
    ['was told and is charged', [at('x', 0)], [at('x', 3)], 'worse'],
    ['came, too small to charge', [], [at('x', 0, { weight: 0.4 })], 'unchanged'],
    ['went, too small to charge', [at('x', 0, { weight: 0.4 })], [], 'unchanged'],
    ['passed the least charge by a hair', [at('x', 0, { weight: 0.49 })], [at('x', 0.51)], 'unchanged'],
  ] as const)('%s', (_, before, now, place) => {
    expect(places(between(before, now))).toEqual({ x: place });
  });

  test('order numbers in a name do not make it another one', () => {
    expect(places(between([at('heading "Order 1000017"', 2)], [at('heading "Order 1000018"', 2)]))).toEqual({
      'heading "Order 1000018"': 'unchanged',
    });
  });

  test('rule, axe-core id, step and subject each do', () => {
    const one = at('x', 2, { axe: 'label' });
    for (const other of [{ rule: 'other' }, { axe: 'link-name' }, { step: 'look' }, { subject: 'y' }]) {
      const { new: came, mended } = between([one], [{ ...one, ...other }]).findings;
      expect([came.length, mended.length]).toEqual([1, 1]);
    }
  });

  test('mending one of two that share a cause does not make the other one worse', () => {
    const shared = (subject: string, members: number) => at(subject, 3 / members, { weight: 3 });
    const comparison = between([shared('x', 2), shared('y', 2)], [shared('y', 1)]);
    expect(places(comparison)).toEqual({ x: 'mended', y: 'unchanged' });
    expect(comparison.outcomes[0]).toMatchObject({ verdict: 'better', base: { friction: 3 }, head: { friction: 3 } });
  });
});

describe('the verdict', () => {
  const slow = (subject: string, friction: number) => at(subject, friction, { rule: 'slow' });
  const flaky = (subject: string, friction: number) => at(subject, friction, { runs: [1, 3] });

  test.each([
    ['nothing differs', [at('x', 2)], [at('x', 2)], 'same'],
    ['one new', [], [at('x', 2)], 'worse'],
    ['one mended', [at('x', 2)], [], 'better'],
    ['one new, dearer ones mended', [at('x', 3), at('y', 3)], [at('z', 1)], 'better'],
    ['dear ones new, one mended', [at('z', 1)], [at('x', 3), at('y', 3)], 'worse'],
    ['one new, one as dear mended', [at('x', 2)], [at('y', 2)], 'same'],
    ['a timed one came', [], [slow('x', 9)], 'cannot tell'],
    ['a timed one went', [slow('x', 9)], [], 'cannot tell'],
    ['a timed one costs a little more', [slow('x', 2)], [slow('x', 2.3)], 'same'],
    ['a load of 1.02 s where it was 0.98 s', [], [at('x', 0, { rule: 'slow', weight: 0.012 })], 'same'],
    ['one came in some runs only', [], [flaky('x', 3)], 'cannot tell'],
    ['one went that was in some runs only', [flaky('x', 3)], [], 'cannot tell'],
    ['a certain one came, a timed one went, together as much', [slow('y', 2)], [at('x', 2)], 'worse'],
    ['a certain one came, a dearer timed one went', [slow('y', 9)], [at('x', 2)], 'cannot tell'],
    ['a certain one went, a dearer timed one came', [at('x', 2)], [slow('y', 9)], 'cannot tell'],
    ['a certain one and a timed one came', [], [at('x', 2), slow('y', 9)], 'worse'],
    ['a told one came', [], [at('x', 0)], 'same'],
    ['one passed the least charge by a hair', [at('x', 0, { weight: 0.49 })], [at('x', 0.51)], 'same'],
    ['many small differences', [at('x', 2), at('y', 2)], [at('x', 2.4), at('y', 2.4)], 'worse'],
  ] as const)('%s', (_, before, now, verdict) => {
    expect(between(before, now).verdict).toBe(verdict);
  });

  const measures = (actions: number, keys: number, pages: number) => ({
    actionCount: of(actions),
    keyCount: of(keys),
    pageCount: of(pages),
  });
  test.each([
    ['nothing differs', [5, 20, 2], [5, 20, 2], 'same'],
    ['a page more', [5, 20, 2], [5, 20, 3], 'worse'],
    ['fewer keys', [5, 20, 2], [5, 12, 2], 'better'],
    ['fewer keys, and a page more', [5, 20, 2], [5, 12, 3], 'same'],
  ] as const)('by what the customer has to do: %s', (_, before, now, verdict) => {
    const journey = (counts: readonly [number, number, number]) => travelled([], { measures: measures(...counts) });
    const comparison = compare(reportOf(journey(before)), reportOf(journey(now)));
    expect(comparison.verdict).toBe(verdict);
    expect(comparison.outcomes[0]?.reason.includes('the customer has to do')).toBe(verdict !== 'same');
  });

  test('what came and went weighs more than what is counted', () => {
    const before = travelled([at('x', 2)], { measures: measures(5, 20, 2) });
    const now = travelled([at('y', 2)], { measures: measures(9, 20, 2) });
    expect(compare(reportOf(before), reportOf(now)).verdict).toBe('same');
  });

  test('a count that is not the same in all runs of a side decides nothing', () => {
    const pages = (...samples: readonly number[]) => ({ value: samples[0] ?? 0, samples, low: null, high: null });
    const journey = (pageCount: ReturnType<typeof pages>) => reportOf(travelled([], { measures: { pageCount } }));
    const { verdict, outcomes } = compare(journey(pages(5, 5, 5)), journey(pages(6, 6, 5)));
    expect([verdict, outcomes[0]?.counts.pageCount]).toEqual(['same', { base: 5, head: 6, doubt: 'some runs' }]);
    expect(compare(journey(pages(5, 5, 5)), journey(pages(6, 6, 6))).verdict).toBe('worse');
  });

  test('small differences that add up say so, whatever is counted', () => {
    const before = travelled([at('x', 2), at('y', 2)], { measures: measures(6, 20, 2) });
    const now = travelled([at('x', 2.4), at('y', 2.4)], { measures: measures(5, 20, 2) });
    expect(compare(reportOf(before), reportOf(now)).outcomes[0]?.reason).toBe(
      'fluidity 96 → 95. Nothing is new, nothing mended; small differences add up to that.',
    );
  });

  test('requests decide nothing, and what is found outweighs what is counted', () => {
    const more = { ...measures(5, 20, 9), requests: of(99) };
    const less = { ...measures(5, 20, 2), requests: of(30) };
    expect(
      compare(
        reportOf(travelled([], { measures: { requests: of(1) } })),
        reportOf(travelled([], { measures: { requests: of(99) } })),
      ).verdict,
    ).toBe('same');
    expect(
      compare(reportOf(travelled([at('x', 2)], { measures: less })), reportOf(travelled([], { measures: more })))
        .verdict,
    ).toBe('better');
  });

  test('of several journeys it is the gravest', () => {
    const as = (id: string, ...findings: readonly Finding[]) =>
      travelled(findings, { journey: { id, title: id, text: '' } });
    const before = reportOf(as('a', at('x', 2)), as('b'), as('c'));
    expect(compare(before, reportOf(as('a'), as('b'), as('c'))).verdict).toBe('better');
    expect(compare(before, reportOf(as('a'), as('b'), as('c', slow('x', 5)))).verdict).toBe('cannot tell');
    expect(compare(before, reportOf(as('a'), as('b', at('x', 2)), as('c', slow('x', 5)))).verdict).toBe('worse');
  });
});

test('the change of fluidity is split over steps and rules, small differences and all', () => {
  const before = [at('x', 2), at('y', 2), at('z', 5, { step: 'look' }), at('t', 1, { rule: 'slow', step: null })];
  const now = [at('x', 2.4), at('y', 2.3), at('z', 1, { step: 'look' }), at('t', 1, { rule: 'slow', step: null })];
  const { contributions, outcomes } = between(before, now);
  const mean = (100 * (Math.exp(-0.067) - Math.exp(-0.1))) / 3.3;
  expect(contributions).toEqual([
    {
      journey: 'buy',
      persona: 'phone',
      step: 'look',
      rule: 'fixed',
      base: 5,
      head: 1,
      contribution: expect.closeTo(4 * mean, 12),
    },
    {
      journey: 'buy',
      persona: 'phone',
      step: 'pay',
      rule: 'fixed',
      base: 4,
      head: expect.closeTo(4.7, 12),
      contribution: expect.closeTo(-0.7 * mean, 12),
    },
  ]);
  expect([outcomes[0]?.base?.fluidity, outcomes[0]?.head?.fluidity]).toEqual([
    expect.closeTo(100 * Math.exp(-0.1), 12),
    expect.closeTo(100 * Math.exp(-0.067), 12),
  ]);
});

describe('the outcome is said first', () => {
  const blocked = travelled([found({ rule: 'blocked', subject: 'Step pay', friction: 100 })], {
    outcome: 'blocked',
    reason: 'No button “Pay” was found.',
    runs: { total: 1, completed: 0, blocked: 1 },
    steps: [stepOf('look'), stepOf('pay', { outcome: 'failed' }), stepOf('thanks', { outcome: 'unreached' })],
  });
  const whole = travelled([], { steps: [stepOf('look'), stepOf('pay'), stepOf('thanks')] });
  const lost = travelled([], { outcome: 'unmeasured', reason: 'The address gave no answer.' });

  test.each([
    [
      'completed, then blocked',
      whole,
      blocked,
      'worse',
      'nobody gets through now; before, about 100 of 100 did. No button',
    ],
    ['blocked, then completed', blocked, whole, 'better', 'about 100 of 100 get through now; before, nobody did.'],
    ['blocked, then blocked', blocked, blocked, 'same', 'blocked before and now.'],
    [
      'completed, then unmeasured',
      whole,
      lost,
      'cannot tell',
      'it could not be measured now: The address gave no answer.',
    ],
    ['unmeasured, then completed', lost, whole, 'cannot tell', 'it could not be measured before: The address'],
    ['unmeasured, then blocked', lost, blocked, 'cannot tell', 'it could not be measured before: The address'],
  ] as const)('%s', (_, before, now, verdict, reason) => {
    const { outcomes, contributions } = compare(reportOf(before), reportOf(now));
    expect(outcomes[0]).toMatchObject({ verdict, reason: expect.stringContaining(reason) });
    expect(contributions).toEqual([]);
  });

  test('what stood behind the place where it stopped is unknown, not mended', () => {
    const before = { ...whole, findings: [at('x', 2, { step: 'thanks' }), at('y', 2, { step: 'look' })] };
    const { findings, outcomes } = compare(reportOf(before), reportOf(blocked));
    expect(findings.unknown).toMatchObject([{ subject: 'x', unknown: 'the step was not reached', head: null }]);
    expect(findings.mended).toMatchObject([{ subject: 'y' }]);
    expect(outcomes[0]?.gaps.map(({ side, step }) => `${side} ${step}`)).toEqual(['head pay', 'head thanks']);
  });

  test('blocked earlier than before cannot be told from better', () => {
    const earlier = {
      ...blocked,
      findings: [found({ rule: 'blocked', step: 'look', subject: 'Step look', friction: 100 })],
    };
    const stopped = {
      ...earlier,
      steps: [stepOf('look', { outcome: 'failed' }), stepOf('pay', { outcome: 'unreached' })],
    };
    expect(compare(reportOf(blocked), reportOf(stopped)).verdict).toBe('cannot tell');
    expect(compare(reportOf(stopped), reportOf(blocked)).verdict).toBe('cannot tell');
  });

  test('a journey on one side only is named', () => {
    const other = travelled([], { persona: 'desktop' });
    const { outcomes, verdict } = compare(reportOf(whole, other), reportOf(whole));
    expect(verdict).toBe('cannot tell');
    expect(outcomes.map(({ persona, reason }) => `${persona}: ${reason}`)).toEqual([
      'phone: fluidity 100. Nothing is new, nothing mended.',
      'desktop: it is only in the base; it was not travelled now.',
    ]);
    expect(compare(reportOf(whole), reportOf(whole, other)).outcomes[1]?.reason).toContain('only in the head');
  });
});

describe('what one side could not judge', () => {
  const lost = (rule: string) => ({ unmeasured: [{ rule, step: 'pay', reason: 'no audit reached it' }] });

  test('a finding missing there is unknown, and there is no verdict', () => {
    const before = travelled([at('x', 2), at('y', 2, { rule: 'other' })]);
    const now = travelled([], lost('fixed'));
    const there = compare(reportOf(before), reportOf(now));
    expect(places(there)).toEqual({ x: 'unknown', y: 'mended' });
    expect(there.outcomes[0]).toMatchObject({
      verdict: 'cannot tell',
      certain: 'better',
      reason: 'fluidity 96 → 100. One mended: other, y. In 1 step not everything could be judged now.',
    });
    expect(places(compare(reportOf(now), reportOf(before)))).toEqual({ x: 'unknown', y: 'new' });
  });

  test('what is certainly worse is worse, whatever else could not be judged now', () => {
    const now = travelled([at('x', 2)], lost('other'));
    expect(compare(reportOf(travelled([])), reportOf(now)).verdict).toBe('worse');
    expect(compare(reportOf(now), reportOf(travelled([]))).verdict).toBe('better');
  });

  test('a step that is scored on one side only was judged on that side only', () => {
    const unscored = [stepOf('look'), stepOf('pay', { scored: false })];
    const there = compare(reportOf(travelled([at('x', 2)])), reportOf(travelled([], { steps: unscored })));
    expect(there.findings).toMatchObject({
      mended: [],
      unknown: [{ subject: 'x', unknown: 'the step is not scored' }],
    });
    expect(there.verdict).toBe('cannot tell');
    const neither = travelled([], { steps: unscored });
    expect(compare(reportOf(neither), reportOf(neither)).outcomes[0]?.gaps).toEqual([]);
  });

  test('a step that was skipped had nothing to judge', () => {
    const skipped = travelled([], { steps: [stepOf('look'), stepOf('pay', { outcome: 'skipped' })] });
    expect(places(compare(reportOf(travelled([at('x', 2)])), reportOf(skipped)))).toEqual({ x: 'mended' });
  });

  test('what neither side could judge, and what goes by time, opens nothing', () => {
    const both = travelled([], lost('fixed'));
    expect(compare(reportOf(both), reportOf(both)).verdict).toBe('same');
    expect(compare(reportOf(travelled([])), reportOf(travelled([], lost('slow')))).verdict).toBe('same');
  });
});

test('what differs besides the site is named; what comes and goes unnoticed is not', () => {
  const report = reportOf(travelled([]));
  const elsewhere = {
    ...report,
    tool: { ...report.tool, version: '0.2.0' },
    environment: {
      ...report.environment,
      browser: 'Chrome/157.0.1.2',
      os: 'Linux 6.2 x64',
      machine: '4 cores, 16 GB',
      throttling: { phone: 'CPU 6 times slower' },
    },
  };
  expect(compare(report, elsewhere).environmentDiffers).toEqual([
    { what: 'Chrome', base: 'Chrome/156', head: 'Chrome/157' },
    { what: 'machine', base: '2 cores, 8 GB', head: '4 cores, 16 GB' },
    {
      what: 'phone',
      base: 'CPU 4 times slower, fixed, not calibrated; 70 ms, 10/3 Mbit/s',
      head: 'CPU 6 times slower',
    },
    { what: 'Parcours', base: '0.1.0', head: '0.2.0' },
  ]);
});

test('reports under different rules are not compared', () => {
  const report = reportOf(travelled([]));
  expect(() => compare(report, { ...report, ruleset: '99' })).toThrow('under rules 99');
});
