import type { InterruptionMeasures } from '../model/interruption.ts';
import type { Step } from '../model/journey.ts';
import type { Run } from '../model/observations.ts';
import type { OverlayObservation } from '../model/overlay.ts';
import { interruptionKind } from './interruption-kind.ts';
import { type Meeting, meetingsIn } from './meetings.ts';

/**
 * All interruptions of a journey, each met once, however often. Of the scored steps that every run took which met it, it belongs to the
 * first in which something was done with it, which is the same in every replay, or else to the first in which it lay there.
 */
export interface Interruptions {
  readonly byStep: (step: string) => readonly InterruptionMeasures[];
  /** The interruption that an action of a step, by its source, was done to be rid of; null: none. */
  readonly dismissedBy: (step: string, source: string) => string | null;
}

/** Tells what nobody asked for from what the customer opened, and joins what the runs met. */
export function measureInterruptions(
  steps: readonly Step[],
  runs: readonly Run[],
  audit: Run | undefined,
): Interruptions {
  const met = [...runs, ...(audit ? [audit] : [])].flatMap((run) =>
    interruptionsIn(meetingsIn(run, steps)).map((meeting) => ({
      meeting,
      of: run,
      run: run === audit ? null : run.index,
    })),
  );
  const placed = [...new Set(met.map(({ meeting }) => meeting.subject))].flatMap((subject) => {
    const own = met.filter(({ meeting }) => meeting.subject === subject);
    const isUsedIn = ({ id }: Step) => own.some(({ meeting }) => meeting.uses.some((use) => use.step === id));
    const isMetIn = ({ id }: Step) => own.some(({ meeting }) => meeting.steps.includes(id));
    const scored = steps.filter((step) => step.scored && step.phase === 'journey');
    const taken = scored.filter(({ id }) => own.every(({ of }) => tookStep(of, id)));
    const step = taken.find(isUsedIn) ?? taken.find(isMetIn) ?? scored.find(isMetIn);
    return step ? [{ step: step.id, measures: join(subject, own) }] : [];
  });
  const dismissals = new Map(
    met.flatMap(({ meeting }) => dismissalsOf(meeting).map((use) => [keyOf(use.step, use.source), meeting.subject])),
  );
  return {
    byStep: (id) => placed.filter(({ step }) => step === id).map(({ measures }) => measures),
    dismissedBy: (step, source) => dismissals.get(keyOf(step, source)) ?? null,
  };
}

function tookStep({ steps }: Run, id: string): boolean {
  return steps.some((step) => step.id === id && step.outcome !== 'skipped');
}

function keyOf(step: string, source: string): string {
  return JSON.stringify([step, source]);
}

/** What is pressed in an interruption may bring its next page: that is no other interruption, and leads out of the same one. */
function interruptionsIn(meetings: readonly Meeting[]): readonly Meeting[] {
  const found: Meeting[][] = [];
  const pagesOf = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const pages = meeting.within === null ? undefined : pagesOf.get(meeting.within);
    if (pages) {
      pages.push(meeting);
      pagesOf.set(meeting.subject, pages);
    } else if (isInterruption(meeting)) {
      const own = [meeting];
      found.push(own);
      pagesOf.set(meeting.subject, own);
    }
  }
  return found.flatMap((pages) => {
    const [first] = pages;
    return first === undefined ? [] : [{ ...first, uses: pages.flatMap(({ uses }) => uses) }];
  });
}

/** The actions that were done only to be rid of it. A bar can be left alone; and what is always gone through may be a part of the way. */
function dismissalsOf(meeting: Meeting): Meeting['uses'] {
  const { face, uses } = meeting;
  if (isBar(meeting)) return [];
  return interruptionKind(face) === 'dialog' ? uses.filter(({ isCertain }) => !isCertain) : uses;
}

/** Takes so much of the view that nothing of the page is left to use, by the grid of the looks (a thin header may stay). */
const wholeView = 0.9;

/** More than this of the view is not a bar any more. */
const barShare = 0.2;

function isInterruption(meeting: Meeting): boolean {
  const { opening, face, holdsGoal, isNamed, uses } = meeting;
  const kind = interruptionKind(face);
  const isKnown = kind === 'consent' || kind === 'newsletter' || kind === 'app';
  const isUsed = uses.some(({ isCertain }) => isCertain);
  if (opening === 'press' && (isNamed || holdsGoal)) return false;
  if (uses.some(({ isHandler }) => isHandler)) return true;
  if (opening === 'press') return isKnown && !isUsed && isLarge(meeting);
  // A page that speaks of cookies may stand in a box of its own; what is expected then lies in it.
  if (kind === 'consent') return isDialog(face) || !holdsGoal;
  // What the customer came for, or the late answer to a press.
  if (holdsGoal || (isUsed && opening === 'later')) return false;
  if (isKnown) return true;
  if (kind === 'chat' && !isBlocking(meeting)) return meeting.covers.length > 0;
  return face.controls.length > 0 && isBlocking(meeting) && (isDialog(face) || meeting.covers.length > 0);
}

/** Only of what is not known for what it is. */
function doubtOf(meetings: readonly Meeting[]): InterruptionMeasures['doubt'] {
  const isUnknown = meetings.every(({ face }) => interruptionKind(face) === 'dialog');
  const uses = meetings.flatMap((meeting) => meeting.uses);
  if (!isUnknown) return null;
  if (uses.some(({ isCertain }) => isCertain)) return 'part of the way';
  return uses.length === 0 && meetings.every(({ opening }) => opening === 'later') ? 'late answer' : null;
}

function isDialog({ role }: OverlayObservation): boolean {
  return role === 'dialog' || role === 'alertdialog';
}

function isBlocking({ isModal, share }: Meeting): boolean {
  return isModal || share >= wholeView;
}

function isLarge(meeting: Meeting): boolean {
  return isBlocking(meeting) || meeting.share >= barShare;
}

function isBar(meeting: Meeting): boolean {
  return !isLarge(meeting) && meeting.covers.length === 0 && !meeting.isTrap;
}

/** What several runs, or several pages of one, met. */
function join(
  subject: string,
  met: readonly { readonly meeting: Meeting; readonly run: number | null }[],
): InterruptionMeasures {
  const meetings = met.map(({ meeting }) => meeting);
  const largest = meetings.reduce((a, b) => (b.share > a.share ? b : a));
  return {
    subject,
    kind: interruptionKind(largest.face),
    isBeforeContent: meetings.some(({ opening }) => opening === 'load'),
    isBlocking: meetings.some((meeting) => isBlocking(meeting)),
    isBar: meetings.every((meeting) => isBar(meeting)),
    isTrap: meetings.some(({ isTrap }) => isTrap),
    share: largest.share,
    opaqueShare: Math.max(...meetings.map(({ opaqueShare }) => opaqueShare)),
    covers: [...new Set(meetings.flatMap(({ covers }) => covers))],
    doubt: doubtOf(meetings),
    runs: [...new Set(met.flatMap(({ run }) => run ?? []))],
  };
}
