import type { ActionObservation } from '../model/action-observation.ts';
import type { PageBarrier } from '../model/measures.ts';
import type { StateObservation } from '../model/page-observation.ts';

/**
 * What axe-core finds in a state, less what stands on the journey's own targets and what is measured of the page itself: those are
 * judged by themselves. New is what no state before had.
 */
export function measurePageBarriers(
  state: StateObservation,
  earlier: readonly StateObservation[],
  path: readonly ActionObservation[],
): readonly PageBarrier[] {
  const onPath = new Set(
    path
      .flatMap(({ target }) => target?.violations ?? [])
      .flatMap(({ id, nodes }) => nodes.map(({ selector }) => `${id} ${selector}`)),
  );
  const known = new Set(
    earlier
      .flatMap(({ violations }) => violations)
      .flatMap(({ id, nodes }) => nodes.map(({ subject }) => `${id} ${subject}`)),
  );
  return state.violations.flatMap(({ id, impact, help, helpUrl, nodes }) => {
    if (measured.has(id)) return [];
    const rest = nodes.filter(({ selector }) => !onPath.has(`${id} ${selector}`));
    if (rest.length === 0) return [];
    const newCount = rest.filter(({ subject }) => !known.has(`${id} ${subject}`)).length;
    const inView = rest.flatMap(({ subject, box }) => (box ? [{ subject, box }] : []));
    return [{ id, impact, help, helpUrl, subjects: rest.map(({ subject }) => subject), inView, newCount }];
  });
}

/** Whether the page can be magnified has a measure of its own. */
const measured: ReadonlySet<string> = new Set(['meta-viewport']);
