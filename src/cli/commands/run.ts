import type { ExitCode } from '../../report/exit-code.ts';
import { printProblems } from '../print-problems.ts';
import { plan } from '../run/plan.ts';
import type { Surroundings } from '../surroundings.ts';

/** The flags of `run` as they are given; what they mean, and whether they can be meant, says `plan`. */
export interface RunFlags {
  /** What is meant when no journey is named; from the config. */
  readonly journeys?: readonly string[];
  readonly url?: string;
  /** Who says so: `cli`, `env` or `config`; undefined: nobody. */
  readonly urlFrom?: string | undefined;
  readonly persona?: readonly string[];
  readonly runs: string;
  readonly out?: string;
  readonly minScore?: string;
  readonly baseline?: string;
  readonly failOn?: string;
  readonly var?: readonly string[];
  readonly until?: string;
  readonly browser?: string;
  readonly headed?: boolean;
  readonly lighthouse?: boolean;
  readonly reporter?: readonly string[];
  readonly json?: boolean;
  readonly quiet?: boolean;
}

/** Replays, measures, judges and reports; of a wrong call, or an unsound journey, every problem at once. */
export async function run(args: readonly string[], flags: RunFlags, here: Surroundings): Promise<ExitCode> {
  const planned = plan(args, flags, here);
  if ('problems' in planned) {
    printProblems(planned.problems, here.err);
    return 2;
  }
  const { carryOut } = await import('../run/carry-out.ts');
  return carryOut(planned.plan, flags, here);
}
