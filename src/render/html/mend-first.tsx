import { count } from '../../model/quantity.ts';
import type { JourneyReport } from '../../model/report.ts';
import type { Finding } from '../../model/score.ts';
import { bare, firstSentences, sentence } from '../figures.ts';
import { stepNumber } from '../phrases/step-number.ts';
import { plain } from '../plain.ts';
import { anchor } from './anchor.ts';
import { Badge } from './badge.tsx';
import { Crop } from './crop.tsx';
import { Foreign } from './foreign.tsx';
import { Heading } from './heading.tsx';
import { isCharged, type Numbers } from './numbers.ts';
import type { PartProps } from './part-props.ts';
import { shotsOf } from './pictures.ts';
import { ruleName } from './rule-name.ts';

/** How many findings are told before the rest is folded away. */
const most = 6;

/** About two lines. */
const fixLength = 180;

/** What to mend first, with what each gives back; of a blocked journey, what the friction on the way costs. */
export function MendFirst(props: PartProps) {
  const { journey, level } = props;
  const charged = journey.findings.filter((finding) => isCharged(finding) && finding.rule !== 'blocked');
  if (charged.length === 0) return null;
  const isBlocked = journey.outcome === 'blocked';
  const rest = charged.slice(most);
  return (
    <section class="mend">
      <Heading level={level} class="part">
        {isBlocked ? 'Friction on the way' : 'Mend first'}
      </Heading>
      <p class="lead">
        {isBlocked
          ? 'What each costs, in points: 1 % of the customers who meet it.'
          : 'What each alone gives back, of 100 customers.'}
      </p>
      <List {...props} findings={charged.slice(0, most)} />
      {rest.length > 0 && (
        <details class="fold">
          <summary>{count(rest.length, 'more finding')}</summary>
          <List {...props} findings={rest} />
        </details>
      )}
    </section>
  );
}

function List({ findings, ...props }: PartProps & { readonly findings: readonly Finding[] }) {
  const largest = Math.max(...props.journey.findings.map(worthOf));
  return (
    <ul class="mend-list">
      {findings.map((finding) => (
        <Item key={props.numbers.get(finding)} {...props} finding={finding} largest={largest} />
      ))}
    </ul>
  );
}

interface ItemProps extends PartProps {
  readonly finding: Finding;
  readonly largest: number;
}

function Item({ finding, report, journey, index, numbers, largest, media }: ItemProps) {
  const sight = sightOf(finding, journey, numbers, media);
  const number = numbers.get(finding) ?? 0;
  const rule = report.rules.find(({ id }) => id === finding.rule);
  const worth = worthOf(finding);
  return (
    <li class="mend-item">
      <p class="worth">
        {finding.gain === null ? '' : '+'}
        {bare(worth)}
        <svg class="bar" width="100%" height="4" aria-hidden="true">
          <rect class={finding.dimension} width={`${((worth / largest) * 100).toFixed(1)}%`} height="4" />
        </svg>
      </p>
      <div>
        <p class="what">
          <Badge number={number} dimension={finding.dimension} />{' '}
          <a class="to-finding" href={`#${anchor.finding(index, number)}`}>
            <Foreign text={sentence(finding.message)} limit={400} />
          </a>
        </p>
        {rule !== undefined && <p class="fix">{plain(firstSentences(rule.fix, fixLength))}</p>}
        <p class="quiet">
          {ruleName(finding.rule)} · {stepNumber(journey.steps, finding.step) ?? 'the whole journey'}
          {finding.runs[0] < finding.runs[1] && ` · in ${finding.runs[0]} of ${finding.runs[1]} runs`}
        </p>
      </div>
      {sight && <Crop {...sight} label={`Screenshot of what finding ${number} is about`} />}
    </li>
  );
}

/** The first picture in which it is outlined, cut down to that one outline. */
function sightOf(finding: Finding, journey: JourneyReport, numbers: Numbers, media: PartProps['media']) {
  const step = journey.steps.find(({ id }) => id === finding.step);
  const number = numbers.get(finding);
  for (const shot of step ? shotsOf(journey, step, numbers) : []) {
    const mark = shot.marks.find(({ findings }) => findings.some((one) => one.number === number));
    if (!mark || media[shot.file] === undefined) continue;
    const own = { ...mark, findings: mark.findings.filter((one) => one.number === number) };
    return { shot: { ...shot, marks: [own] }, box: mark.box };
  }
  return null;
}

/** What mending it gives back; of a blocked journey, what it costs. */
function worthOf({ gain, friction, rule }: Finding): number {
  return gain ?? (rule === 'blocked' ? 0 : friction);
}
