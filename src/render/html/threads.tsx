import type { Dimension } from '../../model/rule.ts';
import { ShapePath } from './shape.tsx';

/** From one thread to the next (px): whole pixels, so that each is as sharp as the next. */
const pitch = { along: 3, down: 1 } as const;

/** How far below the hundredth thread those come to rest that fall (px). */
const fall = 34;

/** At most so wide is what falls in one step, and so far apart are its threads (px). */
const curtain = { width: 64, gap: 6 } as const;

/** Where in a step its threads begin to fall (px). */
const brink = 10;

const height = 100 * pitch.along + fall;

/** The 100 threads, once on the page; every step shows as many of them as are left. */
export function ThreadStore() {
  const all = Array.from({ length: 100 }, (_, index) => index);
  return (
    <svg class="store" width="0" height="0" aria-hidden="true">
      <defs>
        <path id="threads-along" d={all.map((index) => `M0 ${middleOf(index, pitch.along)}H4000`).join('')} />
        <path id="threads-down" d={all.map((index) => `M${middleOf(index, pitch.down)} 0V4000`).join('')} />
      </defs>
    </svg>
  );
}

interface ThreadsProps {
  /** Whole customers who go on from here. */
  readonly after: number;
  /** Those who do not, each by the dimension of the cause. */
  readonly fallen: readonly Dimension[];
}

/** One step where steps stand side by side: threads go on to the right, and those that are lost fall. */
export function ThreadsAlong({ after, fallen, isLast }: ThreadsProps & { readonly isLast: boolean }) {
  const gap = Math.min(curtain.gap, curtain.width / Math.max(1, fallen.length));
  const bend = Math.min(7, gap * 1.5);
  const ground = height - 6;
  return (
    <svg class="threads threads-along" width="100%" height={height} aria-hidden="true">
      <svg width="100%" height={after * pitch.along} aria-hidden="true">
        <use class="thread" href="#threads-along" />
      </svg>
      {fallen.map((dimension, place) => {
        const y = middleOf(after + place, pitch.along);
        const x = brink + (fallen.length - 1 - place) * gap;
        return (
          <g key={place} class={dimension}>
            <path class="thread" d={`M0 ${y}H${round(x)}`} />
            <path class="falling" d={`M${round(x)} ${y}q${round(bend)} 0 ${round(bend)} ${round(bend)}V${ground}`} />
            {gap >= 4 && (
              <g class="fallen" transform={`translate(${round(x + bend)} ${ground})`}>
                <ShapePath dimension={dimension} size={2.7} />
              </g>
            )}
          </g>
        );
      })}
      {(fallen.length > 0 || isLast) && (
        <text
          class={isLast ? 'left left-last' : 'left'}
          x="100%"
          dx={isLast ? 0 : -10}
          y={after * pitch.along + 19}
          text-anchor="end"
        >
          {after}
        </text>
      )}
    </svg>
  );
}

/** The same where steps stand one below the other: threads go on downwards, and those that are lost leave to the right. */
export function ThreadsDown({ after, fallen }: ThreadsProps) {
  const gap = Math.min(4, 36 / Math.max(1, fallen.length));
  const edge = 100 * pitch.down + 12;
  const first = 16;
  return (
    <svg class="threads threads-down" width={edge + 4} height="100%" aria-hidden="true">
      <svg width={after * pitch.down} height="100%" aria-hidden="true">
        <use class="thread" href="#threads-down" />
      </svg>
      {fallen.map((dimension, place) => {
        const x = middleOf(after + place, pitch.down);
        const y = first + (fallen.length - 1 - place) * gap;
        return (
          <g key={place} class={dimension}>
            <path class="thread" d={`M${x} 0V${round(y - 3)}`} />
            <path class="falling" d={`M${x} ${round(y - 3)}q0 3 3 3H${edge}`} />
            {gap >= 3 && (
              <g class="fallen" transform={`translate(${edge} ${round(y)})`}>
                <ShapePath dimension={dimension} size={1.9} />
              </g>
            )}
          </g>
        );
      })}
    </svg>
  );
}

function middleOf(index: number, gap: number): number {
  return index * gap + 0.5;
}

function round(px: number): number {
  return Math.round(px * 10) / 10;
}
