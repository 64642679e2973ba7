import { expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import type { JourneyReport } from '../../src/model/report.ts';
import { baselineGates, type FailOn } from '../../src/report/baseline-gates.ts';
import { exitCode, outcomesOf } from '../../src/report/exit-code.ts';
import { found, reportOf, stepOf, travelled } from '../compare/reports.ts';

function gateOf(before: JourneyReport, now: JourneyReport, failOn: FailOn = 'worse') {
  return baselineGates(compare(reportOf(before), reportOf(now)), failOn)[0];
}

const whole = travelled([]);
const one = (subject: string, friction: number, rule = 'fixed') => found({ subject, friction, rule });
const worse = travelled([one('x', 2)]);
const slow = travelled([one('x', 2, 'slow')]);
const blocked = travelled([found({ rule: 'blocked', subject: 'Step pay', friction: 100 })], {
  outcome: 'blocked',
  reason: 'No button “Pay” was found.',
  steps: [stepOf('look'), stepOf('pay', { outcome: 'failed' })],
});
const blockedAtLook = {
  ...blocked,
  steps: [stepOf('look', { outcome: 'failed' as const }), stepOf('pay', { outcome: 'unreached' as const })],
};
const slowNow = travelled([one('x', 2, 'slow')]);
const lost = travelled([], { outcome: 'unmeasured', reason: 'The address gave no answer.' });
const part = travelled([], { steps: [stepOf('look'), stepOf('pay', { outcome: 'unreached' })] });
const unaudited = travelled([], {
  unmeasured: ['fixed', 'slow'].map((rule) => ({ rule, step: 'pay', reason: 'no audit' })),
});
const mixed = travelled([one('z', 1)]);
const dear = travelled([one('x', 3), one('y', 3)]);

test.each([
  ['the same', whole, whole, 'pass', 'same'],
  ['better', worse, whole, 'pass', 'better'],
  ['worse', whole, worse, 'fail', 'worse'],
  ['slower, which may be chance', whole, slow, 'warn', 'cannot tell'],
  ['faster, which may be chance', slow, whole, 'warn', 'cannot tell'],
  ['worse for certain, and faster', travelled([one('y', 9, 'slow')]), worse, 'fail', 'worse'],
  ['blocked now', whole, blocked, 'fail', 'worse'],
  ['blocked no longer', blocked, whole, 'pass', 'better'],
  ['blocked no longer, and something found behind that place', blockedAtLook, worse, 'pass', 'better'],
  ['blocked before and now', blocked, blocked, 'unmeasured', 'blocked'],
  ['not measured now', whole, lost, 'unmeasured', 'unmeasured'],
  ['not measured before', lost, whole, 'unmeasured', 'unmeasured'],
  [
    'a run lost now',
    whole,
    travelled([], { runs: { total: 3, completed: 2, blocked: 0 } }),
    'unmeasured',
    '1 run missing',
  ],
  ['a run lost now, and worse', whole, { ...worse, runs: { total: 3, completed: 2, blocked: 0 } }, 'fail', 'worse'],
  ['a run lost before', { ...whole, runs: { total: 3, completed: 2, blocked: 0 } }, whole, 'pass', 'same'],
  ['travelled in part', whole, part, 'unmeasured', 'judged in part'],
  ['not audited now', whole, unaudited, 'unmeasured', 'judged in part'],
  ['not audited before, and nothing found now', unaudited, whole, 'warn', 'cannot tell'],
  ['not audited before, and something found now', unaudited, worse, 'unmeasured', 'not judged before'],
  ['not audited before, and something timed found now', unaudited, slowNow, 'warn', 'cannot tell'],
  ['mended on the whole, with one new', dear, mixed, 'pass', 'better'],
] as const)('not worse: %s', (_, before, now, verdict, got) => {
  expect(gateOf(before, now)).toMatchObject({
    id: 'baseline',
    subject: 'buy, phone',
    wanted: 'not worse',
    verdict,
    got,
  });
});

test.each([
  ['mended on the whole, with one new', dear, mixed, 'fail', '1 finding new or worse'],
  ['one went, one as dear came', travelled([one('x', 2)]), travelled([one('y', 2)]), 'fail', '1 finding new or worse'],
  ['slower, which may be chance', whole, slow, 'warn', 'cannot tell'],
  ['better', worse, whole, 'pass', 'better'],
] as const)('nothing new: %s', (_, before, now, verdict, got) => {
  expect(gateOf(before, now, 'new')).toMatchObject({ wanted: 'nothing new or worse', verdict, got });
});

test('every journey and persona on either side has a gate, and what is missing does not pass', () => {
  const other = travelled([], { persona: 'desktop' });
  for (const [before, now] of [
    [reportOf(whole, other), reportOf(whole)],
    [reportOf(whole), reportOf(whole, other)],
  ] as const) {
    const gates = baselineGates(compare(before, now), 'worse');
    expect(gates.map(({ subject, verdict, got }) => [subject, verdict, got])).toEqual([
      ['buy, phone', 'pass', 'same'],
      ['buy, desktop', 'unmeasured', 'missing'],
    ]);
    expect(exitCode(outcomesOf([], gates))).toBe(1);
  }
});
