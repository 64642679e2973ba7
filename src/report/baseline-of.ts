import type {
  Baseline,
  BaselineCounts,
  BaselineFinding,
  BaselineJourney,
  BaselineStep,
  BaselineWaits,
} from '../model/baseline.ts';
import { comparedEnvironment } from '../model/compared-environment.ts';
import { countNames } from '../model/comparison.ts';
import { foldSubject } from '../model/fingerprint.ts';
import type { Measure, Measures, StepMeasureName } from '../model/measure.ts';
import type { JourneyReport, Report, StepReport } from '../model/report.ts';
import type { Finding } from '../model/score.ts';
import { compareTexts, inOrderOf } from './baseline-order.ts';
import { keepSteady } from './keep-steady.ts';

/**
 * A report as a baseline. Written over an earlier one, it keeps the figures that differ from that by no more than chance would, so that
 * an unchanged site leaves the file as it is.
 */
export function baselineOf(report: Report, earlier?: Baseline): Baseline {
  const timed = new Set(report.rules.flatMap(({ id, timed }) => (timed ? [id] : [])));
  const journeys = report.journeys.map((journey) => journeyOf(journey, timed)).toSorted(byName);
  const found = new Set(journeys.flatMap(({ findings }) => findings.map(({ rule }) => rule)));
  const fresh: Baseline = {
    kind: 'parcours-baseline',
    schemaVersion: 1,
    ruleset: report.ruleset,
    tool: report.tool,
    environment: comparedEnvironment(report.environment),
    rules: report.rules
      .filter(({ id }) => found.has(id))
      .map(({ id, title, timed }) => ({ id, title, ...(timed && { timed }) })),
    journeys,
  };
  return earlier?.ruleset === fresh.ruleset ? keepSteady(fresh, earlier) : fresh;
}

function journeyOf(report: JourneyReport, timed: ReadonlySet<string>): BaselineJourney {
  const { id, title, file } = report.journey;
  const { persona, outcome, reason, runs, unmeasured } = report;
  return {
    journey: { id, title, ...(file !== undefined && { file }) },
    persona,
    outcome,
    ...(reason !== undefined && { reason }),
    runs: { total: runs.total, completed: runs.completed, blocked: runs.blocked },
    ...waitsOf(report.measures.waitMs),
    counts: countsOf(report.measures),
    steps: report.steps.map(stepOf),
    findings: report.findings.flatMap((finding) => findingOf(finding, timed)).toSorted(inOrderOf(report.steps)),
    // Whether a rule that goes by time could judge decides nothing.
    unmeasured: unmeasured.filter(({ rule }) => !timed.has(rule)),
  };
}

function stepOf({ id, iteration, was, title, phase, scored, outcome, measures }: StepReport): BaselineStep {
  return {
    id,
    ...(iteration !== undefined && { iteration }),
    ...(was !== undefined && { was }),
    title,
    phase,
    scored,
    outcome,
    ...waitsOf(measures.waitMs),
    counts: countsOf(measures),
  };
}

function waitsOf(measure: Measure | undefined): { readonly waitMs?: BaselineWaits } {
  if (measure === undefined || 'unmeasured' in measure) return {};
  const [first, ...rest] = measure.samples.map((ms) => round(ms, 100)).toSorted((a, b) => a - b);
  return first === undefined ? {} : { waitMs: [first, ...rest] };
}

function countsOf(measures: Measures<StepMeasureName>): BaselineCounts {
  const counted = countNames.flatMap((name) => {
    const measure = measures[name];
    return measure !== undefined && 'value' in measure ? [[name, measure.value]] : [];
  });
  return Object.fromEntries(counted);
}

/** None where rounding leaves nothing of what it costs: what is left of it would read like a finding that is only told. */
function findingOf(finding: Finding, timed: ReadonlySet<string>): readonly BaselineFinding[] {
  const { rule, axe, dimension, step, subject, friction, weight = friction, runs } = finding;
  const grain = timed.has(rule) ? 0.1 : 0.01;
  // Rounded up, what is too small to charge would look charged.
  const cost = round(friction === 0 ? Math.floor(weight / grain + 1e-9) * grain : weight, grain);
  if (weight > 0 && cost === 0) return [];
  return [
    {
      rule,
      ...(axe !== undefined && { axe }),
      dimension,
      step,
      subject: foldSubject(subject),
      friction: round(friction, grain),
      ...(weight !== friction && { weight: cost }),
      runs,
    },
  ];
}

/** To a multiple of the grain, without the dust that binary fractions leave: 0.30000000000000004. */
function round(value: number, grain: number): number {
  return Number((Math.round(value / grain) * grain).toFixed(2));
}

function byName(a: BaselineJourney, b: BaselineJourney): number {
  return compareTexts(a.journey.id, b.journey.id) || compareTexts(a.persona, b.persona);
}
