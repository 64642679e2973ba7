import { bare } from '../figures.ts';
import { stepMarks } from '../phrases/step-number.ts';
import { CalmRow } from './calm-row.tsx';
import { type Fare, fareOf } from './fare.ts';
import { gatherCalm } from './gather-calm.ts';
import { Heading } from './heading.tsx';
import type { PartProps } from './part-props.ts';
import { ProfileTable } from './profile-table.tsx';
import { Shape } from './shape.tsx';
import { StationOfWay } from './station.tsx';
import { longestOf } from './time-spent.tsx';

/** More steps than this do not fit side by side. */
const mostAlong = 14;

/** The picture of the journey: 100 threads set out, one for each customer, and in every step those fall that it loses. */
export function Profile(props: PartProps) {
  const { journey, level } = props;
  if (journey.score === null) return null;
  const fare = fareOf(journey);
  const isLong = fare.stations.length > mostAlong;
  const told = isLong ? gatherCalm(fare.stations) : fare.stations;
  const longestMs = longestOf(fare.stations);
  const end = told.findLastIndex((one) => 'first' in one || one.step.outcome !== 'unreached');
  return (
    <section class="profile">
      <Heading level={level} class="part">
        How 100 customers fare
      </Heading>
      <p class="lead">{leadOf(fare, props)}</p>
      <figure class="way-figure">
        <ol class={isLong ? 'way way-long' : 'way'}>
          {told.map((one, place) =>
            'first' in one ? (
              <CalmRow key={place} stretch={one} {...props} />
            ) : (
              <StationOfWay key={place} station={one} longestMs={longestMs} isLast={place === end} {...props} />
            ),
          )}
        </ol>
        <Legend />
      </figure>
      <ProfileTable fare={fare} {...props} />
    </section>
  );
}

function leadOf({ through, stations }: Fare, { journey }: PartProps): string {
  if (journey.outcome === 'blocked') return 'Nobody gets to the end: the way stops where the threads do.';
  const worst = [...stations].sort((a, b) => b.before - b.after - (a.before - a.after))[0];
  if (worst === undefined || through === 100) return 'Nobody is lost on the way.';
  const number = stepMarks(journey.steps)[worst.index];
  return `${bare(100 - through)} of 100 are lost on the way, most of them in step ${number}: ${bare(worst.before - worst.after)}.`;
}

function Legend() {
  return (
    <figcaption class="legend">
      <span class="legend-item">
        <svg width="22" height="10" aria-hidden="true">
          <path class="thread" d="M0 1.5H22M0 4.5H22M0 7.5H22" />
        </svg>{' '}
        a thread is one customer of 100
      </span>
      <span class="legend-item">
        <Shape dimension="fluid" /> not fluid
      </span>
      <span class="legend-item">
        <Shape dimension="intuitive" /> not intuitive
      </span>
      <span class="legend-item">
        <Shape dimension="ergonomic" /> not ergonomic
      </span>
      <span class="legend-item">
        <svg width="10" height="10" aria-hidden="true">
          <rect class="waiting" width="10" height="10" />
        </svg>{' '}
        time waiting for the site
      </span>
      <span class="legend-item">
        <svg width="10" height="10" aria-hidden="true">
          <rect class="doing" width="10" height="10" />
        </svg>{' '}
        time doing
      </span>
    </figcaption>
  );
}
