import type { Locator } from '../model/locator.ts';
import { beyondView } from './beyond-view.ts';
import { nextFrame, now } from './clock.ts';
import { Ledger } from './ledger.ts';
import { locatorFor } from './locator-for.ts';
import { type Aim, bringIntoView, type Glance, sight } from './obstacle.ts';
import { isInView } from './perceivable.ts';
import type { Approach, Met, Stance } from './protocol.ts';
import { subjectOf } from './subject.ts';
import { lookAround, lookedPx, standHere } from './vantage.ts';

/** What was approached, and how it was pointed at. */
export interface Approached extends Aim {
  readonly locator: Locator;
  /** What was approached before it, in the same document; null: nothing, or it is gone. */
  readonly previous: Element | null;
}

/** What was approached last: the thing the next input is meant for. */
let approached: Approached | null = null;

export function lastApproached(): Approached | null {
  return approached?.element.isConnected ? approached : null;
}

/**
 * Waits, frame by frame, until a person could act on the target, and writes down what barred the way. Two frames in a row must
 * agree; the first of them is the moment from which it was actionable, so that looking twice is charged to nobody.
 */
export async function approach(
  locator: Locator,
  stance: Stance,
  deadlineAt: number,
  look: () => Met | null,
): Promise<Approach> {
  const ledger = new Ledger();
  const previous = lastApproached()?.element ?? null;
  let before: Glance | null = null;
  let clearAt: number | null = null;
  let beyondPx: number | null = null;
  let scrolls = 0;
  if (stance === 'read') lookAround();
  const awayPx = stance === 'read' ? 0 : lookedPx();
  let rivals: readonly Element[] = [];
  for (;;) {
    const met = look();
    if (met) {
      ledger.close(now());
      return { kind: 'met', ...met, ledger: ledger.entries };
    }
    const seen = sight(locator, stance, before);
    const at = now();
    rivals = seen.aim ? seen.rivals : [];
    const isAmbiguous = rivals.length > 0;
    const isHalfHidden = seen.aim?.isPartlyCovered === true && scrolls === 0;
    if ((seen.obstacle?.cause === 'off-screen' || isHalfHidden) && seen.aim && scrolls < 20) {
      const isBehindBar = seen.obstacle?.cause === 'off-screen' && isInView(seen.aim.surface);
      beyondPx ??= isBehindBar ? null : beyondView(seen.aim.surface, awayPx);
      scrolls += 1;
      const movedPx = bringIntoView(seen.aim);
      beyondPx ??= movedPx;
      before = null;
      clearAt = null;
    } else if (seen.aim && !seen.obstacle && !isAmbiguous) {
      approached = { ...seen.aim, locator, previous };
      ledger.close(at);
      beyondPx ??= beyondView(seen.aim.surface, awayPx);
      if (clearAt !== null) {
        if (stance !== 'read') standHere();
        return ready(seen.aim, clearAt, ledger, beyondPx);
      }
      clearAt = at;
      before = seen.aim;
    } else {
      clearAt = null;
      before = seen.aim;
      if (seen.obstacle) ledger.note(seen.obstacle, at);
      if (at >= deadlineAt) {
        ledger.close(at);
        if (seen.aim && isAmbiguous)
          return {
            kind: 'ambiguous',
            rivals: [seen.aim.element, ...rivals].slice(0, 6).map((rival) => locatorFor(rival)),
          };
        const { cause, subject } = seen.obstacle ?? { cause: 'absent', subject: locator.source };
        return { kind: 'barred', ledger: ledger.entries, cause, subject };
      }
    }
    await nextFrame();
  }
}

function ready(
  aim: Aim,
  actionableAt: number,
  ledger: Ledger,
  scrolledPx: number,
): Approach & { readonly kind: 'ready' } {
  const { x, y, width, height } = aim.box;
  return {
    kind: 'ready',
    point: aim.point,
    box: { x, y, width, height },
    actionableAt,
    ledger: ledger.entries,
    scrolledPx,
    subject: subjectOf(aim.element),
    moves: [],
  };
}
