import { nearest } from '../../journey/nearest.ts';
import type { Journey, Step } from '../../model/journey.ts';
import { type Persona, personaIds, personas } from '../../model/persona.ts';
import { type Format, renderers } from '../../render/index.ts';
import { type FailOn, failsOn } from '../../report/baseline-gates.ts';
import type { RunFlags } from '../commands/run.ts';
import { nothingInCommon } from '../compare/common-journeys.ts';
import { readSide } from '../compare/read-side.ts';
import { findJourneys } from '../find-journeys.ts';
import { readNumber, readWhole } from '../numbers.ts';
import { type Outputs, readOutputs } from '../outputs/read-outputs.ts';
import { readJourneys } from '../read-journeys.ts';
import type { Surroundings } from '../surroundings.ts';
import { unknownName } from '../unknown-name.ts';
import { readVars } from '../vars.ts';
import type { HeldAgainst } from './hold-against.ts';

/** What a call of `run` comes to: everything is known to be sound before a browser starts. */
export interface Plan {
  readonly travels: readonly PlannedTravel[];
  readonly runs: number;
  readonly lighthouse: boolean;
  readonly minScore: number | undefined;
  readonly against: HeldAgainst | undefined;
  readonly outputs: Outputs<Format>;
  readonly warnings: readonly string[];
}

export interface PlannedTravel {
  readonly journey: Journey;
  readonly persona: Persona;
  readonly url: string | undefined;
  /** Id of the step after which it stops. */
  readonly until: string | undefined;
  readonly secrets: Readonly<Record<string, string>>;
}

/** The plan, or every problem of the call and of the journeys, each in sentences. */
export function plan(
  args: readonly string[],
  flags: RunFlags,
  here: Surroundings,
): { readonly plan: Plan } | { readonly problems: readonly string[] } {
  const { vars, problems: wrongVars } = readVars(flags.var ?? []);
  const { sources, problems: wrongArgs } = findJourneys(args.length > 0 ? args : (flags.journeys ?? []), here.cwd);
  const { journeys, problems: wrongJourneys, warnings } = readJourneys(sources, vars, here.cwd);
  const asked = [...(flags.json ? ['json'] : []), ...(flags.reporter ?? [])];
  const reporters = readOutputs<Format>(asked, renderers, 'terminal', here.cwd);
  const wrongFlags = flagProblems(flags);
  const wrongWhole = journeys.flatMap((journey) => journeyProblems(journey, flags, here.env));
  const against = readBaseline(flags, here.cwd);
  const problems = [
    ...wrongVars,
    ...wrongArgs,
    ...wrongFlags,
    ...(against !== undefined && 'problem' in against ? [against.problem] : []),
    ...wrongJourneys,
    ...new Set(wrongWhole),
    ...('problems' in reporters ? reporters.problems : []),
  ];
  if (problems.length > 0 || 'problems' in reporters || (against !== undefined && 'problem' in against))
    return { problems };

  const travels = journeys.flatMap((journey) =>
    personasOf(flags, journey).map((persona) => ({
      journey,
      persona,
      url: addressFor(journey, flags),
      until: flags.until === undefined ? undefined : stepNamed(journey, flags.until)?.id,
      secrets: secretsOf(journey, here.env),
    })),
  );
  const moved = flags.urlFrom === 'config' ? movedBy(flags.url, journeys) : [];
  const apart = against && nothingToHoldAgainst(against, travels);
  if (apart !== undefined) return { problems: [apart] };
  return {
    plan: {
      travels,
      runs: Number(flags.runs),
      lighthouse: flags.lighthouse === true,
      minScore: flags.minScore === undefined ? undefined : Number(flags.minScore),
      against,
      outputs: reporters.outputs,
      warnings: [...warnings, ...moved],
    },
  };
}

/** An address that is named itself is opened as it is, unless the call says where else. */
function addressFor({ file }: Journey, { url, urlFrom }: RunFlags): string | undefined {
  return file === undefined && urlFrom !== 'cli' ? undefined : url;
}

/** Says where a journey is taken elsewhere than it says itself, when that is not said in the call. */
function movedBy(url: string | undefined, journeys: readonly Journey[]): readonly string[] {
  return journeys
    .filter((journey) => journey.file !== undefined && journey.url !== undefined && url !== undefined)
    .filter((journey) => originOf(journey.url) !== originOf(url))
    .map(({ file, url: own }) => `${file} is taken to ${url}, as the config says, and not to its own ${own}.`);
}

function originOf(url: string | undefined): string | undefined {
  return url !== undefined && URL.canParse(url) ? new URL(url).origin : undefined;
}

/** The baseline is read before a browser starts: nobody wants to learn after minutes that it cannot be. */
function readBaseline(
  { baseline, failOn }: RunFlags,
  cwd: string,
): HeldAgainst | { readonly problem: string } | undefined {
  if (baseline === undefined) return undefined;
  const read = readSide(baseline, cwd);
  return 'problem' in read ? read : { file: baseline, side: read.side, failOn: failOn as FailOn | undefined };
}

function nothingToHoldAgainst({ file, side }: HeldAgainst, travels: readonly PlannedTravel[]): string | undefined {
  const planned = travels.map(({ journey, persona }) => ({ journey, persona: persona.id }));
  return nothingInCommon({ name: file, journeys: side.journeys }, { name: 'this call', journeys: planned });
}

/** How many timing runs a call may ask for. */
const mostRuns = 100;

function flagProblems(flags: RunFlags): readonly string[] {
  const { url, runs, minScore } = flags;
  return [
    ...(url !== undefined && !isWebAddress(url)
      ? [`--url wants a whole address like https://shop.example, not “${url}”.`]
      : []),
    ...(flags.persona ?? []).flatMap((name) => unknownName('persona', name, personaIds)),
    ...(readWhole(runs, 1, mostRuns) === undefined
      ? [`--runs wants a whole number from 1 to ${mostRuns}, not “${runs}”.`]
      : []),
    ...(minScore !== undefined && readNumber(minScore, 0, 100) === undefined
      ? [`--min-score wants a number from 0 to 100, not “${minScore}”.`]
      : []),
    ...(flags.failOn === undefined ? [] : unknownName('fail-on', flags.failOn, failsOn)),
    ...(flags.failOn !== undefined && flags.baseline === undefined
      ? ['--fail-on wants something to hold the run against: give --baseline too.']
      : []),
  ];
}

/** Shorter values stand in every page by chance. */
const leastSecret = 4;

/** What a journey that is sound in itself lacks for this call. */
function journeyProblems(journey: Journey, flags: RunFlags, env: Surroundings['env']): readonly string[] {
  const name = journey.file ?? journey.title;
  return [
    ...(journey.url === undefined && addressFor(journey, flags) === undefined
      ? [`${name} does not say where it starts: write \`url:\` into it, or give --url.`]
      : []),
    ...journey.secrets
      .filter((secret) => !env[secret])
      .map((secret) => `${name} needs the secret ${secret}: set it in the environment (${secret}=… parcours run …).`),
    ...journey.secrets
      .filter((secret) => env[secret] && env[secret].length < leastSecret)
      .map(
        (secret) =>
          `The secret ${secret} is too short to be hidden: it would be taken for any other text of as few letters.`,
      ),
    ...(flags.until !== undefined && !stepNamed(journey, flags.until) ? [unknownStep(journey, flags.until)] : []),
  ];
}

function unknownStep(journey: Journey, asked: string): string {
  const meant = nearest(
    asked,
    journey.steps.flatMap(({ id, title }) => [id, title]),
  );
  const list = journey.steps.map(({ id, title }) => `  ${id}${id === title ? '' : `  (${title})`}`);
  const hint = meant === undefined ? '' : ` Did you mean ${meant}?`;
  return [`${journey.file ?? journey.title} has no step “${asked}”.${hint} Its steps:`, ...list].join('\n');
}

function stepNamed({ steps }: Journey, asked: string): Step | undefined {
  return steps.find(({ id }) => id === asked) ?? steps.find(({ title }) => title.toLowerCase() === asked.toLowerCase());
}

function personasOf(flags: RunFlags, journey: Journey): readonly Persona[] {
  const asked = personaIds.filter((id) => flags.persona?.includes(id));
  return (asked.length > 0 ? asked : [journey.persona]).map((id) => personas[id]);
}

function secretsOf(journey: Journey, env: Surroundings['env']): Readonly<Record<string, string>> {
  return Object.fromEntries(journey.secrets.map((name) => [name, env[name] ?? '']));
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text);
}
