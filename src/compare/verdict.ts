import type {
  ComparisonVerdict,
  CountChange,
  CountName,
  Direction,
  FindingChange,
  FindingChanges,
  Gap,
  OutcomeSide,
} from '../model/comparison.ts';
import { leastDifference } from '../model/constant.ts';
import { addUp } from '../model/fluidity.ts';

/** All that a verdict on one journey and persona goes by. */
export interface Facts {
  readonly base: OutcomeSide | null;
  readonly head: OutcomeSide | null;
  readonly counts: Readonly<Record<CountName, CountChange>>;
  readonly findings: FindingChanges;
  readonly gaps: readonly Gap[];
}

export interface Judged {
  readonly verdict: ComparisonVerdict;
  readonly certain: Direction;
}

/**
 * What is certain gives the direction: the outcome, then the friction of what does not differ by chance, then what came and went,
 * then what the customer has to do. It is no verdict where one side could not see everything that could speak against it, nor where
 * what may be chance turns the whole the other way. Where nothing certain changed, what may be chance leaves it open.
 */
export function judgeChange(facts: Facts): Judged {
  const { base, head, findings, gaps } = facts;
  if (base === null || head === null || base.outcome === 'unmeasured' || head.outcome === 'unmeasured') {
    return { verdict: 'cannot tell', certain: 'same' };
  }
  if (base.outcome !== head.outcome) {
    const direction = head.outcome === 'blocked' ? 'worse' : 'better';
    return { verdict: direction, certain: direction };
  }
  const certain = certainDirection(facts);
  const isOpen = {
    better: gaps.some(({ side }) => side === 'head'),
    worse: gaps.some(({ side }) => side === 'base'),
    same: gaps.length > 0 || changed(findings).some(({ doubt }) => doubt !== undefined),
  };
  const whole = directionOf(frictionAdded(all(findings)));
  const isTurned = certain !== 'same' && whole !== 'same' && whole !== certain;
  return { verdict: isOpen[certain] || isTurned ? 'cannot tell' : certain, certain };
}

/** Of several verdicts the one that a reader must know. */
export function gravest(verdicts: readonly ComparisonVerdict[]): ComparisonVerdict {
  const order = ['worse', 'cannot tell', 'better'] as const;
  return order.find((one) => verdicts.includes(one)) ?? 'same';
}

/** Changes beyond the floor that are no chance. */
export function certainly(changes: readonly FindingChange[]): readonly FindingChange[] {
  return changes.filter(({ doubt }) => doubt === undefined);
}

function certainDirection({ findings, counts }: Facts): Direction {
  const byFriction = directionOf(frictionAdded(certainly(all(findings))));
  if (byFriction !== 'same') return byFriction;
  const came = certainly([...findings.new, ...findings.worse]).length > 0;
  const went = certainly([...findings.mended, ...findings.better]).length > 0;
  if (came !== went) return came ? 'worse' : 'better';
  return came ? 'same' : byCounts(counts);
}

/** What the customer has to do. Requests come and go by themselves, and barriers are findings. */
export const burdens = ['actionCount', 'keyCount', 'pageCount'] as const satisfies readonly CountName[];

/** Only where all that differ point the same way: nobody can say how many keys a page is worth. */
export function byCounts(counts: Facts['counts']): Direction {
  const signs = burdens.map((name) => {
    const { base, head, doubt } = counts[name];
    return base === null || head === null || doubt !== undefined ? 0 : Math.sign(head - base);
  });
  if (signs.includes(1) === signs.includes(-1)) return 'same';
  return signs.includes(1) ? 'worse' : 'better';
}

function directionOf(friction: number): Direction {
  if (Math.abs(friction) < leastDifference) return 'same';
  return friction > 0 ? 'worse' : 'better';
}

/** Friction, not weight: what several findings share counts once. */
function frictionAdded(changes: readonly FindingChange[]): number {
  return addUp(changes.map(({ base, head }) => (head?.friction ?? 0) - (base?.friction ?? 0)));
}

/**
 * What both sides could judge. Of what is unchanged, what is charged on both sides: it may carry more or less of what it shares with
 * others. What passes the least charge by a hair is no news.
 */
function all(findings: FindingChanges): readonly FindingChange[] {
  const isCharged = (side: FindingChange['base']) => side !== null && side.friction > 0;
  return [...changed(findings), ...findings.unchanged.filter(({ base, head }) => isCharged(base) && isCharged(head))];
}

function changed(findings: FindingChanges): readonly FindingChange[] {
  return [...findings.new, ...findings.mended, ...findings.worse, ...findings.better];
}
