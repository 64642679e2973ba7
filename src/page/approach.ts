import type { Locator } from '../model/locator.ts';
import { nextFrame, now } from './clock.ts';
import { Ledger } from './ledger.ts';
import { type Aim, bringIntoView, type Glance, sight } from './obstacle.ts';
import type { Approach, Met, Stance } from './protocol.ts';
import { nameOf, roleOf } from './role.ts';
import { roots } from './roots.ts';
import { pathTo, subjectOf } from './subject.ts';
import { shorten } from './text.ts';

/** What was approached last: the thing the next input is meant for. */
let approached: Aim | null = null;

export function lastApproached(): Aim | null {
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
  let before: Glance | null = null;
  let clearAt: number | null = null;
  let scrolledPx = 0;
  let scrolls = 0;
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
      scrolls += 1;
      scrolledPx += bringIntoView(seen.aim);
      before = null;
      clearAt = null;
    } else if (seen.aim && !seen.obstacle && !isAmbiguous) {
      approached = seen.aim;
      ledger.close(at);
      if (clearAt !== null) return ready(seen.aim, clearAt, ledger, scrolledPx);
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

function ready(aim: Aim, actionableAt: number, ledger: Ledger, scrolledPx: number): Approach {
  const { x, y, width, height } = aim.box;
  return {
    kind: 'ready',
    point: aim.point,
    box: { x, y, width, height },
    actionableAt,
    ledger: ledger.entries,
    scrolledPx,
    subject: subjectOf(aim.element),
  };
}

/** A locator for one of several rivals, in the words of the journey language. */
function locatorFor(element: Element): string {
  const name = nameOf(element);
  const role = roleOf(element);
  if (!role || !name) return `css ${pathTo(element)}`;
  const self = `${role} "${shorten(name)}"`;
  const place = element.closest(places);
  const outer = place === element ? (element.parentElement?.closest(places) ?? null) : place;
  const outerName = outer
    ? nameOf(outer) || (outer.querySelector('h1,h2,h3,h4,h5,h6,[role=heading]')?.textContent?.trim() ?? '')
    : '';
  const scope = outerName ? outer : null;
  const narrowed = scope ? `${self} in ${roleOf(scope) || scope.localName} "${shorten(outerName)}"` : self;
  const alike = likeIt(role, name, scope);
  return alike.length < 2 ? narrowed : `${self} nth ${alike.indexOf(element) + 1}${narrowed.slice(self.length)}`;
}

/** What people point with: the parts of a page that have a name or a heading. */
const places = 'article,section,form,dialog,nav,main,aside,header,footer,li,fieldset,[role]:not([role=presentation])';

function likeIt(role: string, name: string, scope: Element | null): readonly Element[] {
  const all = scope ? [...scope.querySelectorAll('*')] : roots().flatMap((root) => [...root.querySelectorAll('*')]);
  return all.filter((other) => roleOf(other) === role && nameOf(other) === name);
}
