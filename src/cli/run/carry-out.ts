import type { Report } from '../../model/report.ts';
import { times } from '../../render/figures.ts';
import { renderers } from '../../render/index.ts';
import { redact } from '../../replay/redact.ts';
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
import { asSeenFrom, makeReportFolder, whyNot, writeAtomically } from './report-folder.ts';
import { type Travelled, travelAll } from './travel-all.ts';
import { writeHtml } from './write-html.ts';

/** Has the planned journeys travelled, writes the report and prints it. */
export async function carryOut(plan: Plan, flags: RunFlags, here: Surroundings): Promise<ExitCode> {
  const startedAt = new Date();
  const folder = folderFor(plan, flags, here, startedAt);
  if ('problem' in folder) {
    here.err.write(`${folder.problem}\n`);
    return 2;
  }
  const say = flags.quiet ? () => {} : (text: string) => here.err.write(`${text}\n`);
  if (!flags.quiet) printProblems(plan.warnings, here.err);
  say(howOften(plan));

  const show = await progressFor(here, flags.quiet === true);
  const travelled = await travelAll(plan, flags, folder.path, here, show);
  const report = reportOf(plan, travelled, startedAt);

  const directory = asSeenFrom(here.cwd, folder.path);
  const { width, colorLevel } = here.out;
  const failed = writeReport(folder.path, report);
  say('');
  here.out.write(renderers[plan.format](report, { width, colorLevel, directory }));
  if (failed === undefined) {
    if (plan.format === 'terminal') here.out.write(`\nThe report: ${directory}/index.html\n`);
    return report.exitCode as ExitCode;
  }
  here.err.write(`\nThe report could not be written to ${directory}/report.json: ${failed}.\n`);
  return [130, 2].includes(report.exitCode) ? (report.exitCode as ExitCode) : 4;
}

/** Writes the report, or says why it cannot be; what was measured is printed all the same. */
function writeReport(folder: string, report: Report): string | undefined {
  try {
    writeAtomically(`${folder}/report.json`, renderers.json(report));
    writeHtml(folder, report);
    return undefined;
  } catch (error) {
    return whyNot(error);
  }
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

function folderFor({ travels }: Plan, { out }: RunFlags, { cwd }: Surroundings, startedAt: Date) {
  const ids = [...new Set(travels.map(({ journey }) => journey.id))];
  const slug = ids.length === 1 ? (ids[0] ?? '') : `${ids.length}-journeys`;
  try {
    return { path: makeReportFolder(out, cwd, startedAt, slug) };
  } catch (error) {
    return { problem: `The report cannot be written to ${out ?? 'reports'}: ${whyNot(error)}.` };
  }
}

/** "Each journey is travelled twice: once to inspect it, once to time it." */
function howOften({ runs, travels }: Plan): string {
  const who = travels.length === 1 ? 'The journey' : 'Each journey';
  return `${who} is travelled ${times(runs + 1)}: once to inspect it, ${times(runs)} to time it.`;
}
