import { seconds } from '../../model/quantity.ts';
import { stepMarks } from '../phrases/step-number.ts';
import { anchor } from './anchor.ts';
import type { CalmStretch } from './gather-calm.ts';
import type { PartProps } from './part-props.ts';
import { ThreadsDown } from './threads.tsx';

interface CalmRowProps extends PartProps {
  readonly stretch: CalmStretch;
}

/** Several steps in which nothing was lost, in one row of the picture. */
export function CalmRow({ stretch, journey, index }: CalmRowProps) {
  const { first, last, waitMs, effortMs } = stretch;
  const marks = stepMarks(journey.steps);
  return (
    <li class="station">
      <a class="station-name" href={`#${anchor.step(index, first.index)}`}>
        <span class="station-number">
          {marks[first.index]}–{marks[last.index]}
        </span>{' '}
        nothing lost
      </a>
      <ThreadsDown after={Math.round(last.after)} fallen={[]} />
      <p class="spent">
        <span>{seconds(waitMs)} waiting</span>
        <span class="spent-doing">{seconds(effortMs)} doing</span>
      </p>
    </li>
  );
}
