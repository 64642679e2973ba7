import { resolve } from 'node:path';
import { compare as compareSides } from '../../compare/compare.ts';
import type { Comparison } from '../../model/comparison.ts';
import { type ComparisonFormat, comparisonRenderers } from '../../render/comparison/index.ts';
import { baselineGates, type FailOn, failsOn } from '../../report/baseline-gates.ts';
import { type ExitCode, exitCode, outcomesOf } from '../../report/exit-code.ts';
import { nothingInCommon } from '../compare/common-journeys.ts';
import { readSide } from '../compare/read-side.ts';
import { printProblems } from '../print-problems.ts';
import { asSeenFrom, makeFolder, whyNot, writeAtomically } from '../run/report-folder.ts';
import type { Surroundings } from '../surroundings.ts';
import { unknownName } from '../unknown-name.ts';

export interface CompareFlags {
  readonly failOn?: string;
  readonly reporter: string;
  readonly json?: boolean;
  readonly out?: string;
}

/** Tells what got better and worse between two reports; of a wrong call, every problem at once, and nothing is written. */
export function compare(baseArg: string, headArg: string, flags: CompareFlags, here: Surroundings): ExitCode {
  const [base, head] = [readSide(baseArg, here.cwd), readSide(headArg, here.cwd)];
  const problems = [base, head].flatMap((side) => ('problem' in side ? [side.problem] : []));
  const wrong = [...flagProblems(flags), ...new Set(problems)];
  if ('problem' in base || 'problem' in head || wrong.length > 0) {
    printProblems(wrong, here.err);
    return 2;
  }
  const apart = nothingInCommon(
    { name: baseArg, journeys: base.side.journeys },
    { name: headArg, journeys: head.side.journeys },
  );
  if (apart !== undefined) {
    here.err.write(`${apart}\n`);
    return 2;
  }
  const compared = compareSides(base.side, head.side);
  const gates = flags.failOn === undefined ? [] : baselineGates(compared, flags.failOn as FailOn);
  return tell({ ...compared, gates }, flags, here);
}

function flagProblems({ failOn, reporter, json }: CompareFlags): readonly string[] {
  return [
    ...(failOn === undefined ? [] : unknownName('fail-on', failOn, failsOn)),
    ...unknownName('reporter', reporter, Object.keys(comparisonRenderers)),
    ...(json && reporter !== 'terminal' && reporter !== 'json'
      ? [`--json and --reporter ${reporter} exclude each other.`]
      : []),
  ];
}

/** Writes the comparison where it was asked for, and prints it. */
function tell(comparison: Comparison, flags: CompareFlags, here: Surroundings): ExitCode {
  const format = flags.json ? 'json' : (flags.reporter as ComparisonFormat);
  const written = flags.out === undefined ? undefined : write(comparison, resolve(here.cwd, flags.out));
  if (written !== undefined && 'problem' in written) {
    here.err.write(`The comparison cannot be written to ${flags.out}: ${written.problem}.\n`);
    return 2;
  }
  const { width, colorLevel } = here.out;
  here.out.write(comparisonRenderers[format](comparison, { width, colorLevel }));
  if (written !== undefined) here.err.write(`The comparison: ${asSeenFrom(here.cwd, written.file)}\n`);
  return exitCode(outcomesOf([], comparison.gates));
}

function write(comparison: Comparison, folder: string): { readonly file: string } | { readonly problem: string } {
  const file = `${folder}/comparison.json`;
  try {
    makeFolder(folder);
    writeAtomically(file, comparisonRenderers.json(comparison));
    return { file };
  } catch (error) {
    return { problem: whyNot(error) };
  }
}
