import { compare } from '../../compare/compare.ts';
import type { Comparable } from '../../model/comparable.ts';
import type { Comparison } from '../../model/comparison.ts';
import type { Report } from '../../model/report.ts';
import { baselineGates, type FailOn } from '../../report/baseline-gates.ts';
import { exitCode, outcomesOf } from '../../report/exit-code.ts';

/** What a run is held against. */
export interface HeldAgainst {
  /** As it was named on the command line. */
  readonly file: string;
  readonly side: Comparable;
  /** Undefined: it is only told. */
  readonly failOn: FailOn | undefined;
}

/** The report with the gates of its comparison, and the comparison. */
export function holdAgainst(
  { file, side, failOn }: HeldAgainst,
  report: Report,
): { report: Report; comparison: Comparison } {
  const compared = compare(side, report);
  const gates = failOn === undefined ? [] : baselineGates(compared, failOn);
  const all = [...report.gates, ...gates];
  const interrupted = report.exitCode === 130 ? (['interrupted'] as const) : [];
  return {
    comparison: { ...compared, gates },
    report: {
      ...report,
      gates: all,
      baseline: { file, verdict: compared.verdict },
      exitCode: exitCode([...interrupted, ...outcomesOf(report.journeys, all)]),
    },
  };
}
