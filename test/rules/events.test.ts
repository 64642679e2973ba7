import { describe, expect, test } from 'vitest';
import type { ActionMeasures } from '../../src/model/action-measures.ts';
import type { DeadEnd, Fault } from '../../src/model/aftermath.ts';
import { constants } from '../../src/model/constant.ts';
import type { JourneyMeasures, StepMeasures } from '../../src/model/measures.ts';
import { pointsOf, type Rule } from '../../src/model/rule.ts';
import deadClick from '../../src/rules/dead-click.ts';
import deadEnd from '../../src/rules/dead-end.ts';
import { action, aftermath, effort, fault, interruption, journeyOf, step, target } from '../../src/rules/example.ts';
import extraPage from '../../src/rules/extra-page.ts';
import failedRequest from '../../src/rules/failed-request.ts';
import interruptionRule from '../../src/rules/interruption.ts';
import scriptError from '../../src/rules/script-error.ts';

const fiveRuns = { runs: { total: 5, completed: 5, blocked: 0 } };

/** What a rule finds: points or why it is told, and in how many runs. */
function found(rule: Rule, given: StepMeasures, journey: Partial<JourneyMeasures> = {}) {
  return rule.check(given, { ...journeyOf(given), ...journey }).map((verdict) => {
    if ('unmeasured' in verdict) return verdict;
    const { charge, runs, message } = verdict;
    if ('told' in charge) return { told: charge.told, runs, message };
    return { points: Number(pointsOf(charge, constants).toFixed(3)), runs, message };
  });
}

const broke = (...faults: readonly Fault[]) => step(action({ target: target(), aftermath: aftermath({ faults }) }));

describe('in some of the runs it is charged by their share', () => {
  test('a request that failed in two of five, another in one of them and in a third', () => {
    const given = broke(
      fault({ kind: 'request', what: 'POST /a', runs: [1, 2] }),
      fault({ kind: 'request', what: 'POST /b', runs: [2, 4] }),
    );
    expect(found(failedRequest, given, fiveRuns)).toMatchObject([{ points: 3, runs: [3, 5] }]);
  });

  test('a script, a dead end, an extra page', () => {
    expect(found(scriptError, broke(fault({ kind: 'script', what: 'Error: no', runs: [3] })), fiveRuns)).toMatchObject([
      { points: 1, runs: [1, 5] },
    ]);
    const end = { status: 404, says: 'Gone', isExpected: false, isMet: false, leadsOn: true, runs: [2, 5] };
    const led = step(action({ aftermath: aftermath({ deadEnd: { kind: 'error', ...end } }) }));
    expect(found(deadEnd, led, fiveRuns)).toMatchObject([{ points: 4, runs: [2, 5] }]);
    const loaded = step(
      action({
        effort: [effort('think', 1200, 1200)],
        aftermath: aftermath({ extraPage: { kind: 'new tab', path: '/a', hasTyped: false, runs: [1] } }),
      }),
    );
    expect(found(extraPage, loaded, fiveRuns)).toMatchObject([{ points: 0.144, runs: [1, 5] }]);
  });

  test('an interruption, with what it takes to be rid of it', () => {
    const exit = action({ dismisses: interruption({}).subject, effort: [effort('press', 1000)] });
    const given = { ...step(exit), interruptions: [interruption({ runs: [1, 4] })] };
    expect(found(interruptionRule, given, fiveRuns)).toMatchObject([{ points: 3.44, runs: [2, 5] }]);
  });
});

describe('what nobody looked for is unmeasured', () => {
  const { aftermath: _, ...unseen } = action({ target: target() });
  const { interruptions: __, ...unlooked } = step();

  test.each([failedRequest, scriptError, deadEnd, extraPage])('$id', (rule) => {
    expect(found(rule, step(unseen as ActionMeasures))).toEqual([
      { unmeasured: expect.stringMatching(/^nobody looked/) },
    ]);
  });

  test('interruption', () => {
    expect(found(interruptionRule, unlooked)).toEqual([{ unmeasured: 'nobody looked at what lay over the page' }]);
  });
});

test('a press that was dead and failed, and led to an error page, is one fault by four names', () => {
  const given = step(
    action({
      target: target(),
      deadPress: [1, 1],
      aftermath: aftermath({
        faults: [fault({ kind: 'request', what: 'POST /a' }), fault({ kind: 'script', what: 'Error: no' })],
        deadEnd: {
          kind: 'error',
          status: null,
          says: 'Oh',
          isExpected: false,
          isMet: false,
          leadsOn: false,
          runs: [1],
        },
      }),
    }),
  );
  const faults = [failedRequest, scriptError, deadClick, deadEnd].flatMap((rule) =>
    rule.check(given, journeyOf(given)).map((verdict) => ('fault' in verdict ? verdict.fault : null)),
  );
  expect(new Set(faults).size).toBe(1);
  expect(faults).toHaveLength(4);
  expect(faults).not.toContain(undefined);
});

test('messages name what failed, when, and how much more did', () => {
  const given = broke(
    fault({ kind: 'request', what: 'POST /api/basket' }),
    fault({ kind: 'request', what: 'GET /api/stock' }),
    fault({ kind: 'script', what: `${'very '.repeat(40)}long.` }),
  );
  expect(found(failedRequest, given)).toMatchObject([
    { message: 'POST /api/basket was answered 500 after pressing button "Add to basket", and 1 more failed request' },
  ]);
  expect(found(scriptError, given)[0]).toMatchObject({
    message: expect.stringMatching(
      /^a script failed after pressing button "Add to basket", in \/basket\.js, line 14: very .{100,}…$/,
    ),
  });
});

test('what failed beside the action is told once for each reason', () => {
  const given = broke(
    fault({ kind: 'request', what: 'GET a.example/1', host: 'a.example', of: 'other site' }),
    fault({ kind: 'request', what: 'GET a.example/2', host: 'a.example', of: 'other site' }),
    fault({ kind: 'request', what: 'GET /x.png', of: 'load' }),
    fault({ kind: 'request', what: 'GET /y.png', of: 'picture' }),
  );
  expect(found(failedRequest, given).map((one) => 'told' in one && one.told)).toEqual([
    'another site failed, not this one',
    'it failed as the page loaded, whatever the customer does',
    'it is only looked at',
  ]);
});

describe('a dead end', () => {
  const end: DeadEnd = {
    kind: 'error',
    status: 404,
    says: 'Gone',
    isExpected: false,
    isMet: false,
    leadsOn: true,
    runs: [1],
  };
  const led = (given: Partial<DeadEnd>) => step(action({ aftermath: aftermath({ deadEnd: { ...end, ...given } }) }));

  test('where the journey ends is charged as blocked', () => {
    expect(found(deadEnd, { ...led({}), outcome: 'failed' })).toMatchObject([
      { told: 'the journey ends here, which is charged as blocked' },
    ]);
  });

  test('that is expected is charged only when nothing leads on', () => {
    expect(found(deadEnd, led({ isExpected: true }))).toEqual([]);
    expect(found(deadEnd, led({ isExpected: true, leadsOn: false }))).toMatchObject([{ points: 10 }]);
  });
});

describe('an interruption costs', () => {
  const cost = (given: Parameters<typeof interruption>[0]) =>
    found(interruptionRule, { ...step(), interruptions: [interruption(given)] })[0];

  test.each([
    ['a wall of consent that fills the screen', { opaqueShare: 1 }, 8],
    ['an offer that fills the screen first of all', { kind: 'app', opaqueShare: 0.9 }, 15.7],
    ['the same, later', { kind: 'app', opaqueShare: 0.9, isBeforeContent: false }, 8],
    ['a dialog over a veil', { kind: 'dialog' }, 8],
    ['more than a bar, and less than a wall', { isBlocking: false, share: 0.3 }, 3],
  ] as const)('%s', (_, given, points) => {
    expect(cost(given)).toMatchObject({ points });
  });

  test.each([
    ['a bar', { isBlocking: false, isBar: true, share: 0.1 }, 'it covers nothing that the journey needs'],
    ['the audit alone', { runs: [] }, 'only the inspection met it, which stays on a page longer than the timed runs'],
    [
      'a dialog on the way',
      { kind: 'dialog', doubt: 'part of the way' },
      'the journey always goes through it: it may be a part of the way',
    ],
  ] as const)('nothing: %s', (_, given, told) => {
    expect(cost(given)).toMatchObject({ told });
  });

  test('what it takes to be rid of it, in whichever step that is scored', () => {
    const { subject } = interruption({});
    const exit = action({
      target: target({ subject: 'button "Refuse"' }),
      dismisses: subject,
      effort: [effort('press', 1000)],
    });
    const first = { ...step(), interruptions: [interruption({})] };
    const journey = {
      steps: [first, { ...step(exit), id: 'two' }, { ...step(exit), id: 'three' }, { ...step(exit), scored: false }],
    };
    expect(found(interruptionRule, first, journey)).toMatchObject([
      { points: 9.2, message: expect.stringMatching(/being rid of it takes 2\.0 s \(2 actions\)$/) },
    ]);
    expect(found(interruptionRule, first, { steps: [first, step(exit)] })).toMatchObject([
      { message: expect.stringMatching(/being rid of it takes 1\.0 s \(pressing button "Refuse"\)$/) },
    ]);
  });
});
