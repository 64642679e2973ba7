import { scoreRange } from '../../model/quantity.ts';
import type { Score } from '../../model/score.ts';

interface ScoreScaleProps {
  readonly score: Score;
  /** In a row of a table, where the scale is the same in every row. */
  readonly isBare?: boolean;
}

const middle = 12.5;

/** The score on a line from 0 to 100, with its band and, where there are runs enough, the interval over them. */
export function ScoreScale({ score: { fluidity, band, interval }, isBare = false }: ScoreScaleProps) {
  const at = (value: number) => `${value.toFixed(2)}%`;
  return (
    <svg
      class="scale"
      width="100%"
      height={isBare ? 2 * middle : 34}
      role="img"
      aria-label={label(fluidity, band, interval)}
    >
      <line class="scale-line" x1="0" x2="100%" y1={middle} y2={middle} />
      {[0, 25, 50, 75, 100].map((tick) => (
        <g key={tick}>
          <line class="scale-line" x1={at(tick)} x2={at(tick)} y1="9" y2="16" />
          {!isBare && (
            <text class="scale-tick" x={at(tick)} y="31" text-anchor={anchorOf(tick)}>
              {tick}
            </text>
          )}
        </g>
      ))}
      {band && <rect class="scale-band" x={at(band[0])} width={at(band[1] - band[0])} y="8" height="9" />}
      {interval && (
        <rect class="scale-interval" x={at(interval[0])} width={at(interval[1] - interval[0])} y="11" height="3" />
      )}
      <circle class="scale-point" cx={at(fluidity)} cy={middle} r="5" />
    </svg>
  );
}

function anchorOf(tick: number): 'start' | 'middle' | 'end' {
  if (tick === 0) return 'start';
  return tick === 100 ? 'end' : 'middle';
}

function label(fluidity: number, band: Score['band'], interval: Score['interval']): string {
  const parts = [
    `Fluidity ${Math.round(fluidity)} of 100`,
    ...(band ? [`model band ${scoreRange(band)}`] : []),
    ...(interval ? [`spread over the runs ${scoreRange(interval)}`] : []),
  ];
  return parts.join(', ');
}
