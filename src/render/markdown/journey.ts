import { seconds } from '../../model/quantity.ts';
import type { JourneyReport, Report, StepReport } from '../../model/report.ts';
import { dimensions } from '../../model/rule.ts';
import { bare, figure } from '../figures.ts';
import { chargedFindings, nothingSentence, restSentence } from '../phrases/charged-findings.ts';
import { failurePlace, failureSentence, nearestIntroduction } from '../phrases/failure-sentence.ts';
import { findingPlace, findingSentence, mendSentence, worth } from '../phrases/finding-sentences.ts';
import { pageBarriers } from '../phrases/page-barriers.ts';
import { partlyTaken } from '../phrases/partly-taken.ts';
import { waitSpread, waitSpreadSentence, waitSpreadTitle } from '../phrases/spread.ts';
import { stepEnding } from '../phrases/step-ending.ts';
import { stepMarks, stepTitle } from '../phrases/step-number.ts';
import { travelled } from '../phrases/travelled.ts';
import { unmeasuredNotes } from '../phrases/unmeasured-notes.ts';
import { verdictSentence } from '../phrases/verdict-sentence.ts';
import { plain } from '../plain.ts';
import type { Detail } from './detail.ts';
import { code, inline } from './inline.ts';
import { type Align, table } from './table.ts';

/** One journey, in as much detail as there is room for: what matters most comes first. Blocks are parted by empty lines. */
export function journeyBlocks(journey: JourneyReport, rules: Report['rules'], detail: Detail): readonly string[] {
  const { url, journey: identity } = journey;
  const about = [
    code(plain(url, 200)),
    ...(identity.file === undefined ? [] : [code(identity.file)]),
    travelled(journey),
  ];
  return [
    `### ${inline(plain(identity.title))}, ${journey.persona}`,
    about.filter((one) => one !== '').join(' · '),
    `**${scoreMark(journey)}** ${inline(verdictSentence(journey))}`,
    ...failure(journey),
    ...(journey.score?.fluid == null ? [] : [subScores(journey)]),
    ...(detail.steps ? steps(journey) : []),
    ...findings(journey, rules, detail),
  ];
}

function scoreMark({ outcome, score }: JourneyReport): string {
  if (outcome === 'completed' && score) return `${Math.round(score.fluidity)} of 100.`;
  return outcome === 'blocked' ? '0 of 100.' : 'No score.';
}

function failure(journey: JourneyReport): readonly string[] {
  const sentence = failureSentence(journey);
  const names = (journey.failure?.nearest ?? []).map((name) => `- ${inline(plain(name, 120))}`);
  const place = failurePlace(journey);
  return [
    ...(sentence === undefined ? [] : [`${inline(sentence)}${place === '' ? '' : ` (${inline(place)})`}`]),
    ...(names.length > 0 ? [[nearestIntroduction(journey), '', ...names].join('\n')] : []),
  ];
}

function subScores(journey: JourneyReport): string {
  const scores = dimensions.map((dimension) => `${dimension} **${Math.round(journey.score?.[dimension] ?? 0)}**`);
  return [...scores, inline(pageBarriers(journey))].join(' · ');
}

function steps(journey: JourneyReport): readonly string[] {
  if (journey.steps.every(({ outcome }) => outcome === 'unreached')) return [];
  const title = waitSpreadTitle(journey);
  const only = <Cell>(cell: Cell) => (title === undefined ? [] : [cell]);
  const figures = ({ waitMs, effortS }: JourneyReport['measures']) => [
    figure(waitMs, seconds),
    ...only(waitSpread(waitMs, journey)),
    figure(effortS, (value) => seconds(value * 1000)),
  ];
  const marks = stepMarks(journey.steps);
  const row = (step: StepReport, index: number) => {
    const isReached = step.outcome === 'completed' || step.outcome === 'failed';
    const cells = isReached ? figures(step.measures) : ['–', ...only(''), '–'];
    const friction = step.friction === null ? '–' : bare(step.friction);
    return [marks[index] ?? '', inline(plain(stepTitle(step))), ...cells, friction, stepEnding(step)];
  };
  const total = ['', '**The whole journey**', ...figures(journey.measures), bare(journey.score?.friction ?? 0), ''];
  const aligns: readonly Align[] = ['right', 'left', 'right', ...only('left' as const), 'right', 'right', 'left'];
  const rows = [
    ['', 'Step', 'Wait', ...only(title ?? ''), 'Effort', 'Friction', ''],
    ...journey.steps.map(row),
    ...(journey.score ? [total] : []),
  ];
  const spread = waitSpreadSentence(journey);
  const notes = unmeasuredNotes(journey).map((note) => `- ${inline(note)}`);
  return [
    table(aligns, rows).join('\n'),
    ...(spread === undefined ? [] : [inline(spread)]),
    ...partlyTaken(journey).map(inline),
    ...(notes.length > 0 ? [['Not measured:', '', ...notes].join('\n')] : []),
  ];
}

function findings(journey: JourneyReport, rules: Report['rules'], detail: Detail): readonly string[] {
  const charged = chargedFindings(journey);
  const rest = restSentence(journey, charged.slice(detail.findings));
  const last = rest === undefined ? [] : [rest];
  if (charged.length === 0) return journey.outcome === 'completed' ? [nothingSentence(journey), ...last] : [];
  if (detail.findings === 0) return last;
  const title =
    journey.outcome === 'blocked'
      ? '**Friction on the way**, with what each costs, in points:'
      : '**Mend first**, with what each alone gives back, of 100 customers:';
  const items = charged.slice(0, detail.findings).map((finding, index) => {
    const mend = detail.mend ? mendSentence(finding, rules) : undefined;
    return [
      `${index + 1}. **${worth(finding)}** ${inline(findingSentence(finding))}`,
      ...(mend === undefined ? [] : [inline(mend)]),
      inline(findingPlace(finding, journey)),
    ].join('\\\n   ');
  });
  return [title, items.join('\n'), ...last];
}
