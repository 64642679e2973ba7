import type { PersonaId } from '../model/persona.ts';
import { count } from '../model/quantity.ts';
import type { Gate, JourneyReport } from '../model/report.ts';
import { missingRuns } from '../model/runs.ts';

/** A journey and who was to travel it. */
export interface Planned {
  readonly journey: { readonly id: string };
  readonly persona: PersonaId;
}

export const minScoreGate = 'min-score';

/** One gate for every journey and persona that was to be travelled; whatever was not measured does not pass. */
export function minScoreGates(
  planned: readonly Planned[],
  journeys: readonly JourneyReport[],
  minScore: number,
): readonly Gate[] {
  return planned.map(({ journey, persona }) => {
    const report = journeys.find((one) => one.journey.id === journey.id && one.persona === persona);
    const gate = { id: minScoreGate, subject: `${journey.id}, ${persona}`, wanted: String(minScore) };
    return { ...gate, ...verdict(report, minScore) };
  });
}

function verdict(report: JourneyReport | undefined, minScore: number): Pick<Gate, 'got' | 'verdict' | 'reason'> {
  if (!report) return { got: 'not travelled', verdict: 'unmeasured', reason: 'the journey was not travelled' };
  const { outcome, score } = report;
  if (outcome === 'blocked') {
    return { got: 'blocked', verdict: 'fail', reason: report.reason ?? 'the customer could not finish' };
  }
  if (outcome === 'unmeasured' || score === null) {
    return { got: 'unmeasured', verdict: 'unmeasured', reason: report.reason ?? 'there is no score' };
  }
  if (report.steps.some(({ outcome, phase }) => outcome === 'unreached' && phase === 'journey')) {
    return { got: 'a part of it', verdict: 'unmeasured', reason: 'only a part of the journey was travelled' };
  }
  const got = floorToTenth(score.fluidity);
  const missing = missingRuns(report.runs);
  if (score.fluidity >= minScore && missing > 0) {
    const reason = `fluidity ${got} is at least ${minScore}, but ${count(missing, 'run')} of those asked for could not be measured`;
    return { got, verdict: 'unmeasured', reason };
  }
  if (score.fluidity >= minScore) return { got, verdict: 'pass', reason: `fluidity ${got} is at least ${minScore}` };
  return { got, verdict: 'fail', reason: `fluidity ${got} is below ${minScore}` };
}

/** Rounded down, so that a score just below a gate never reads like one that meets it. */
function floorToTenth(value: number): string {
  return (Math.floor(value * 10) / 10).toFixed(1);
}
