import { describe, expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { matchSteps } from '../../src/compare/match-steps.ts';
import { stepKey } from '../../src/model/step-key.ts';
import { found, reportOf, stepOf, travelled } from './reports.ts';

/** `a`, or `b<a` for a step that was `a`, or `b:Title`; `a.2` for the second round of one that is repeated. */
function steps(text: string) {
  return text
    .split(' ')
    .filter((one) => one !== '')
    .map((one) => {
      const [, id = '', round, was, title] = /^(\w+)(?:\.(\d))?(?:<(\w+))?(?::(\w+))?$/.exec(one) ?? [];
      return stepOf(id, {
        ...(round !== undefined && { iteration: Number(round) }),
        ...(was !== undefined && { was: [was] }),
        title: title ?? `Step ${id}`,
      });
    });
}

test.each([
  ['nothing changed', 'a b c', 'a b c', 'a=a b=b c=c'],
  ['one added', 'a c', 'a b c', 'a=a +b c=c'],
  ['one removed stands behind the one it stood behind', 'a b c', 'a c', 'a=a -b c=c'],
  ['the first removed', 'a b', 'b', '-a b=b'],
  ['two removed in a row', 'a b c d', 'a d', 'a=a -b -c d=d'],
  ['all exchanged', 'a b', 'c d', '-a -b +c +d'],
  ['one moved to the end', 'a b c d', 'b c d a', 'b=b c=c d=d a=a moved'],
  ['two changed places', 'a b', 'b a', 'b=b a=a moved'],
  ['turned round', 'a b c', 'c b a', 'c=c b=b moved a=a moved'],
  ['renamed, as the journey tells', 'a b', 'a c<b', 'a=a c=b'],
  ['renamed back', 'a c<b', 'a b', 'a=a b=c'],
  ['renamed and moved', 'a b c', 'b c d<a', 'b=b c=c d=a moved'],
  ['another id under the same title', 'a b:Pay', 'a z:Pay', 'a=a z=b'],
  ['two of the same title are not guessed', 'b:Pay c:Pay', 'y:Pay z:Pay', '-b -c +y +z'],
  ['two that were the same one are not guessed', 'a', 'c<a d<a', '-a +c +d'],
  ['an id goes before an earlier id', 'a b', 'b<a a', 'b=b a=a moved'],
  ['steps that are one now: the first by name of neither', 'a b', 'c<a', 'c=a -b'],
  ['rounds of one step', 'a b.1 b.2 c', 'a b.1 b.2 c', 'a=a b.1=b.1 b.2=b.2 c=c'],
  ['a round more', 'b.1 b.2 c', 'b.1 b.2 b.3 c', 'b.1=b.1 b.2=b.2 +b.3 c=c'],
  ['a round less', 'b.1 b.2 c', 'b.1 c', 'b.1=b.1 -b.2 c=c'],
  ['a step that is repeated now', 'a b', 'a b.1 b.2', 'a=a b.1=b +b.2'],
  ['rounds of a step that was renamed', 'b.1 b.2', 'z.1<b z.2<b', 'z.1=b.1 z.2=b.2'],
  ['nothing at all', '', 'a', '+a'],
] as const)('%s', (_, before, now, expected) => {
  const pairs = matchSteps(steps(before), steps(now)).map(({ base, head, isMoved }) => {
    if (base === null) return `+${head && stepKey(head)}`;
    return head === null ? `-${stepKey(base)}` : `${stepKey(head)}=${stepKey(base)}${isMoved ? ' moved' : ''}`;
  });
  expect(pairs.join(' ')).toBe(expected);
});

describe('a step under a new name', () => {
  const before = travelled([
    found({ friction: 2, step: 'pay' }),
    found({ rule: 'blocked', subject: 'Step pay', friction: 5, runs: [1, 3] }),
  ]);
  const now = travelled(
    [
      found({ friction: 2, step: 'order' }),
      found({ rule: 'blocked', step: 'order', subject: 'Step order', friction: 5, runs: [1, 3] }),
    ],
    { steps: [stepOf('look'), stepOf('order', { was: ['pay'] })] },
  );

  test('keeps its findings, and says what it was', () => {
    const { findings, steps: changes, verdict } = compare(reportOf(before), reportOf(now));
    expect([findings.new, findings.mended]).toEqual([[], []]);
    expect(findings.unchanged.map(({ fingerprint }) => fingerprint)).toEqual([
      'buy/blocked/order/Step order',
      'buy/fixed/order/button "Pay"',
    ]);
    expect(changes.map(({ id, change, base }) => [id, change, base?.title])).toEqual([
      ['look', [], 'Step look'],
      ['order', ['renamed'], 'Step pay'],
    ]);
    expect(verdict).toBe('same');
  });
});

test('the rounds of a step are told by their numbers, and what they cost once', () => {
  const rounds = (many: number) => [
    stepOf('look'),
    ...Array.from({ length: many }, (_, index) => stepOf('more', { iteration: index + 1, title: 'Show more' })),
    stepOf('pay'),
  ];
  const cost = [found({ friction: 2, step: 'more' })];
  const { steps: changes, verdict } = compare(
    reportOf(travelled(cost, { steps: rounds(1) })),
    reportOf(travelled(cost, { steps: rounds(2) })),
  );
  expect(changes.map(({ title, change, head }) => [title, change, head?.number, head?.friction])).toEqual([
    ['Step look', [], 1, 0],
    ['Show more, round 1', [], 2, 2],
    ['Show more, round 2', ['added'], 2, 0],
    ['Step pay', [], 3, 0],
  ]);
  expect(verdict).toBe('same');
});

test('what is found in an added step is new, what was found in a removed one mended', () => {
  const before = travelled([found({ friction: 2, step: 'pay' })]);
  const now = travelled([found({ friction: 3, step: 'order' })], { steps: [stepOf('look'), stepOf('order')] });
  const { findings, contributions } = compare(reportOf(before), reportOf(now));
  expect(findings).toMatchObject({ new: [{ step: 'order' }], mended: [{ step: 'pay' }] });
  expect(contributions.map(({ step, base, head }) => [step, base, head])).toEqual([
    ['order', 0, 3],
    ['pay', 2, 0],
  ]);
});
