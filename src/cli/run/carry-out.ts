import { resolve } from 'node:path';
import type { Report } from '../../model/report.ts';
import { whyNotWritten } from '../../model/why-not-written.ts';
import { times } from '../../render/figures.ts';
import { renderers } from '../../render/index.ts';
import { redact } from '../../replay/redact.ts';
import { passesOf } from '../../replay/request.ts';
import { assemble } from '../../report/assemble.ts';
import { type ExitCode, exitCode, outcomesOf } from '../../report/exit-code.ts';
import { minScoreGates } from '../../report/gate.ts';
import { journeyReport } from '../../report/journey-report.ts';
import { rules, ruleset } from '../../rules/index.ts';
import type { RunFlags } from '../commands/run.ts';
import { printProblems } from '../print-problems.ts';
import { progressFor } from '../progress/progress.ts';
import { type Surroundings, toolVersion } from '../surroundings.ts';
import type { Plan } from './plan.ts';
import { allFiles, askedFiles, problemsOf, type ReportFile, writeFiles } from './report-files.ts';
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
  const report = reportOf(plan, travelled, startedAt);

  const seen = (path: string) => asSeenFrom(here.cwd, path);
  const directory = seen(folder);
  const { width, colorLevel } = here.out;
  const { written, failed } = writeFiles(files, report, directory);
  say('');
  here.out.write(renderers[plan.outputs.printed].render(report, { width, colorLevel, directory }));
  const told = [
    ...(written.length > 0 && !flags.quiet ? [`Written: ${written.map(seen).join(', ')}`] : []),
    ...failed.map(({ path, why }) => `The report could not be written to ${seen(path)}: ${why}.`),
  ];
  if (told.length > 0) here.err.write(`\n${told.join('\n')}\n`);
  return failed.length === 0 || [130, 2].includes(report.exitCode) ? (report.exitCode as ExitCode) : 4;
}

/** Where the report goes, with every file of it known to be writable; or what is in the way. */
function placeFor(
  plan: Plan,
  { out }: RunFlags,
  { cwd }: Surroundings,
  startedAt: Date,
): { readonly folder: string; readonly files: readonly ReportFile[] } | { readonly problems: readonly string[] } {
  const asked = askedFiles(plan.outputs, cwd);
  const named = out === undefined ? undefined : resolve(cwd, out);
  const early = problemsOf(named === undefined ? asked : allFiles(asked, named), cwd, named);
  if (early.length > 0) return { problems: early };
  try {
    const folder = makeReportFolder(out, cwd, startedAt, slugOf(plan));
    const files = allFiles(asked, folder);
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
