import { dirname, resolve } from 'node:path';
import type { Baseline } from '../../model/baseline.ts';
import { count } from '../../model/quantity.ts';
import type { Report } from '../../model/report.ts';
import { whyNotWritten } from '../../model/why-not-written.ts';
import { baselineOf } from '../../report/baseline-of.ts';
import type { ExitCode } from '../../report/exit-code.ts';
import { printBaseline } from '../../report/print-baseline.ts';
import { readComparable } from '../../report/read-comparable.ts';
import { readSide } from '../compare/read-side.ts';
import { readText } from '../compare/read-text.ts';
import { writeAtomically } from '../outputs/write-atomically.ts';
import { kindOf } from '../path-kind.ts';
import { makeFolder } from '../run/report-folder.ts';
import type { Surroundings } from '../surroundings.ts';

export interface BaselineFlags {
  readonly out: string;
}

/** Writes a report as a baseline that can be committed; over an earlier one it changes only what is more than chance. */
export function baseline(reportArg: string, flags: BaselineFlags, here: Surroundings): ExitCode {
  const read = readSide(reportArg, here.cwd);
  if ('problem' in read) return refuse(read.problem, here);
  if (read.report === undefined) return refuse(`${reportArg} is a baseline already; name the report of a run.`, here);
  const unfit = unfitFor(reportArg, read.report);
  if (unfit !== undefined) return refuse(unfit, here);
  const file = resolve(here.cwd, flags.out);
  const earlier = earlierAt(file, flags.out);
  if ('problem' in earlier) return refuse(earlier.problem, here);

  const fresh = baselineOf(read.report, earlier.baseline);
  const text = printBaseline(fresh);
  if (text === earlier.text) {
    here.out.write(`${flags.out} is as it was: ${contents(fresh)}.\n`);
    return 0;
  }
  try {
    makeFolder(dirname(file));
    writeAtomically(file, text);
  } catch (error) {
    return refuse(`The baseline cannot be written to ${flags.out}: ${whyNotWritten(error)}.`, here);
  }
  here.out.write(
    `${flags.out}: ${contents(fresh)}. Commit it, and run with --baseline ${flags.out} --fail-on worse.\n`,
  );
  return 0;
}

function refuse(problem: string, { err }: Surroundings): 2 {
  err.write(`${problem}\n`);
  return 2;
}

/** Later releases are held against it, so all of it must have been measured. */
function unfitFor(name: string, { journeys }: Report): string | undefined {
  if (journeys.length === 0) return `${name} has no journey, so there is nothing to hold a release against.`;
  const lost = journeys.find(({ outcome }) => outcome === 'unmeasured');
  if (lost !== undefined) {
    return `In ${name} the journey ${lost.journey.id} (${lost.persona}) was not measured, so nothing can be held against it: ${lost.reason ?? 'no reason is known'}`;
  }
  const part = journeys.find(
    ({ outcome, steps }) =>
      outcome === 'completed' && steps.some((step) => step.outcome === 'unreached' && step.phase === 'journey'),
  );
  return (
    part &&
    `In ${name} only a part of the journey ${part.journey.id} (${part.persona}) was travelled: run it to its end.`
  );
}

interface Earlier {
  readonly baseline?: Baseline;
  readonly text?: string;
}

/** The baseline that lies there; nothing else is written over. */
function earlierAt(file: string, name: string): Earlier | { readonly problem: string } {
  const kind = kindOf(file);
  if (kind === 'nothing') return {};
  if (kind === 'folder') return { problem: `${name} is a folder: name a file with --out.` };
  if (kind !== 'file') return { problem: `${name} ${kind}.` };
  const text = readText(file);
  const read = 'problem' in text ? text : readComparable(text.text);
  if ('baseline' in read && 'text' in text) return { baseline: read.baseline, text: text.text };
  return { problem: `${name} is no baseline of this Parcours, and is not written over: name another file with --out.` };
}

function contents({ journeys }: Baseline): string {
  const findings = journeys.reduce((sum, journey) => sum + journey.findings.length, 0);
  return `${count(journeys.length, 'journey')}, ${count(findings, 'finding')}`;
}
