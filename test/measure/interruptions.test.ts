import { describe, expect, test } from 'vitest';
import { measureInterruptions } from '../../src/measure/interruptions.ts';
import type { ActionObservation } from '../../src/model/action-observation.ts';
import type { Step } from '../../src/model/journey.ts';
import type { Run } from '../../src/model/observations.ts';
import type { OverlayObservation } from '../../src/model/overlay.ts';
import { acted, dialog, load, taken, timed } from './observed.ts';

const consent = (given: Partial<OverlayObservation> = {}) =>
  dialog({ subject: 'dialog "Cookies"', text: 'We use cookies', controls: ['Reject all', 'Accept all'], ...given });

const newsletter = (given: Partial<OverlayObservation> = {}) =>
  dialog({ subject: 'dialog "10 % off"', text: '10 % off', asks: { email: true, password: false }, ...given });

type Seen = readonly [kind: string, before: readonly OverlayObservation[], after: readonly OverlayObservation[]];

/** An action with what lay over the page before and after it. */
function did([kind, before, after]: Seen, given: Partial<ActionObservation> = {}): ActionObservation {
  return acted({
    kind,
    source: kind,
    ...(kind === 'open' && { load }),
    overlays: { before, after },
    ...given,
  });
}

function step(id: string, given: Partial<Step> = {}): Step {
  return {
    id,
    was: [],
    title: id,
    phase: 'journey',
    at: { file: 'a.yml', line: 1, column: 1 },
    actions: [],
    expect: [],
    optional: false,
    patienceMs: 3000,
    timeoutMs: 30_000,
    scored: true,
    irreversible: false,
    ...given,
  };
}

const steps = [step('a'), step('b'), step('c')];

/** One action a step: a, b, c. */
function met(
  actions: readonly ActionObservation[],
  { journey = steps, audit }: { readonly journey?: readonly Step[]; readonly audit?: Run } = {},
) {
  const run = timed(actions.map((action, at) => taken(journey[at]?.id ?? '', [action])));
  const interruptions = measureInterruptions(journey, [run], audit);
  return {
    ...interruptions,
    all: journey.flatMap(({ id }) => interruptions.byStep(id).map((one) => ({ step: id, ...one }))),
  };
}

describe('what came with a page', () => {
  test('is an interruption, in the step that met it first, and once', () => {
    const { all } = met([did(['open', [], [dialog()]]), did(['click', [dialog()], [dialog()]])]);
    expect(all).toMatchObject([
      { step: 'a', kind: 'dialog', isBeforeContent: true, isBlocking: true, doubt: null, runs: [1] },
    ]);
  });

  test('a moment later, before anything was done, is no different', () => {
    const { all } = met([did(['open', [], []]), did(['click', [dialog()], [dialog()]])]);
    expect(all).toMatchObject([{ step: 'b', isBeforeContent: true }]);
  });

  test('and holds what the customer came for is none, unless it asks for consent', () => {
    expect(met([did(['open', [], [dialog({ holdsGoal: true })]])]).all).toEqual([]);
    expect(met([did(['open', [], [newsletter({ holdsGoal: true })]])]).all).toEqual([]);
    expect(met([did(['open', [], [consent({ holdsGoal: true })]])]).all).toHaveLength(1);
  });

  test('and is a page that speaks of cookies is none', () => {
    expect(met([did(['open', [], [consent({ role: 'application', holdsGoal: true })]])]).all).toEqual([]);
  });

  test('and is gone through by a step that is always taken may be a part of the way', () => {
    const actions = [did(['open', [], [dialog()]]), did(['click', [dialog({ isActedIn: true })], []])];
    const { all, dismissedBy } = met(actions);
    expect(all).toMatchObject([{ doubt: 'part of the way' }]);
    expect(dismissedBy('b', 'click')).toBeNull();
  });

  test('and keeps nobody from anything is one only when it is known for what it is', () => {
    const bar = { isModal: false, share: 0.1, role: 'region' };
    expect(met([did(['open', [], [dialog(bar)]])]).all).toEqual([]);
    expect(met([did(['open', [], [consent(bar)]])]).all).toMatchObject([{ isBlocking: false, share: 0.1 }]);
    expect(met([did(['open', [], [newsletter(bar)]])]).all).toHaveLength(1);
  });

  test('without a way to answer it is a wait', () => {
    expect(met([did(['open', [], [dialog({ controls: [] })]])]).all).toEqual([]);
  });

  test('without the manners of a dialog has to lie over what is wanted', () => {
    const box = { role: '', isModal: false };
    expect(met([did(['open', [], [dialog(box)]])]).all).toEqual([]);
    expect(met([did(['open', [], [dialog({ ...box, covers: ['heading "Kettles"'] })]])]).all).toHaveLength(1);
  });

  test('and offers a talk has to lie over what is wanted', () => {
    const bubble = { role: 'button', isModal: false, share: 0.02, marks: 'intercom-launcher', text: '' };
    expect(met([did(['open', [], [dialog(bubble)]])]).all).toEqual([]);
    const over = dialog({ ...bubble, covers: ['button "Buy"'] });
    expect(met([did(['open', [], [over]])]).all).toMatchObject([{ kind: 'chat', covers: ['button "Buy"'] }]);
  });
});

test.each([
  ['less than a fifth of the view', {}, true],
  ['a fifth of it', { share: 0.2 }, false],
  ['on what is needed', { covers: ['link "Kettles"'] }, false],
  ['it holds the focus', { isTrap: true }, false],
  ['nothing else can be used', { isModal: true }, false],
] as const)('a bar, and nothing that anybody has to be rid of: %s', (_, given, isBar) => {
  const face = consent({ isModal: false, share: 0.19, ...given });
  const { all, dismissedBy } = met([did(['open', [], [face]]), did(['click', [{ ...face, isActedIn: true }], []])]);
  expect(all).toMatchObject([{ isBar }]);
  expect(dismissedBy('b', 'click')).toBe(isBar ? null : face.subject);
});

describe('what opened after a press', () => {
  const open = did(['open', [], []]);
  const opened = (face: OverlayObservation, ...rest: readonly ActionObservation[]) =>
    met([open, did(['click', [], [face]]), ...rest]).all;

  test('is the answer, whether it is used or not', () => {
    expect(opened(dialog())).toEqual([]);
    expect(opened(dialog(), did(['click', [dialog({ isActedIn: true })], []]))).toEqual([]);
  });

  test('is none when it can hardly be the answer', () => {
    expect(opened(newsletter())).toMatchObject([{ step: 'b', kind: 'newsletter', isBeforeContent: false }]);
    expect(opened(consent())).toHaveLength(1);
  });

  test.each([
    ['the control names it', newsletter({ isNamed: true })],
    ['it was expected', newsletter({ holdsGoal: true })],
    ['it is no more than a bar', newsletter({ isModal: false, share: 0.1 })],
  ])('is the answer all the same: %s', (_, face) => {
    expect(opened(face)).toEqual([]);
  });

  test('is the answer when the journey goes on in it', () => {
    expect(opened(newsletter(), did(['fill', [newsletter({ isActedIn: true })], [newsletter()]]))).toEqual([]);
  });

  test('is none when a handler deals with it', () => {
    const handler = did(['click', [dialog({ isActedIn: true })], []], { unasked: true });
    expect(opened(dialog(), handler)).toMatchObject([{ step: 'c', doubt: null }]);
  });
});

describe('what came later', () => {
  const start = [did(['open', [], []]), did(['click', [], []])];

  test('by itself is an interruption when it is known for what it is, or the journey treats it as unasked', () => {
    const later = { step: 'c', isBeforeContent: false, doubt: null };
    expect(met([...start, did(['click', [newsletter()], [newsletter()]])]).all).toMatchObject([later]);
    const optional = [step('a'), step('b'), step('c', { optional: true })];
    const exit = did(['click', [dialog({ isActedIn: true })], []]);
    expect(met([...start, exit], { journey: optional }).all).toMatchObject([later]);
  });

  test('may otherwise be the late answer to the press', () => {
    expect(met([...start, did(['click', [dialog()], [dialog()]])]).all).toMatchObject([{ doubt: 'late answer' }]);
  });

  test('and is gone on in is the answer', () => {
    expect(met([...start, did(['click', [dialog({ isActedIn: true })], []])]).all).toEqual([]);
  });

  test('while the customer scrolled, too', () => {
    expect(met([...start, did(['scroll', [], [dialog()]])]).all).toHaveLength(1);
  });
});

describe('being rid of it', () => {
  const optional = [step('a'), step('b', { optional: true }), step('c')];

  test('is what is done in it, by a step that need not be taken or by any', () => {
    const actions = [did(['open', [], [consent()]]), did(['click', [consent({ isActedIn: true })], []])];
    expect(met(actions, { journey: optional }).dismissedBy('b', 'click')).toBe('dialog "Cookies"');
    expect(met(actions).dismissedBy('b', 'click')).toBe('dialog "Cookies"');
    expect(met(actions).dismissedBy('c', 'click')).toBeNull();
  });

  test('goes on in what is opened from it, which is no interruption of its own', () => {
    const settings = consent({ subject: 'dialog "Settings"' });
    const { all, dismissedBy } = met(
      [
        did(['open', [], [consent()]]),
        did(['click', [consent({ isActedIn: true })], [settings]]),
        did(['click', [{ ...settings, isActedIn: true }], []]),
      ],
      { journey: optional },
    );
    expect(all.map(({ subject }) => subject)).toEqual(['dialog "Cookies"']);
    expect(dismissedBy('c', 'click')).toBe('dialog "Cookies"');
  });
});

test('and in what is opened from there', () => {
  const settings = consent({ subject: 'dialog "Settings"' });
  const partners = consent({ subject: 'dialog "Partners"' });
  const journey = [step('a'), step('b', { optional: true }), step('c'), step('d')];
  const { all, dismissedBy } = met(
    [
      did(['open', [], [consent()]]),
      did(['click', [consent({ isActedIn: true })], [settings]]),
      did(['click', [{ ...settings, isActedIn: true }], [partners]]),
      did(['click', [{ ...partners, isActedIn: true }], []]),
    ],
    { journey },
  );
  expect(all.map(({ subject }) => subject)).toEqual(['dialog "Cookies"']);
  expect(['b', 'c', 'd'].map((id) => dismissedBy(id, 'click'))).toEqual(Array(3).fill('dialog "Cookies"'));
});

test('what opens from a press in a bar that floats is judged by itself', () => {
  const bar = dialog({ subject: 'banner', role: 'banner', isModal: false, share: 0.1, isActedIn: true });
  const { all } = met([did(['open', [], [bar]]), did(['click', [bar], [newsletter()]])]);
  expect(all).toMatchObject([{ step: 'b', kind: 'newsletter' }]);
});

test('it is told in a step that every run took which met it', () => {
  const journey = [step('a', { optional: true }), step('b')];
  const bubble = { role: 'button', isModal: false, share: 0.02, marks: 'intercom-launcher', text: '' };
  const over = dialog({ ...bubble, covers: ['button "Buy"'] });
  const both = timed([taken('a', [did(['click', [over], [over]])]), taken('b', [did(['click', [over], [over]])])], 1);
  const one = timed([taken('a', [], { outcome: 'skipped' }), taken('b', [did(['click', [over], [over]])])], 2);
  const { byStep } = measureInterruptions(journey, [both, one], undefined);
  expect([byStep('a'), byStep('b')]).toMatchObject([[], [{ kind: 'chat', runs: [1, 2] }]]);
});

test('met again on another page it is the same one; met in a step that is not scored, it is told in the first that is', () => {
  const again = [
    did(['open', [], [consent()]]),
    did(['click', [consent({ isActedIn: true })], []]),
    did(['open', [], [consent()]]),
  ];
  expect(met(again).all).toHaveLength(1);
  const setup = [step('a', { phase: 'setup', scored: false }), step('b'), step('c')];
  expect(met(again.slice(0, 1), { journey: setup }).all).toEqual([]);
  expect(met(again, { journey: setup }).all).toMatchObject([{ step: 'b' }]);
});

test('what only the audit met has no run', () => {
  const audit: Run = { ...timed([taken('a', [did(['open', [], [consent()]])])]), pass: 'audit' };
  expect(met([did(['open', [], []])], { audit }).all).toMatchObject([{ step: 'a', runs: [] }]);
});

test('the runs that met it are counted', () => {
  const runs = [[], [newsletter()], [newsletter({ share: 0.5 })]].map((after, at) =>
    timed([taken('a', [did(['open', [], after])])], at + 1),
  );
  const [one] = measureInterruptions(steps, runs, undefined).byStep('a');
  expect(one).toMatchObject({ runs: [2, 3], share: 1 });
});
