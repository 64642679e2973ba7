import { personas } from '../../model/persona.ts';
import { count } from '../../model/quantity.ts';
import type { JourneyReport, Report } from '../../model/report.ts';
import { dimensions } from '../../model/rule.ts';
import { range } from '../terminal/verdict.ts';
import { anchor } from './anchor.ts';
import { Foreign } from './foreign.tsx';
import { ScoreScale } from './score-scale.tsx';

/** All journeys and personas at a glance. */
export function Overview({ report: { journeys } }: { readonly report: Report }) {
  return (
    <section class="overview" aria-labelledby="overview">
      <h1 class="title" id="overview">
        {count(journeys.length, 'journey')} travelled
      </h1>
      <div class="scroller" tabIndex={0} role="region" aria-labelledby="overview">
        <table class="overview-table">
          <thead>
            <tr>
              <th scope="col">Journey</th>
              <th scope="col" class="number">
                Fluidity
              </th>
              <th scope="col" class="overview-scale">
                Model band
              </th>
              {dimensions.map((dimension) => (
                <th key={dimension} scope="col" class="number">
                  {dimension}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {journeys.map((journey, index) => (
              <Row key={index} journey={journey} index={index} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Row({ journey, index }: { readonly journey: JourneyReport; readonly index: number }) {
  const { score, outcome } = journey;
  return (
    <tr>
      <th scope="row">
        <a href={`#${anchor.journey(index)}`}>
          <Foreign text={journey.journey.title} limit={120} />
        </a>{' '}
        <span class="quiet">{personas[journey.persona].title}</span>
      </th>
      <td class="number overview-score">{resultOf(journey)}</td>
      <td class="overview-scale">
        {score !== null && outcome === 'completed' ? (
          <>
            <ScoreScale score={score} /> <span class="quiet">{score.band ? range(score.band) : 'none'}</span>
          </>
        ) : (
          '–'
        )}
      </td>
      {dimensions.map((dimension) => (
        <td key={dimension} class="number">
          {score?.[dimension] == null ? '–' : Math.round(score[dimension])}
        </td>
      ))}
    </tr>
  );
}

function resultOf({ outcome, score }: JourneyReport): string {
  if (outcome === 'completed' && score) return String(Math.round(score.fluidity));
  return outcome === 'completed' ? 'unmeasured' : outcome;
}
