import { rmSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Comparison } from '../../model/comparison.ts';
import type { Report } from '../../model/report.ts';
import { whyNotWritten } from '../../model/why-not-written.ts';
import { type ComparisonFormat, comparisonRenderers } from '../../render/comparison/index.ts';
import { times } from '../../render/figures.ts';
import { type Format, renderers } from '../../render/index.ts';
import { redact } from '../../replay/redact.ts';
import { passesOf } from '../../replay/request.ts';
import { assemble } from '../../report/assemble.ts';
import { type ExitCode, exitCode, outcomesOf } from '../../report/exit-code.ts';
import { minScoreGates } from '../../report/gate.ts';
import { journeyReport } from '../../report/journey-report.ts';
import { rules, ruleset } from '../../rules/index.ts';
import type { RunFlags } from '../commands/run.ts';
import { mediaFor } from '../outputs/media.ts';
import { allFiles, askedFiles, problemsOf, type ResultFile, writeFiles } from '../outputs/result-files.ts';
import { printProblems } from '../print-problems.ts';
import { progressFor } from '../progress/progress.ts';
import { type Surroundings, toolVersion } from '../surroundings.ts';
import { holdAgainst } from './hold-against.ts';
import type { Plan } from './plan.ts';
import { asSeenFrom, makeReportFolder } from './report-folder.ts';
import { type Travelled, travelAll } from './travel-all.ts';

/** Has the planned journeys travelled, writes the report and prints it. */
export async function carryOut(plan: Plan, flags: RunFlags, here: Surroundings): Promise<ExitCode> {
  const startedAt = new Date();
  const place = placeFor(plan, flags, here, startedAt);
  if ('problems' in place) {
    printProblems(place.problems, here.err);
    return 2;
  }
  const { folder, files } = place;
  const say = flags.quiet ? () => {} : (text: string) => here.err.write(`${text}\n`);
  if (!flags.quiet) printProblems(plan.warnings, here.err);
  say(howOften(plan));

  const show = await progressFor(here, flags.quiet === true);
  const travelled = await travelAll(plan, flags, folder, here, show);
  const alone = reportOf(plan, travelled, startedAt);
  const { report, comparison } = plan.against ? holdAgainst(plan.against, alone) : { report: alone };

  const directory = asSeenFrom(here.cwd, folder);
  const { width, colorLevel } = here.out;
  const results = [
    writeFiles(files, renderers, report, directory, here.cwd, ({ format, path }) =>
      format === 'html' ? { media: mediaFor(report, folder, dirname(path)) } : {},
    ),
    writeComparison(comparison, folder, directory, here.cwd),
  ];
  say('');
  const { printed } = plan.outputs;
  here.out.write(renderers[printed].render(report, { width, colorLevel, directory }));
  if (printed === 'terminal' && plan.against !== undefined && comparison !== undefined) {
    // The gates stand in the report above.
    const told = comparisonRenderers.terminal.render({ ...comparison, gates: [] }, { width, colorLevel });
    here.out.write(`\nHeld against ${plan.against.file}\n\n${told}`);
  }
  const written = results.flatMap((one) => one.written);
  const failed = results.flatMap((one) => one.failed);
  const told = [...(written.length > 0 && !flags.quiet ? [`Written: ${written.join(', ')}`] : []), ...failed];
  if (told.length > 0) here.err.write(`\n${told.join('\n')}\n`);
  return failed.length === 0 || [130, 2].includes(report.exitCode) ? (report.exitCode as ExitCode) : 4;
}

/** Beside the report; one that an earlier run left there is not of this report. */
function writeComparison(comparison: Comparison | undefined, folder: string, directory: string, cwd: string) {
  const files = allFiles<ComparisonFormat, Comparison>([], folder, comparisonRenderers);
  if (comparison !== undefined) return writeFiles(files, comparisonRenderers, comparison, directory, cwd);
  for (const { path } of files) rmSync(path, { force: true });
  return { written: [], failed: [] };
}

/** Where the report goes, with every file of it known to be writable; or what is in the way. */
function placeFor(
  plan: Plan,
  { out }: RunFlags,
  { cwd }: Surroundings,
  startedAt: Date,
):
  | { readonly folder: string; readonly files: readonly ResultFile<Format>[] }
  | { readonly problems: readonly string[] } {
  const asked = askedFiles(plan.outputs, cwd);
  const named = out === undefined ? undefined : resolve(cwd, out);
  const early = problemsOf(named === undefined ? asked : allFiles(asked, named, renderers), cwd, named);
  if (early.length > 0) return { problems: early };
  try {
    const folder = makeReportFolder(out, cwd, startedAt, slugOf(plan));
    const files = allFiles(asked, folder, renderers);
    const problems = problemsOf(files, cwd);
    return problems.length > 0 ? { problems } : { folder, files };
  } catch (error) {
    return { problems: [`The report cannot be written to ${out ?? 'reports'}: ${whyNotWritten(error)}.`] };
  }
}

function slugOf({ travels }: Plan): string {
  const ids = [...new Set(travels.map(({ journey }) => journey.id))];
  return ids.length === 1 ? (ids[0] ?? '') : `${ids.length}-journeys`;
}

/** The report with its gates drawn and every secret hidden. */
function reportOf(plan: Plan, { parts, environment, interrupted }: Travelled, startedAt: Date): Report {
  const journeys = parts.map((part) => ('judgement' in part ? journeyReport(part) : part));
  const asked = plan.travels.map(({ journey, persona }) => ({ journey, persona: persona.id }));
  const gates = plan.minScore === undefined ? [] : minScoreGates(asked, journeys, plan.minScore);
  const ownEnd = interrupted ? (['interrupted'] as const) : [];
  const report = assemble({
    version: toolVersion(),
    ruleset,
    rules,
    startedAt: startedAt.toISOString(),
    environment,
    journeys,
    gates,
    exitCode: exitCode([...ownEnd, ...outcomesOf(journeys, gates)]),
  });
  // The last line of defence: secrets have been hidden already where they were seen.
  return redact(report, Object.assign({}, ...plan.travels.map(({ secrets }) => secrets)));
}

/** "Each journey is travelled twice: once to inspect it, once to time it." */
function howOften(plan: Plan): string {
  const who = plan.travels.length === 1 ? 'The journey' : 'Each journey';
  const how = [
    'once to inspect it',
    `${times(plan.runs)} to time it`,
    ...(plan.lighthouse ? ['once with Lighthouse'] : []),
  ];
  return `${who} is travelled ${times(passesOf(plan).length)}: ${how.join(', ')}.`;
}
