import type { ActionObservation } from '../model/action-observation.ts';
import { has } from '../model/action-traits.ts';
import type { Step } from '../model/journey.ts';
import type { Run } from '../model/observations.ts';
import type { OverlayObservation } from '../model/overlay.ts';

/** One overlay as one run met it, from when it opened until it was gone. */
export interface Meeting {
  readonly subject: string;
  /**
   * How it came:
   *
   * - `load`: with the page, or by itself before the customer had done anything on it
   * - `press`: while the page answered an input
   * - `later`: by itself, after the customer had begun to use the page
   */
  readonly opening: 'load' | 'press' | 'later';
  /** The look at which most of it was seen. */
  readonly face: OverlayObservation;
  readonly share: number;
  readonly opaqueShare: number;
  readonly isModal: boolean;
  readonly isTrap: boolean;
  readonly covers: readonly string[];
  readonly holdsGoal: boolean;
  readonly isNamed: boolean;
  /** Another overlay, in which was pressed what opened this one: its next page. */
  readonly within: string | null;
  /** Steps in which it lay there. */
  readonly steps: readonly string[];
  /** What was done in it: by a step that is always taken, or by a handler that waits for it. */
  readonly uses: readonly {
    readonly step: string;
    readonly source: string;
    readonly isCertain: boolean;
    readonly isHandler: boolean;
  }[];
}

/** Everything that lay over the page in a run, in order. What is called the same and stays is met once. */
export function meetingsIn(run: Run, steps: readonly Step[]): readonly Meeting[] {
  const optional = new Set(steps.filter((step) => step.optional).map(({ id }) => id));
  const met: Meeting[] = [];
  let open = new Map<string, Meeting>();
  let hasActed = false;
  const look = (
    seen: readonly OverlayObservation[],
    opening: Meeting['opening'],
    step: string,
    within: string | null = null,
  ) => {
    const now = seen.map((face): Meeting => {
      const before = open.get(face.subject);
      const meeting = before ? grown(before, face, step) : opened(face, opening, step, within);
      if (before) met.splice(met.indexOf(before), 1, meeting);
      else met.push(meeting);
      return meeting;
    });
    open = new Map(now.map((meeting) => [meeting.subject, meeting]));
  };
  for (const { id, actions } of run.steps) {
    for (const action of actions) {
      const { overlays } = action;
      if (!overlays) continue;
      look(overlays.before, hasActed ? 'later' : 'load', id);
      const actedIn = overlays.before.filter(({ isActedIn }) => isActedIn).map(({ subject }) => subject);
      for (const subject of actedIn) {
        const meeting = open.get(subject);
        if (!meeting) continue;
        const used = { ...meeting, uses: [...meeting.uses, useOf(action, id, optional.has(id))] };
        met.splice(met.indexOf(meeting), 1, used);
        open.set(subject, used);
      }
      const isAsking = has(action.kind, 'asks');
      hasActed = action.load ? false : hasActed || isAsking;
      const opening = action.load || !hasActed ? 'load' : isAsking ? 'press' : 'later';
      look(overlays.after, opening, id, opening === 'press' ? (actedIn[0] ?? null) : null);
    }
  }
  return met;
}

function useOf({ source, unasked }: ActionObservation, step: string, isOptional: boolean): Meeting['uses'][number] {
  return { step, source, isCertain: !isOptional && unasked !== true, isHandler: unasked === true };
}

function opened(face: OverlayObservation, opening: Meeting['opening'], step: string, within: string | null): Meeting {
  const { subject, share, opaqueShare, isModal, isTrap, covers, holdsGoal, isNamed } = face;
  const how = { opening, holdsGoal, isNamed, within };
  return { subject, ...how, face, share, opaqueShare, isModal, isTrap, covers, steps: [step], uses: [] };
}

/** Seen again: the most of what was seen counts. What opened as the answer to a press is known by how it opened. */
function grown(before: Meeting, face: OverlayObservation, step: string): Meeting {
  return {
    ...before,
    face: face.share > before.face.share ? face : before.face,
    share: Math.max(before.share, face.share),
    opaqueShare: Math.max(before.opaqueShare, face.opaqueShare),
    isModal: before.isModal || face.isModal,
    isTrap: before.isTrap || face.isTrap,
    covers: [...new Set([...before.covers, ...face.covers])],
    steps: before.steps.includes(step) ? before.steps : [...before.steps, step],
  };
}
