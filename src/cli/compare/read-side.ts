import { join, resolve } from 'node:path';
import type { Comparable } from '../../model/comparable.ts';
import type { Report } from '../../model/report.ts';
import { rejudge } from '../../pipeline.ts';
import { comparableOf, readComparable } from '../../report/read-comparable.ts';
import { ruleset } from '../../rules/index.ts';
import { kindOf, nearestTo, shortened } from '../path-kind.ts';
import { readText } from './read-text.ts';

/** One side of a comparison, judged under the present rules. */
export interface SideRead {
  readonly side: Comparable;
  /** Absent: it is a baseline. */
  readonly report?: Report;
}

/** Reads what a comparison can be made of: a report, the folder of a run, or a baseline; or says why it cannot, in sentences. */
export function readSide(arg: string, cwd: string): SideRead | { readonly problem: string } {
  const found = findFile(arg, cwd);
  if ('problem' in found) return found;
  const text = readText(found.file);
  if ('problem' in text) return { problem: `${shortened(arg)} ${text.problem}.` };
  const read = readComparable(text.text);
  if ('problem' in read) return { problem: `${shortened(arg)}: ${read.problem}` };
  return 'report' in read ? judged(arg, read.report) : ofBaseline(arg, comparableOf(read.baseline));
}

/** What a run leaves in its folder. */
const reportFile = 'report.json';

function findFile(arg: string, cwd: string): { readonly file: string } | { readonly problem: string } {
  const path = resolve(cwd, arg);
  const kind = kindOf(path);
  if (kind === 'file') return { file: path };
  if (kind === 'nothing') return { problem: `There is no file or folder ${shortened(arg)}.${nearestTo(arg, cwd)}` };
  if (kind !== 'folder') return { problem: `${shortened(arg)} ${kind}.` };
  return kindOf(join(path, reportFile)) === 'file'
    ? { file: join(path, reportFile) }
    : { problem: `There is no ${reportFile} in the folder ${shortened(arg)}.` };
}

/** Stored measures are enough for all rules, so that two reports are always compared under one set of them. */
function judged(arg: string, report: Report): SideRead | { readonly problem: string } {
  if (!isKnown(report.ruleset)) {
    return {
      problem: `${shortened(arg)} was judged under rules ${shortened(report.ruleset)}, which this Parcours does not know: it has rules ${ruleset}. Compare with the newer one.`,
    };
  }
  const again = rejudge(report);
  return { side: again, report: again };
}

/** Rulesets are counted. */
function isKnown(theirs: string): boolean {
  return /^\d+$/.test(theirs) && Number(theirs) <= Number(ruleset);
}

function ofBaseline(arg: string, side: Comparable): SideRead | { readonly problem: string } {
  if (side.ruleset === ruleset) return { side };
  return {
    problem: `${shortened(arg)} is a baseline under rules ${shortened(side.ruleset)}, and this Parcours has rules ${ruleset}: write it anew with \`parcours baseline\` from a report of the same release.`,
  };
}
