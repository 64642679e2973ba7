import { count } from '../../model/quantity.ts';
import type { JourneyReport, Report } from '../../model/report.ts';

/** What the whole report comes to: how many journeys got through, and how many gates passed. */
export function reportSentence({ journeys, gates, exitCode }: Report): string {
  return [...through(journeys), ...passed(gates), ...(exitCode === 130 ? ['It was stopped by hand.'] : [])].join(' ');
}

function through(journeys: readonly JourneyReport[]): readonly string[] {
  const [first] = journeys;
  if (first === undefined) return ['No journey was travelled.'];
  if (journeys.length === 1) return [`The journey ${endings[first.outcome][0]}.`];
  const others = (['blocked', 'unmeasured'] as const).flatMap((outcome) => {
    const n = journeys.filter((journey) => journey.outcome === outcome).length;
    return n === 0 ? [] : [`${n} ${endings[outcome][n === 1 ? 0 : 1]}`];
  });
  const n = journeys.filter(({ outcome }) => outcome === 'completed').length;
  return [
    `${n} of ${count(journeys.length, 'journey')} got through${others.length > 0 ? `; ${others.join(', ')}` : ''}.`,
  ];
}

const endings = {
  completed: ['got through', 'got through'],
  blocked: ['was blocked', 'were blocked'],
  unmeasured: ['could not be measured', 'could not be measured'],
} as const satisfies Record<JourneyReport['outcome'], unknown>;

function passed(gates: Report['gates']): readonly string[] {
  if (gates.length === 0) return [];
  const n = gates.filter(({ verdict }) => verdict === 'pass' || verdict === 'warn').length;
  if (n === gates.length) return [n === 1 ? 'The gate passed.' : `All ${n} gates passed.`];
  return [gates.length === 1 ? 'The gate did not pass.' : `${n} of ${gates.length} gates passed.`];
}
