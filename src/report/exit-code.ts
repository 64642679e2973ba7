import type { Gate, JourneyReport } from '../model/report.ts';

/** How a call of the tool, or one part of it, ended. */
export type Outcome = 'interrupted' | 'wrong' | 'unmeasured' | 'blocked' | 'gate failed' | 'inconclusive' | 'passed';

/** Of several outcomes the first one here speaks for all. */
const precedence = [
  ['interrupted', 130],
  ['wrong', 2],
  ['unmeasured', 4],
  ['blocked', 3],
  ['gate failed', 1],
  ['inconclusive', 5],
] as const satisfies readonly (readonly [Outcome, number])[];

export type ExitCode = (typeof precedence)[number][1] | 0;

/** The exit code that stands for all outcomes. */
export function exitCode(outcomes: readonly Outcome[]): ExitCode {
  return precedence.find(([outcome]) => outcomes.includes(outcome))?.[1] ?? 0;
}

/** How the journeys and gates of a report ended. */
export function outcomesOf(journeys: readonly JourneyReport[], gates: readonly Gate[]): readonly Outcome[] {
  return [...journeys.map(ofJourney), ...gates.map(ofGate)];
}

function ofJourney({ outcome, failure }: JourneyReport): Outcome {
  if (failure?.kind === 'interrupted') return 'interrupted';
  if (outcome === 'blocked') return 'blocked';
  // That single runs were blocked is in the score; runs that are missing are not.
  if (outcome === 'completed' && (failure === undefined || failure.kind === 'blocked')) return 'passed';
  return failure?.kind === 'ambiguous' ? 'wrong' : 'unmeasured';
}

/** Gates fail closed: one that could not be held against anything counts as failed. */
function ofGate({ verdict }: Gate): Outcome {
  if (verdict === 'pass' || verdict === 'warn') return 'passed';
  return verdict === 'inconclusive' ? 'inconclusive' : 'gate failed';
}
