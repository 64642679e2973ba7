import type { ComparableJourney, ComparableStep } from '../model/comparable.ts';
import type { Gap } from '../model/comparison.ts';
import type { StepPair } from './match-steps.ts';

/**
 * What one side judged and the other could not: a step that it did not come to, a rule that had nothing to go by. Without them
 * whatever is missing there would look mended. Steps are named as the head has them.
 */
export function gapsOf(base: ComparableJourney, head: ComparableJourney, steps: readonly StepPair[]): readonly Gap[] {
  return steps.flatMap((pair): readonly Gap[] => {
    if (pair.base === null || pair.head === null) return [];
    const why = { base: notJudged(pair.base), head: notJudged(pair.head) };
    const step = pair.head.id;
    if (why.base !== null && why.head !== null) return [];
    if (why.base !== null) return [{ side: 'base', step, rule: null, reason: why.base }];
    if (why.head !== null) return [{ side: 'head', step, rule: null, reason: why.head }];
    const before = unmeasuredIn(base, pair.base);
    const now = unmeasuredIn(head, pair.head);
    return [
      ...[...before].flatMap(([rule, reason]): readonly Gap[] =>
        now.has(rule) ? [] : [{ side: 'base', step, rule, reason }],
      ),
      ...[...now].flatMap(([rule, reason]): readonly Gap[] =>
        before.has(rule) ? [] : [{ side: 'head', step, rule, reason }],
      ),
    ];
  });
}

/** Why no rule judged the whole of a step; null: they did. An optional step that was not needed had nothing to judge. */
function notJudged({ outcome, scored, phase }: ComparableStep): string | null {
  if (outcome === 'unreached') return 'the step was not reached';
  if (outcome === 'failed') return 'the journey stopped in this step';
  return !scored && phase === 'journey' ? 'the step is not scored' : null;
}

function unmeasuredIn({ unmeasured }: ComparableJourney, { id }: ComparableStep): ReadonlyMap<string, string> {
  return new Map(unmeasured.flatMap(({ rule, step, reason }) => (step === id ? [[rule, reason]] : [])));
}
