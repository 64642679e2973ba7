import { describe, expect, test } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import type { Charge } from '../../src/model/rule.ts';
import { action, target, violation } from '../../src/rules/example.ts';
import { rules } from '../../src/rules/index.ts';
import { friction, journey, named, points, toy } from './toy.ts';

const noName: Charge = { share: ({ shareNoName }) => shareNoName, cause: 'no-name' };
const pale: Charge = { share: ({ shareLowContrast }) => shareLowContrast, cause: 'low-contrast' };

test('nothing found is 100, and certain', () => {
  const audited = named('a', { pageBarriers: [], zoom: { viewport: null, lockedBy: null } });
  expect(judge(journey([audited]), rules)).toStrictEqual({
    outcome: 'completed',
    score: {
      fluidity: 100,
      fluid: 100,
      intuitive: 100,
      ergonomic: 100,
      friction: 0,
      band: [100, 100],
      runs: [100],
      interval: null,
    },
    steps: { a: { friction: 0, grade: 'easy' } },
    findings: [],
    unmeasured: [],
  });
});

test('one finding: friction, points, gain, grade', () => {
  const judgement = judge(journey([named('a'), named('b')]), [toy('late', { b: [friction(points(20))] })]);
  expect(judgement.score).toMatchObject({
    fluidity: expect.closeTo(81.873, 3),
    fluid: expect.closeTo(81.873, 3),
    intuitive: 100,
    friction: 20,
  });
  expect(judgement.steps).toEqual({ a: { friction: 0, grade: 'easy' }, b: { friction: 20, grade: 'hard' } });
  expect(judgement.findings).toEqual([
    {
      rule: 'late',
      dimension: 'fluid',
      step: 'b',
      subject: 'button "Pay"',
      message: 'it went wrong',
      friction: 20,
      weight: 20,
      points: expect.closeTo(18.127, 3),
      gain: expect.closeTo(18.127, 3),
      fingerprint: 'example/late/b/button "Pay"',
      evidence: {},
      runs: [1, 1],
    },
  ]);
});

test.each([
  [0.049, null],
  [0.05, 'it costs less than 0.5 points'],
  [0.499, 'it costs less than 0.5 points'],
  [0.5, undefined],
])('%d points', (value, told) => {
  const { findings } = judge(journey([named('a')]), [toy('one', [friction(points(value))])]);
  expect(findings.map((finding) => finding.told)).toEqual(told === null ? [] : [told]);
  expect(findings.map(({ weight }) => weight)).toEqual(told === null ? [] : [value]);
  if (told !== undefined) expect(findings.every((finding) => finding.friction === 0)).toBe(true);
});

describe('exclusion', () => {
  const cost = -100 * Math.log(1 - 0.02);

  test('a cause counts once in a journey, shared equally by its findings', () => {
    const steps = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'].map((id) => named(id));
    const { score, findings } = judge(journey(steps), [toy('nameless', [friction(noName)])]);
    expect(score?.friction).toBeCloseTo(cost, 12);
    expect(findings).toHaveLength(8);
    for (const finding of findings) expect(finding.friction).toBeCloseTo(cost / 8, 12);
    for (const { weight } of findings) expect(weight).toBeCloseTo(cost, 12);
  });

  test('causes add up, and a finding alike is no second member', () => {
    const twice = toy('nameless', [friction(noName), friction(noName)]);
    const { score, findings } = judge(journey([named('a')]), [twice, toy('pale', [friction(pale)])]);
    expect(score?.friction).toBeCloseTo(cost - 100 * Math.log(1 - 0.03), 12);
    expect(findings.map(({ rule }) => rule)).toEqual(['pale', 'nameless']);
  });
});

test('findings that sound the same are one', () => {
  const rule = toy('slow', [
    friction(points(1), { message: 'it took 1 s', evidence: { ms: 1000 }, runs: [1, 5] }),
    friction(points(3), { message: 'it took 3 s', evidence: { ms: 3000 }, runs: [4, 5] }),
    friction(points(2), { message: 'it took 2 s', evidence: { ms: 2000 }, runs: [2, 5] }),
  ]);
  expect(judge(journey([named('a')]), [rule]).findings).toMatchObject([
    {
      friction: 6,
      message: 'it took 3 s; 2 more times like it in this step',
      evidence: { ms: 3000, alike: [{ ms: 1000 }, { ms: 2000 }] },
      runs: [4, 5],
    },
  ]);
});

test('dearest first, then told; equals in the order of the journey and the catalogue', () => {
  const all = [
    toy('one', [friction(points(2))]),
    toy('two', { a: [friction(points(2))], b: [friction(points(5))] }),
    toy('three', [friction({ told: 'so small' })]),
  ];
  const { findings } = judge(journey([named('b'), named('a')]), all);
  expect(findings.map(({ step, rule }) => `${step} ${rule}`)).toEqual([
    'b two',
    'b one',
    'a one',
    'a two',
    'b three',
    'a three',
  ]);
});

test('steps that are not scored, were skipped or not reached are not judged', () => {
  const steps = [
    named('setup', { phase: 'setup', scored: false }),
    named('banner', { outcome: 'skipped' }),
    named('pay'),
    named('after', { outcome: 'unreached' }),
  ];
  const judgement = judge(journey(steps), [toy('one', [friction(points(2))])]);
  expect(Object.keys(judgement.steps)).toEqual(['pay']);
  expect(judgement.findings.map(({ step }) => step)).toEqual(['pay']);
});

test('an order number is not part of who a finding is, a size is', () => {
  const of = (subject: string) =>
    judge(journey([named('a')]), [toy('one', [friction(points(2), { subject })])]).findings[0]?.fingerprint;
  expect(of('link "Order 1048576"')).toBe(of('link "Order  1048599"'));
  expect(of('link "Kettle 1.7 l"')).not.toBe(of('link "Kettle 1.2 l"'));
});

describe('a violation of axe-core is charged once', () => {
  const violations = [
    violation('button-name', 'critical', 'Buttons must have discernible text'),
    violation('color-contrast', 'serious', 'Elements must meet minimum color contrast ratio thresholds'),
    violation('target-size', 'serious', 'All touch targets must be 24px large'),
    violation('nested-interactive', 'serious', 'Interactive controls must not be nested'),
  ];
  const given = journey([
    named('a', { pageBarriers: [], actions: [action({ kind: 'fill', target: target({ violations }) })] }),
  ]);

  test('by the rule that owns it', () => {
    const { findings } = judge(given, rules);
    expect(findings.map(({ rule, axe }) => [rule, axe])).toEqual([
      ['unnamed-target', 'button-name'],
      ['low-contrast', 'color-contrast'],
      ['barrier', 'nested-interactive'],
    ]);
  });

  test('by barrier when no other rule is there', () => {
    const { findings } = judge(
      given,
      rules.filter(({ id }) => id === 'barrier'),
    );
    expect(findings).toHaveLength(4);
    expect(findings[0]?.fingerprint).toBe('example/barrier:button-name/a/button "Add to basket"');
  });

  test('yet told of the rest of the page by its own rule', () => {
    const barrier = { ...violation('color-contrast', 'serious', 'Contrast'), subjects: ['link "Jobs"'], newCount: 1 };
    const { findings } = judge(journey([named('a', { pageBarriers: [barrier] })]), rules);
    expect(findings).toMatchObject([{ rule: 'page-barriers', axe: 'color-contrast', friction: 0 }]);
  });
});

describe('one fault that several rules find', () => {
  const fault = 'of the press';

  test('is charged once, as the dearest of them; the others say so', () => {
    const all = [
      toy('refused', [friction(points(5), { fault })]),
      toy('dead', [friction(points(10), { fault, runs: [1, 1] })]),
      toy('thrown', [friction(points(5), { fault }), friction({ told: 'somebody else’s' }, { fault, subject: 'ads' })]),
    ];
    const { findings, score } = judge(journey([named('a')]), all);
    expect(findings.map(({ rule, friction: own, told }) => [rule, own, told])).toEqual([
      ['dead', 10, undefined],
      ['refused', 0, 'the same fault is charged as dead'],
      ['thrown', 0, 'somebody else’s'],
      ['thrown', 0, 'the same fault is charged as dead'],
    ]);
    expect(score?.friction).toBe(10);
  });

  test('in another step, or by another name, is another fault', () => {
    const all = [
      toy('refused', { a: [friction(points(5), { fault })], b: [friction(points(5), { fault })] }),
      toy('dead', { b: [friction(points(10), { fault: 'of another press' })] }),
    ];
    const { findings } = judge(journey([named('a'), named('b')]), all);
    expect(findings.map(({ step, rule, friction: own }) => [step, rule, own])).toEqual([
      ['b', 'dead', 10],
      ['a', 'refused', 5],
      ['b', 'refused', 5],
    ]);
  });

  test('in another round is another fault', () => {
    const rounds = [named('a', { iteration: 1 }), named('a', { iteration: 2 })];
    const { findings, score } = judge(journey(rounds), [toy('refused', [friction(points(5), { fault })])]);
    expect(findings.map(({ rule, friction: own }) => [rule, own])).toEqual([['refused', 10]]);
    expect(score?.friction).toBe(10);
  });

  test('that costs the same by either rule is told by the same one, whatever their order', () => {
    const all = [toy('thrown', [friction(points(5), { fault })]), toy('refused', [friction(points(5), { fault })])];
    for (const order of [all, all.toReversed()])
      expect(judge(journey([named('a')]), order).findings[0]).toMatchObject({ rule: 'refused', friction: 5 });
  });
});

describe('what could not be judged', () => {
  test('a rule that throws, or charges nonsense, is named and stops nothing', () => {
    const broken = toy('broken', [], {
      check: () => {
        throw new Error('no such figure');
      },
    });
    const nonsense = toy('nonsense', [friction(points(Number.NaN))]);
    const shut = toy('shut', [friction({ share: () => 1, cause: 'all' })]);
    const judgement = judge(journey([named('a')]), [broken, nonsense, shut, toy('one', [friction(points(2))])]);
    expect(judgement.unmeasured).toEqual([
      { rule: 'broken', step: 'a', reason: 'the rule broken failed: no such figure' },
      {
        rule: 'nonsense',
        step: 'a',
        reason: 'the rule nonsense failed: its charge for button "Pay" is no sound figure',
      },
      { rule: 'shut', step: 'a', reason: 'the rule shut failed: its charge for button "Pay" is no sound figure' },
    ]);
    expect(judgement.findings.map(({ rule }) => rule)).toEqual(['one']);
  });

  test('the same reason is given once a step', () => {
    const rule = toy('blind', [], { check: () => [{ unmeasured: 'seen late' }, { unmeasured: 'seen late' }] });
    expect(judge(journey([named('a'), named('b')]), [rule]).unmeasured).toEqual([
      { rule: 'blind', step: 'a', reason: 'seen late' },
      { rule: 'blind', step: 'b', reason: 'seen late' },
    ]);
  });

  test.each([
    { total: 0, completed: 0, blocked: 0 },
    { total: 2, completed: 0, blocked: 0 },
  ])('no run told the outcome: %o', (runs) => {
    expect(judge(journey([named('a')], { runs }), [toy('one', [friction(points(2))])])).toStrictEqual({
      outcome: 'unmeasured',
      score: null,
      steps: {},
      findings: [],
      unmeasured: [],
    });
  });
});

test('2,000 draws through a long and rough journey take less than 50 ms', () => {
  const steps = Array.from({ length: 12 }, (_, index) => named(`s${index}`));
  const rough = Array.from({ length: 12 }, (_, index) =>
    toy(`toy-${index}`, [friction({ points: (c) => c.deadClick })]),
  );
  const times = Array.from({ length: 5 }, () => {
    const startedAt = performance.now();
    judge(journey(steps), rough);
    return performance.now() - startedAt;
  });
  expect(Math.min(...times)).toBeLessThan(50);
});
