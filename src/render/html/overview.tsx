import { personas } from '../../model/persona.ts';
import { count, scoreRange } from '../../model/quantity.ts';
import type { JourneyReport, Report } from '../../model/report.ts';
import { dimensions } from '../../model/rule.ts';
import { bare } from '../figures.ts';
import { plain } from '../plain.ts';
import { anchor } from './anchor.ts';
import { Badge } from './badge.tsx';
import { Foreign } from './foreign.tsx';
import { ruleName } from './rule-name.ts';
import { ScoreScale } from './score-scale.tsx';
import { Scroller } from './scroller.tsx';

/** All journeys and personas at a glance, with the weakest named. */
export function Overview({ report }: { readonly report: Report }) {
  const { journeys } = report;
  const titles = new Set(journeys.map(({ journey }) => journey.id));
  const travellers = new Set(journeys.map(({ persona }) => persona));
  return (
    <section class="overview">
      <h1 class="title" id="overview">
        {count(titles.size, 'journey')}, {count(travellers.size, 'persona')}
      </h1>
      <p class="verdict">{verdictOf(report)}</p>
      <Scroller label="All journeys, as a table">
        <table class="overview-table">
          <thead>
            <tr>
              <th scope="col">Journey</th>
              <th scope="col" class="number">
                Fluidity
              </th>
              <th scope="col" class="overview-scale">
                Model band, 0 to 100
              </th>
              {dimensions.map((dimension) => (
                <th key={dimension} scope="col" class="number">
                  {dimension}
                </th>
              ))}
              <th scope="col">Mend first</th>
            </tr>
          </thead>
          <tbody>
            {journeys.map((journey, index) => (
              <Row key={anchor.journey(index)} journey={journey} index={index} />
            ))}
          </tbody>
        </table>
      </Scroller>
    </section>
  );
}

function Row({ journey, index }: { readonly journey: JourneyReport; readonly index: number }) {
  const { score, outcome } = journey;
  const isScored = score !== null && outcome === 'completed';
  return (
    <tr>
      <th scope="row">
        <a href={`#${anchor.journey(index)}`}>
          <Foreign text={journey.journey.title} limit={120} />
        </a>{' '}
        <span class="quiet">{personas[journey.persona].title}</span>
      </th>
      <td class="number overview-score">
        {isScored ? Math.round(score.fluidity) : <span class="overview-end">{endOf(journey)}</span>}
      </td>
      <td class="overview-scale">
        {isScored && (
          <div class="overview-band">
            <ScoreScale score={score} isBare />
            <span class="quiet">{score.band ? scoreRange(score.band) : 'no band'}</span>
          </div>
        )}
      </td>
      {dimensions.map((dimension) => (
        <td key={dimension} class="number">
          {figureOf(score?.[dimension])}
        </td>
      ))}
      <td>
        <Dearest journey={journey} index={index} />
      </td>
    </tr>
  );
}

/** The finding that gives back most, or what blocks the way. */
function Dearest({
  journey: { findings, failure },
  index,
}: {
  readonly journey: JourneyReport;
  readonly index: number;
}) {
  const [first] = findings;
  if (!first || first.friction === 0) return failure ? <bdi>{plain(failure.message, 120)}</bdi> : <>–</>;
  return (
    <a class="to-finding" href={`#${anchor.finding(index, 1)}`}>
      <Badge number={1} dimension={first.dimension} /> {ruleName(first.rule)}
      {first.gain !== null && ` +${bare(first.gain)}`}
    </a>
  );
}

/** Of a journey that has no figure. */
function endOf({ outcome }: JourneyReport): string {
  return outcome === 'completed' ? 'unmeasured' : outcome;
}

function figureOf(score: number | null | undefined): string {
  return score === null || score === undefined ? '–' : String(Math.round(score));
}

/** "2 of 4 are blocked. The weakest of the others: …": what decides first. */
function verdictOf({ journeys, gates }: Report): string {
  const all = journeys.length;
  const some = (outcome: JourneyReport['outcome'], words: string) => {
    const many = journeys.filter((journey) => journey.outcome === outcome).length;
    return many > 0 ? [`${many} of ${all} ${many === 1 ? 'is' : 'are'} ${words}.`] : [];
  };
  const failed = gates.filter(({ verdict }) => verdict !== 'pass' && verdict !== 'warn').length;
  return [
    ...some('blocked', 'blocked'),
    ...some('unmeasured', 'not measured'),
    ...weakest(journeys),
    ...(failed > 0 ? [`${failed} of ${count(gates.length, 'gate')} did not pass.`] : []),
  ].join(' ');
}

function weakest(journeys: readonly JourneyReport[]): readonly string[] {
  const scored = journeys.flatMap((journey) =>
    journey.outcome === 'completed' && journey.score ? [{ journey, fluidity: journey.score.fluidity }] : [],
  );
  const [last] = scored.sort((one, other) => one.fluidity - other.fluidity);
  if (!last) return [];
  const { journey, persona } = last.journey;
  const who = `“${plain(journey.title, 120)}” ${personas[persona].title}`;
  const through = `of 100 customers about ${Math.round(last.fluidity)} get through`;
  return [scored.length > 1 ? `The weakest is ${who}: ${through}.` : `${who}: ${through}.`];
}
