import type { ActionMeasures, Wait, WaitedOn } from '../model/action-measures.ts';
import { constants } from '../model/constant.ts';
import type { JourneyMeasures, StepMeasures } from '../model/measures.ts';
import { seconds } from '../model/quantity.ts';
import type { Friction, Verdict } from '../model/rule.ts';
import { stepKey } from '../model/step-key.ts';
import { shareOfWait, type WaitOwner } from '../model/wait.ts';
import { acting } from './acting.ts';

/** What a wait of `ms` milliseconds was like, in the eyes of its owner. */
export type WaitTold = (action: ActionMeasures, wait: Wait, ms: number) => Omit<Friction, 'charge'>;

/** Charges one owner's part of every wait that was met in a step; a wait that could not be timed is said to be so. */
export function chargeWaits(
  step: StepMeasures,
  journey: JourneyMeasures,
  owner: WaitOwner,
  tell: WaitTold,
): readonly Verdict[] {
  return metIn(step, journey, owner).flatMap((action): readonly Verdict[] => {
    const { wait } = action;
    if (wait === undefined || !concerns(owner, wait)) return [];
    if ('unmeasured' in wait.ms) return [{ unmeasured: wait.ms.unmeasured }];
    if (shareOfWait(wait, owner, constants) <= 0) return [];
    return [{ ...tell(action, wait, wait.ms.value), charge: { points: (drawn) => shareOfWait(wait, owner, drawn) } }];
  });
}

/** What bars the way to a target is met in the step that needs the target, though the wait began with the input before. */
function metIn(step: StepMeasures, journey: JourneyMeasures, owner: WaitOwner): readonly ActionMeasures[] {
  if (owner !== 'covered-target' && owner !== 'late-target') return step.actions;
  return journey.steps.flatMap(({ actions }) => actions).filter(({ wait }) => wait?.nextStep === stepKey(step));
}

/** The constants behind every wait. */
export const waitConstants = ['waitSlopeEarly', 'waitSlopeLate', 'progressFactor'] as const;

export const waitSources = [
  'Delayed search results at Google and Bing: Schurman and Brutlag, Velocity 2009',
  'Delayed pages at the Financial Times (2016) and The Telegraph (2016)',
  'Delayed starts of videos at Akamai: Krishnan and Sitaraman, IMC 2012',
] as const;

/** `heading "Kettles" was ready 3.2 s after opening /, 1.9 s of it for the network (/api/search)`. */
export const tellReadyLate: WaitTold = (action, wait, ms) => ({
  subject: wait.awaited,
  message: `${wait.awaited} was ready ${seconds(ms)} after ${acting(action)}${mostOf(action.waitedOn, ms)}`,
  evidence: { ...figures(wait, ms), ownMs: wait.beyond.siteMs, waitedOn: action.waitedOn },
});

/** The figures of a wait that every owner shows. */
export function figures(wait: Wait, ms: number): Readonly<Record<string, unknown>> {
  return { waitMs: ms, samples: 'samples' in wait.ms ? wait.ms.samples : [] };
}

/** What something barred the way to. */
export function nextOf(wait: Wait): string {
  return wait.nextTarget ?? wait.awaited;
}

function concerns(owner: WaitOwner, wait: Wait): boolean {
  return owner === `slow-${wait.kind}` || !owner.startsWith('slow-');
}

/** What took the half of a wait or more, if one thing did. */
function mostOf(waitedOn: readonly WaitedOn[], ms: number): string {
  const most = waitedOn.reduce<WaitedOn | undefined>((a, b) => (a === undefined || b.ms > a.ms ? b : a), undefined);
  if (most === undefined || most.kind === 'other' || most.ms * 2 < ms) return '';
  return `, ${seconds(Math.min(most.ms, ms))} of it for ${names[most.kind]}${most.subject && ` (${most.subject})`}`;
}

const names: Readonly<Record<Exclude<WaitedOn['kind'], 'other'>, string>> = {
  network: 'the network',
  'main-thread': "the page's own code",
  timer: 'a timer',
  animation: 'an animation',
  rendering: 'drawing the page',
};
