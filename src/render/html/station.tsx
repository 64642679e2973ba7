import { bare } from '../figures.ts';
import { stepMarks, stepTitle } from '../phrases/step-number.ts';
import { anchor } from './anchor.ts';
import { Badge } from './badge.tsx';
import type { Loss, Station } from './fare.ts';
import { Foreign } from './foreign.tsx';
import type { PartProps } from './part-props.ts';
import { ruleName } from './rule-name.ts';
import { ThreadsAlong, ThreadsDown } from './threads.tsx';
import { TimeSpent } from './time-spent.tsx';

interface StationProps extends PartProps {
  readonly station: Station;
  readonly longestMs: number;
  readonly isLast: boolean;
}

/** One step in the picture of the journey: who goes on, who is lost and to what, and the time it took. */
export function StationOfWay({ station, longestMs, isLast, journey, index, numbers }: StationProps) {
  const { step, before, after, fallen, losses } = station;
  const threads = { after: step.outcome === 'unreached' ? 0 : Math.round(after), fallen };
  const lost = before - after;
  return (
    <li class={`station station-${step.outcome}`}>
      <a class="station-name" href={`#${anchor.step(index, station.index)}`}>
        <span class="station-number">{stepMarks(journey.steps)[station.index]}</span>{' '}
        <Foreign text={stepTitle(step)} limit={80} />
      </a>
      <ThreadsAlong {...threads} isLast={isLast} />
      <ThreadsDown {...threads} />
      <div class="station-losses">
        {step.outcome === 'unreached' && <p class="quiet">not reached</p>}
        {step.outcome === 'skipped' && <p class="quiet">skipped</p>}
        {lost > 0 && <p class="lost">−{lost > 99.9 ? '100' : bare(lost)}</p>}
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
      <TimeSpent waitMs={station.waitMs} effortMs={station.effortMs} longestMs={longestMs} />
    </li>
  );
}

function Cause({ loss, index, number }: { readonly loss: Loss; readonly index: number; readonly number: number }) {
  const { rule, dimension } = loss.finding;
  return (
    <li>
      <a class="to-finding" href={`#${anchor.finding(index, number)}`}>
        <Badge number={number} dimension={dimension} /> {ruleName(rule)}
      </a>
    </li>
  );
}
