import { count } from '../../model/quantity.ts';
import type { ExitCode } from '../../report/exit-code.ts';
import { findJourneys } from '../find-journeys.ts';
import { printProblems } from '../print-problems.ts';
import { readJourneys } from '../read-journeys.ts';
import type { Surroundings } from '../surroundings.ts';
import { readVars } from '../vars.ts';

export interface CheckFlags {
  /** What is meant when no journey is named; from the config. */
  readonly journeys?: readonly string[];
  readonly var?: readonly string[];
}

/** Reads journeys and tells every problem of all of them. */
export function check(args: readonly string[], flags: CheckFlags, here: Surroundings): ExitCode {
  const { vars, problems: wrongVars } = readVars(flags.var ?? []);
  const { sources, problems: wrongArgs } = findJourneys(args.length > 0 ? args : (flags.journeys ?? []), here.cwd);
  const { journeys, problems, warnings } = readJourneys(sources, vars, here.cwd);
  const wrong = [...wrongVars, ...wrongArgs, ...problems];
  printProblems([...wrong, ...warnings], here.err);
  if (wrong.length > 0) {
    here.err.write(`${count(wrong.length, 'mistake')}.\n`);
    return 2;
  }
  const missing = journeys.flatMap(({ secrets }) => secrets).filter((name) => !here.env[name]);
  for (const name of new Set(missing))
    here.err.write(`To run, the environment must give ${name}, a secret of these journeys.\n`);
  const told = journeys.map(({ title, file, steps }) => `${file}: ${title}, ${count(steps.length, 'step')}`);
  here.out.write(`${[...told, `${count(journeys.length, 'journey')} sound.`].join('\n')}\n`);
  return 0;
}
