import type { JourneyReport, Report, StepReport } from '../../model/report.ts';
import { sentence } from '../figures.ts';
import { chargedFindings } from '../phrases/charged-findings.ts';
import { failurePlace, nearestIntroduction } from '../phrases/failure-sentence.ts';
import { findingsAt } from '../phrases/findings-at.ts';
import { stepTitle } from '../phrases/step-number.ts';
import { plain } from '../plain.ts';
import { findingLines } from './finding-lines.ts';
import type { TestCase } from './suite.ts';

/** The steps of a journey. The one at which it was blocked has failed; where it could not be measured, the one where that showed is an error. */
export function stepCases(
  journey: JourneyReport,
  rules: Report['rules'],
  directory: string | undefined,
): readonly TestCase[] {
  const titles = journey.steps.map(titleOf);
  const stopped = whereItStopped(journey);
  return journey.steps.map((step, index) => {
    const title = titles[index] ?? '';
    const { waitMs } = step.measures;
    const findings = findingsAt({ findings: chargedFindings(journey) }, step);
    const picture = step === stopped ? pictureOf(journey, directory) : [];
    return {
      name: titles.indexOf(title) === titles.lastIndexOf(title) ? title : `${title} (${plain(step.id)})`,
      at: step.at,
      seconds: waitMs && 'value' in waitMs ? waitMs.value / 1000 : undefined,
      ...(step === stopped ? endOf(journey) : endingOf(step)),
      output: [...findings.flatMap((finding) => findingLines(finding, journey, rules)), ...picture],
    };
  });
}

function titleOf(step: StepReport): string {
  return `${step.phase === 'journey' ? '' : `${step.phase}: `}${plain(stepTitle(step), 200)}`;
}

/** Undefined: it came through. Where nothing says at which step, it was before the first one. */
function whereItStopped({ outcome, failure, steps }: JourneyReport): StepReport | undefined {
  if (outcome === 'completed') return undefined;
  return (
    steps.findLast(({ id, outcome }) => id === failure?.step && outcome === 'failed') ??
    steps.find(({ id }) => id === failure?.step) ??
    steps.find((step) => step.outcome === 'failed') ??
    steps.find((step) => step.outcome === 'unreached') ??
    steps[0]
  );
}

function endOf(journey: JourneyReport): Pick<TestCase, 'ended' | 'type' | 'message' | 'details'> {
  const { outcome, failure, reason } = journey;
  const message = sentence(plain(failure?.message ?? reason ?? 'no reason is known'));
  const names = (failure?.nearest ?? []).map((name) => `  ${plain(name, 120)}`);
  const place = failurePlace(journey);
  return {
    ended: outcome === 'blocked' ? 'failure' : 'error',
    type: failure?.kind ?? outcome,
    message,
    details: [
      message,
      ...(names.length > 0 ? [nearestIntroduction(journey), ...names] : []),
      ...(place === '' ? [] : [place]),
    ],
  };
}

function endingOf({ outcome, reason }: StepReport): Pick<TestCase, 'ended' | 'message'> {
  if (outcome === 'completed') return { ended: 'passed' };
  const why = outcome === 'unreached' ? 'not reached' : plain(reason ?? 'skipped');
  return { ended: 'skipped', message: why };
}

/** The convention by which GitLab and others find a picture: on a line of its own, by its path from where the tool was called. */
function pictureOf({ failure }: JourneyReport, directory: string | undefined): readonly string[] {
  if (failure?.screenshot === undefined) return [];
  const path = directory === undefined ? failure.screenshot : `${directory}/${failure.screenshot}`;
  return [`[[ATTACHMENT|${plain(path)}]]`];
}
