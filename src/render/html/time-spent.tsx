import { seconds } from '../../model/quantity.ts';
import type { Station } from './fare.ts';

interface TimeProps {
  readonly waitMs: number | null;
  readonly effortMs: number | null;
  readonly longestMs: number;
}

const height = 64;

/** The longest time that a step takes, waiting and doing together (ms). */
export function longestOf(stations: readonly Pick<Station, 'waitMs' | 'effortMs'>[]): number {
  return Math.max(1, ...stations.map(({ waitMs, effortMs }) => (waitMs ?? 0) + (effortMs ?? 0)));
}

/** How long a step kept the customer waiting and busy. */
export function TimeSpent(props: TimeProps) {
  const { waitMs, effortMs } = props;
  return (
    <div class="station-time">
      <TimeAlong {...props} />
      <TimeDown {...props} />
      <p class="spent">
        {waitMs !== null && <span>{seconds(waitMs)} waiting</span>}
        {effortMs !== null && <span class="spent-doing">{seconds(effortMs)} doing</span>}
      </p>
    </div>
  );
}

/** Time hangs down from the way: first what was spent waiting, then what was spent doing. */
function TimeAlong({ waitMs, effortMs, longestMs }: TimeProps) {
  const px = (ms: number | null) => Math.round(((ms ?? 0) / longestMs) * height * 10) / 10;
  return (
    <svg class="time time-along" width="100%" height={height + 1} aria-hidden="true">
      <rect class="doing" width="100%" y={px(waitMs)} height={px(effortMs)} />
      <rect class="waiting" width="100%" height={px(waitMs)} />
      <line class="ground" x1="0" x2="100%" y1="0.5" y2="0.5" />
    </svg>
  );
}

/** The same lying down, where steps stand one below the other. */
function TimeDown({ waitMs, effortMs, longestMs }: TimeProps) {
  const part = (ms: number | null) => `${(((ms ?? 0) / longestMs) * 100).toFixed(2)}%`;
  return (
    <svg class="time time-down" width="100%" height="5" aria-hidden="true">
      <rect class="doing" x={part(waitMs)} width={part(effortMs)} height="5" />
      <rect class="waiting" width={part(waitMs)} height="5" />
    </svg>
  );
}
