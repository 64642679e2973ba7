import type { ActionMeasures } from '../model/action-measures.ts';
import type { Constants } from '../model/constant.ts';
import type { Claim } from '../model/effort.ts';
import type { InterruptionMeasures } from '../model/interruption.ts';
import type { JourneyMeasures, StepMeasures } from '../model/measures.ts';
import { seconds } from '../model/quantity.ts';
import { type Charge, defineRule, type Friction } from '../model/rule.ts';
import { takenRuns } from '../model/runs.ts';
import { acting } from './acting.ts';
import { claimExcess, sumOf } from './effort.ts';
import { action, effort, interruption, step, target } from './example.ts';

export default defineRule({
  id: 'interruption',
  dimension: 'intuitive',
  title: 'Something else comes in between',
  what: 'A consent wall, a newsletter, the offer of an app or a dialog that nobody asked for opened over what the customer had come for. The time for which it lay over something to press is a wait, charged as covered-target; here is charged that it came, once in a journey, and what it takes to be rid of it.',
  why: 'People came with something in mind. What stands before it has to be read, understood and put away first, and some leave instead. When Google+ took its full-screen offer of an app away, 17 % more people a day used the site.',
  fix: 'Ask when it makes sense to the customer: after what they came for, in a bar that covers nothing they need, or at the edge of the content. Let consent be refused with one press in the first layer, as large as the press that accepts. Remember the answer.',
  sources: [
    'Google+: a case study on app download interstitials, Google Webmaster Central Blog, 2015',
    'Utz and others, (Un)informed Consent, CCS 2019: where and how consent notices stand',
    'Coalition for Better Ads, Better Ads Standards: pop-ups, prestitials, large sticky ads',
    'No public experiment tells what a consent wall or an unasked dialog costs: half of an interstitial, by judgement',
  ],
  constants: ['interstitial', 'unaskedModal', 'unaskedCover', 'effortRate'],
  check: (given, journey) =>
    given.interruptions === undefined
      ? [{ unmeasured: 'nobody looked at what lay over the page' }]
      : given.interruptions.map((one) => tell(one, given, journey)),
  examples: [
    {
      name: 'a consent wall, and the press that refuses',
      given: {
        ...step(
          action({
            target: target({ subject: 'button "Refuse all"' }),
            dismisses: 'dialog "We value your privacy"',
            effort: [effort('think', 1200), effort('point', 500), effort('press', 100)],
          }),
        ),
        interruptions: [interruption({})],
      },
      finds: [{ subject: 'dialog "We value your privacy"', points: 9.08 }],
    },
    {
      name: 'a full-screen offer of an app before anything can be seen',
      given: {
        ...step(),
        interruptions: [interruption({ subject: '"Better in the app"', kind: 'app', opaqueShare: 1 })],
      },
      finds: [{ subject: '"Better in the app"', points: 15.7 }],
    },
    {
      name: 'a chat bubble on the button to press',
      given: {
        ...step(),
        interruptions: [
          interruption({
            subject: 'frame "Chat"',
            kind: 'chat',
            isBlocking: false,
            share: 0.02,
            covers: ['button "Add to basket"'],
          }),
        ],
      },
      finds: [{ subject: 'frame "Chat"', points: 3 }],
    },
    {
      name: 'a cookie bar at the bottom, over nothing that is needed',
      given: { ...step(), interruptions: [interruption({ isBlocking: false, isBar: true, share: 0.12 })] },
      finds: [{ subject: 'dialog "We value your privacy"', points: 'told' }],
    },
    { name: 'nothing came in between', given: step(), finds: [] },
  ],
});

/** An opaque box of this part of the view leaves no content to be seen. */
const fullShare = 0.8;

function tell(one: InterruptionMeasures, step: StepMeasures, journey: JourneyMeasures): Friction {
  const { subject, runs } = one;
  const exits = exitsFrom(subject, journey);
  const exitMs = sumOf(exits.flatMap(({ claims }) => claims));
  const n = Math.max(1, runs.length, takenRuns(step, journey.runs));
  return {
    subject,
    message: `${subject}, ${nature(one)}, ${how(one)}${exitMs > 0 ? `; ${exit(exits, exitMs)}` : ''}`,
    charge: chargeFor(one, exits, n),
    evidence: { ...one, exits: exits.map(({ action: { source } }) => source), exitMs },
    runs: runs.length === 0 ? [1, 1] : [runs.length, n],
  };
}

/** What was done to be rid of it, in so many runs. */
interface Exit {
  readonly action: ActionMeasures;
  readonly claims: readonly Claim[];
  readonly doneIn: number;
}

function exitsFrom(subject: string, { steps, runs }: JourneyMeasures): readonly Exit[] {
  return steps
    .filter(({ scored, outcome }) => scored && outcome !== 'skipped')
    .flatMap((step) =>
      step.actions
        .filter(({ dismisses }) => dismisses === subject)
        .map((action) => ({ action, claims: claimExcess(action), doneIn: takenRuns(step, runs) })),
    );
}

/** What it takes to be rid of it, and once what it is. */
function chargeFor(one: InterruptionMeasures, exits: readonly Exit[], n: number): Charge {
  const k = one.runs.length;
  if (k === 0) return { told: 'only the inspection met it, which stays on a page longer than the timed runs' };
  if (one.doubt !== null) return { told: doubts[one.doubt] };
  const fixed = fixedCost(one);
  if (fixed === null) return { told: 'it covers nothing that the journey needs' };
  return {
    effort: exits.flatMap(({ claims, doneIn }) =>
      claims.map(({ operator, ms }) => ({ operator, ms: (ms * Math.min(k, doneIn)) / n })),
    ),
    besides: (drawn) => (fixed(drawn) * k) / n,
  };
}

const doubts: Readonly<Record<NonNullable<InterruptionMeasures['doubt']>, string>> = {
  'part of the way': 'the journey always goes through it: it may be a part of the way',
  'late answer': 'it may be the late answer to what was done before',
};

/** Null: it is no more than a bar. */
function fixedCost(one: InterruptionMeasures): ((drawn: Constants) => number) | null {
  const { kind, isBlocking, isBeforeContent, isBar, opaqueShare } = one;
  if (isBlocking) {
    const isInterstitial = kind !== 'consent' && isBeforeContent && opaqueShare >= fullShare;
    return isInterstitial ? ({ interstitial }) => interstitial : ({ unaskedModal }) => unaskedModal;
  }
  return isBar ? null : ({ unaskedCover }) => unaskedCover;
}

function nature({ kind, isBlocking }: InterruptionMeasures): string {
  if (kind === 'consent') return isBlocking ? 'a consent wall' : 'a consent notice';
  return {
    newsletter: 'a request for an email address',
    app: 'an offer of an app',
    chat: 'an offer to chat',
    dialog: 'which nobody asked for',
  }[kind];
}

function how({ isBeforeContent, isBlocking, covers: [first], share }: InterruptionMeasures): string {
  const came = isBeforeContent ? 'came with the page' : 'came by itself';
  if (first !== undefined && !isBlocking) return `${came} and lay over ${first}`;
  if (isBlocking && share < 0.9) return `${came}, and nothing else could be used until it was gone`;
  return `${came} and took ${Math.round(100 * share)} % of the screen`;
}

function exit(exits: readonly Exit[], exitMs: number): string {
  const [first] = exits;
  const by = exits.length === 1 && first ? ` (${acting(first.action)})` : ` (${exits.length} actions)`;
  return `being rid of it takes ${seconds(exitMs)}${by}`;
}
