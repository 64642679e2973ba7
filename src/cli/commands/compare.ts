import { resolve } from 'node:path';
import { compare as compareSides } from '../../compare/compare.ts';
import type { Comparison } from '../../model/comparison.ts';
import { whyNotWritten } from '../../model/why-not-written.ts';
import { type ComparisonFormat, comparisonRenderers } from '../../render/comparison/index.ts';
import { baselineGates, type FailOn, failsOn } from '../../report/baseline-gates.ts';
import { type ExitCode, exitCode, outcomesOf } from '../../report/exit-code.ts';
import { nothingInCommon } from '../compare/common-journeys.ts';
import { readSide } from '../compare/read-side.ts';
import { type Outputs, readOutputs } from '../outputs/read-outputs.ts';
import { allFiles, askedFiles, problemsOf, writeFiles } from '../outputs/result-files.ts';
import { printProblems } from '../print-problems.ts';
import { asSeenFrom, makeFolder } from '../run/report-folder.ts';
import type { Surroundings } from '../surroundings.ts';
import { unknownName } from '../unknown-name.ts';

export interface CompareFlags {
  readonly failOn?: string;
  readonly reporter?: readonly string[];
  readonly json?: boolean;
  readonly out?: string;
}

/** Tells what got better and worse between two reports; of a wrong call, every problem at once, and nothing is written. */
export function compare(baseArg: string, headArg: string, flags: CompareFlags, here: Surroundings): ExitCode {
  const [base, head] = [readSide(baseArg, here.cwd), readSide(headArg, here.cwd)];
  const problems = [base, head].flatMap((side) => ('problem' in side ? [side.problem] : []));
  const asked = [...(flags.json ? ['json'] : []), ...(flags.reporter ?? [])];
  const reporters = readOutputs<ComparisonFormat>(asked, comparisonRenderers, 'terminal', here.cwd);
  const wrong = [
    ...(flags.failOn === undefined ? [] : unknownName('fail-on', flags.failOn, failsOn)),
    ...('problems' in reporters ? reporters.problems : []),
    ...new Set(problems),
  ];
  if ('problem' in base || 'problem' in head || 'problems' in reporters || wrong.length > 0) {
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
  return tell({ ...compared, gates }, reporters.outputs, flags.out, here);
}

/** Writes the comparison where it was asked for, and prints it. Nothing is printed when a file is known not to be writable. */
function tell(
  comparison: Comparison,
  outputs: Outputs<ComparisonFormat>,
  out: string | undefined,
  here: Surroundings,
): ExitCode {
  const asked = askedFiles(outputs, here.cwd);
  const folder = out === undefined ? undefined : resolve(here.cwd, out);
  const files = folder === undefined ? asked : allFiles(asked, folder, comparisonRenderers);
  const problems = [...(folder === undefined ? [] : folderProblems(folder, here.cwd)), ...problemsOf(files, here.cwd)];
  if (problems.length > 0) {
    printProblems(problems, here.err);
    return 2;
  }
  const { written, failed } = writeFiles(files, comparisonRenderers, comparison, out ?? '', here.cwd);
  const { width, colorLevel } = here.out;
  here.out.write(comparisonRenderers[outputs.printed].render(comparison, { width, colorLevel }));
  if (written.length > 0) here.err.write(`\nWritten: ${written.join(', ')}\n`);
  printProblems(failed, here.err);
  return failed.length > 0 ? 4 : exitCode(outcomesOf([], comparison.gates));
}

/** Makes the folder; why it cannot be made. */
function folderProblems(folder: string, cwd: string): readonly string[] {
  try {
    makeFolder(folder);
    return [];
  } catch (error) {
    return [`The comparison cannot be written to ${asSeenFrom(cwd, folder)}: ${whyNotWritten(error)}.`];
  }
}
