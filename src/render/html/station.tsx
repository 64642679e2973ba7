import { seconds } from '../../model/quantity.ts';
import { bare } from '../figures.ts';
import { stepMarks } from '../terminal/step-number.ts';
import { anchor } from './anchor.ts';
import { Badge } from './badge.tsx';
import type { Loss, Station } from './fare.ts';
import { Foreign } from './foreign.tsx';
import type { CalmStretch } from './gather-calm.ts';
import type { PartProps } from './journey.tsx';
import { ruleName } from './rule-name.ts';
import { ThreadsAlong, ThreadsDown } from './threads.tsx';
import { TimeAlong, TimeDown } from './time-spent.tsx';

interface StationProps extends PartProps {
  readonly station: Station;
  readonly longestMs: number;
  readonly isLast: boolean;
}

/** One step in the picture of the journey: who goes on, who is lost and to what, and the time it took. */
export function StationOfWay({ station, longestMs, isLast, journey, index, numbers }: StationProps) {
  const { step, before, after, fallen, losses } = station;
  const threads = { after: Math.round(after), fallen };
  const lost = before - after;
  return (
    <li class={`station station-${step.outcome}`}>
      <a class="station-name" href={`#${anchor.step(index, station.index)}`}>
        <span class="station-number">{stepMarks(journey.steps)[station.index]}</span>{' '}
        <Foreign text={step.title} limit={80} />
      </a>
      <ThreadsAlong {...threads} isLast={isLast} />
      <ThreadsDown {...threads} />
      <div class="station-losses">
        {step.outcome === 'unreached' && <p class="quiet">not reached</p>}
        {step.outcome === 'skipped' && <p class="quiet">skipped</p>}
        {lost > 0 && <p class="lost">−{bare(lost)}</p>}
        {losses.length > 0 && (
          <ul class="causes">
            {losses.map((loss) => (
              <Cause
                key={numbers.get(loss.finding)}
                loss={loss}
                index={index}
                number={numbers.get(loss.finding) ?? 0}
              />
            ))}
          </ul>
        )}
      </div>
      <Time {...station} longestMs={longestMs} />
    </li>
  );
}

/** Steps in which nothing was lost, in one row. */
export function CalmRow({
  stretch,
  longestMs,
  journey,
  index,
}: PartProps & { readonly stretch: CalmStretch; readonly longestMs: number }) {
  const marks = stepMarks(journey.steps);
  return (
    <li class="station">
      <a class="station-name" href={`#${anchor.step(index, stretch.first.index)}`}>
        <span class="station-number">
          {marks[stretch.first.index]}–{marks[stretch.last.index]}
        </span>{' '}
        nothing lost
      </a>
      <ThreadsDown after={Math.round(stretch.last.after)} fallen={[]} />
      <Time waitMs={stretch.waitMs} effortMs={stretch.effortMs} longestMs={longestMs} />
    </li>
  );
}

function Time({ waitMs, effortMs, longestMs }: Pick<Station, 'waitMs' | 'effortMs'> & { readonly longestMs: number }) {
  return (
    <div class="station-time">
      <TimeAlong waitMs={waitMs} effortMs={effortMs} longestMs={longestMs} />
      <TimeDown waitMs={waitMs} effortMs={effortMs} longestMs={longestMs} />
      <p class="spent">
        {waitMs !== null && <span>{seconds(waitMs)} waiting</span>}
        {effortMs !== null && <span class="spent-doing">{seconds(effortMs)} doing</span>}
      </p>
    </div>
  );
}

function Cause({ loss, index, number }: { readonly loss: Loss; readonly index: number; readonly number: number }) {
  const { rule, dimension } = loss.finding;
  return (
    <li>
      <a href={`#${anchor.finding(index, number)}`}>
        <Badge number={number} dimension={dimension} /> {ruleName(rule)}
      </a>
    </li>
  );
}
