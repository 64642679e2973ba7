import type { ActionMeasures, Operator, Wait } from '../model/action-measures.ts';
import type { Aftermath, Fault } from '../model/aftermath.ts';
import type { InterruptionMeasures } from '../model/interruption.ts';
import type { Measure } from '../model/measure.ts';
import type { JourneyMeasures, StepMeasures } from '../model/measures.ts';
import type { ViolationObservation } from '../model/page-observation.ts';
import type { FieldMeasures, NeighbourMeasures, TargetMeasures } from '../model/target-measures.ts';

/** Short ways to write the worked cases of a rule: everything that is not said is ordinary. */

export const measured = (value: number): Measure => ({ value, samples: [value], low: null, high: null });

export const step = (...actions: readonly ActionMeasures[]): StepMeasures => ({
  id: 'example',
  title: 'An example',
  phase: 'journey',
  scored: true,
  outcome: 'completed',
  measures: {},
  actions,
  shifts: [],
  interruptions: [],
});

/** A press of a target, unless told otherwise. */
export const action = (given: Partial<ActionMeasures>): ActionMeasures => ({
  kind: 'click',
  source: `click ${given.target?.subject ?? ''}`.trim(),
  measures: {},
  blocked: [],
  waitedOn: [],
  effort: [],
  aftermath: aftermath({}),
  ...given,
});

/** An operator of an action; `idealMs`: what it takes the ideal twin, which by default does without it. */
export const effort = (operator: Operator['operator'], ms: number, idealMs = 0): Operator => ({
  operator,
  ms,
  idealMs,
  of: '',
});

/** `button "Add to basket"`, 48 by 48 px on a phone, audited without a violation. */
export const target = (given: Partial<TargetMeasures> & { readonly sizePx?: number } = {}): TargetMeasures => {
  const { sizePx = 48, ...rest } = given;
  return {
    subject: 'button "Add to basket"',
    role: 'button',
    name: 'Add to basket',
    tag: 'button',
    box: { x: 0, y: 0, width: sizePx, height: sizePx },
    widthMm: sizePx * 0.16,
    heightMm: sizePx * 0.16,
    inline: false,
    neighbours: [],
    violations: [],
    ...rest,
  };
};

/** `button "Remove"` on a phone, level with its target and of the same size, `gapPx` to the right of it. */
export const neighbour = (
  given: Partial<NeighbourMeasures> & { readonly gapPx: number; readonly sizePx?: number },
): NeighbourMeasures => {
  const { sizePx = 48, gapPx, ...rest } = given;
  const half = (sizePx * 0.16) / 2;
  const left = half + gapPx * 0.16;
  return {
    subject: 'button "Remove"',
    kind: 'button',
    inline: false,
    gapPx,
    gapMm: gapPx * 0.16,
    edgesMm: { left, right: left + 2 * half, top: -half, bottom: half },
    ...rest,
  };
};

/** The filling in of `field "Email"`: an email field with its label, its token and its keyboard, into which 24 characters are typed. */
export const filled = (given: Partial<FieldMeasures> & { readonly characters?: number } = {}): ActionMeasures => {
  const { characters = 24, ...rest } = given;
  const { autofill = 'email' } = rest;
  const field: FieldMeasures = {
    type: 'email',
    label: { text: 'Email', from: 'label' },
    placeholder: '',
    name: 'email',
    id: 'email',
    group: '',
    autocomplete: autofill === 'nothing' ? null : autofill === 'invalid' ? 'nope' : autofill,
    formAutocomplete: null,
    inputmode: null,
    autocapitalize: null,
    lang: 'en',
    purpose: 'email',
    isRepeated: false,
    isOthers: false,
    autofill,
    keyboard: 'email',
    typed: { characters, digitsOnly: false },
    ...rest,
  };
  const subject = field.label.text === '' ? `field without a name (input#${field.id})` : `field "${field.label.text}"`;
  const typeMs = characters * 331;
  return action({
    kind: 'fill',
    target: target({ subject, role: 'textbox', name: field.label.text, tag: 'input', field }),
    effort: [{ operator: 'type', ms: typeMs, idealMs: typeMs, of: `${characters} keys` }],
  });
};

/** A wait that showed something at once; what lies beyond the threshold is the site's, less what is covered or late. */
export const wait = (kind: Wait['kind'], ms: number, given: Partial<Wait> & Partial<Wait['beyond']> = {}): Wait => {
  const { coveredMs = 0, lateMs = 0, ...rest } = given;
  const beyondMs = Math.max(0, ms - (kind === 'load' ? 1000 : 200));
  return {
    kind,
    ms: measured(ms),
    beyond: { coveredMs, lateMs, siteMs: beyondMs - coveredMs - lateMs },
    covering: [],
    lateness: [],
    awaited: 'button "Add to basket"',
    nextTarget: 'button "Add to basket"',
    nextStep: 'example',
    silent: false,
    ...rest,
  };
};

/** Nothing that nobody wanted, unless told otherwise. */
export const aftermath = (given: Partial<Aftermath>): Aftermath => ({
  faults: [],
  deadEnd: null,
  extraPage: null,
  ...given,
});

/** Something that failed because of the action, in the first run. */
export const fault = (given: Partial<Fault> & Pick<Fault, 'kind' | 'what'>): Fault => ({
  how: given.kind === 'request' ? 'was answered 500' : 'in /basket.js, line 14',
  host: null,
  of: 'action',
  runs: [1],
  ...given,
});

/** A consent wall that came with the page over all of it, in the first run. */
export const interruption = (given: Partial<InterruptionMeasures>): InterruptionMeasures => ({
  subject: 'dialog "We value your privacy"',
  kind: 'consent',
  isBeforeContent: true,
  isBlocking: true,
  isBar: false,
  isTrap: false,
  share: 1,
  opaqueShare: 0.4,
  covers: [],
  doubt: null,
  runs: [1],
  ...given,
});

export const violation = (
  id: string,
  impact: ViolationObservation['impact'],
  help: string,
  contrast?: ViolationObservation['nodes'][number]['contrast'],
): ViolationObservation => ({
  id,
  impact,
  help,
  helpUrl: `https://dequeuniversity.com/rules/axe/4.14/${id}`,
  nodes: [{ subject: 'button "Add to basket"', selector: 'button', ...(contrast && { contrast }) }],
});

/** The journey of one step in which an example happens: once, on a phone. */
export const journeyOf = (given: StepMeasures): JourneyMeasures => ({
  journey: { id: 'example', title: 'An example' },
  persona: 'phone',
  url: 'https://shop.example/',
  runs: { total: 1, completed: 1, blocked: 0 },
  measures: {},
  steps: [given],
});
