import { scoreRange } from '../model/quantity.ts';
import type { JourneyReport, Report } from '../model/report.ts';
import { missingRuns } from '../model/runs.ts';
import { findingLines } from './junit/finding-lines.ts';
import { gateCase } from './junit/gate-case.ts';
import { stepCases } from './junit/step-case.ts';
import { countCases, type Suite, suiteLines, type TestCase } from './junit/suite.ts';
import { element } from './junit/xml.ts';
import { chargedFindings, restSentence } from './phrases/charged-findings.ts';
import { verdictSentence } from './phrases/verdict-sentence.ts';
import { plain } from './plain.ts';
import type { RenderOptions } from './render-options.ts';

/**
 * A report as JUnit XML, for the CI that shows it: a journey and persona is a suite, its steps and gates are its cases. No name holds a
 * measured figure, so that a CI knows a case again in the next report. Valid in the schema of Jenkins' xunit plugin, but for `file` and
 * `line` of a case, which GitLab reads.
 */
export function renderJunit(report: Report, { directory }: RenderOptions): string {
  const suites = [...report.journeys.map((journey) => journeySuite(journey, report, directory)), ...otherGates(report)];
  const { skipped: _, ...counts } = countCases(suites.flatMap(({ cases }) => cases));
  const lines = element('testsuites', { name: 'parcours', ...counts }, suites.flatMap(suiteLines));
  return `<?xml version="1.0" encoding="UTF-8"?>\n${lines.join('\n')}\n`;
}

/** How many findings are told in full. */
const most = 5;

function journeySuite(journey: JourneyReport, report: Report, directory: string | undefined): Suite {
  const { waitMs } = journey.measures;
  const charged = chargedFindings(journey);
  const rest = restSentence(journey, charged.slice(most));
  return {
    name: plain(`${journey.journey.title}, ${journey.persona}`),
    className: plain(`${journey.journey.id}.${journey.persona}`),
    startedAt: report.startedAt,
    file: journey.journey.file === undefined ? undefined : plain(journey.journey.file),
    seconds: waitMs && 'value' in waitMs ? waitMs.value / 1000 : undefined,
    properties: propertiesOf(journey, report),
    cases: [
      ...stepCases(journey, report.rules, directory),
      ...missingCase(journey),
      ...report.gates.filter((gate) => isAbout(gate, journey)).map(gateCase),
    ],
    output: [
      verdictSentence(journey),
      ...charged.slice(0, most).flatMap((finding) => findingLines(finding, journey, report.rules)),
      ...(rest === undefined ? [] : [rest]),
    ],
  };
}

function isAbout({ subject }: Report['gates'][number], { journey, persona }: JourneyReport): boolean {
  return subject === `${journey.id}, ${persona}`;
}

/** Runs that a completed journey lacks; of one that is unmeasured its steps say so. */
function missingCase(journey: JourneyReport): readonly TestCase[] {
  const { outcome, runs, failure } = journey;
  const missing = missingRuns(runs);
  if (outcome !== 'completed' || missing === 0) return [];
  const message = verdictSentence(journey);
  return [{ name: 'every run was measured', ended: 'error', type: failure?.kind ?? 'unmeasured', message }];
}

function propertiesOf({ persona, url, outcome, score, runs }: JourneyReport, report: Report): Suite['properties'] {
  const figures = {
    fluidity: score?.fluidity,
    fluid: score?.fluid,
    intuitive: score?.intuitive,
    ergonomic: score?.ergonomic,
    friction: score?.friction,
  };
  const known = Object.entries(figures).flatMap(([name, value]) => (value == null ? [] : [[name, value.toFixed(1)]]));
  return {
    persona,
    url: plain(url),
    outcome,
    ...Object.fromEntries(known),
    ...(score?.band && { band: scoreRange(score.band) }),
    ...(score?.interval && { interval: scoreRange(score.interval) }),
    runs: String(runs.completed + runs.blocked),
    ruleset: plain(report.ruleset),
    parcours: plain(report.tool.version),
    browser: plain(report.environment.browser),
  };
}

/** Gates that are not about a journey of this report. */
function otherGates({ gates, journeys, startedAt }: Report): readonly Suite[] {
  const others = gates.filter((gate) => !journeys.some((journey) => isAbout(gate, journey)));
  return others.map((gate) => ({
    name: plain(gate.subject),
    className: 'gates',
    startedAt,
    properties: {},
    cases: [gateCase(gate)],
    output: [],
  }));
}
