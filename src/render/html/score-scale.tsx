import type { Score } from '../../model/score.ts';
import { range } from '../terminal/verdict.ts';

const height = 34;

/** The score on a line from 0 to 100, with its band and, where there are runs enough, the interval over them. */
export function ScoreScale({ score: { fluidity, band, interval } }: { readonly score: Score }) {
  const at = (value: number) => `${value.toFixed(2)}%`;
  return (
    <svg class="scale" width="100%" height={height} role="img" aria-label={label(fluidity, band, interval)}>
      <line class="scale-line" x1="0" x2="100%" y1="12.5" y2="12.5" />
      {[0, 25, 50, 75, 100].map((tick) => (
        <g key={tick}>
          <line class="scale-line" x1={at(tick)} x2={at(tick)} y1="9" y2="16" />
          <text
            class="scale-tick"
            x={at(tick)}
            y="31"
            text-anchor={tick === 0 ? 'start' : tick === 100 ? 'end' : 'middle'}
          >
            {tick}
          </text>
        </g>
      ))}
      {band && <rect class="scale-band" x={at(band[0])} width={at(band[1] - band[0])} y="8" height="9" />}
      {interval && (
        <rect class="scale-interval" x={at(interval[0])} width={at(interval[1] - interval[0])} y="11" height="3" />
      )}
      <circle class="scale-point" cx={at(fluidity)} cy="12.5" r="5" />
    </svg>
  );
}

function label(fluidity: number, band: Score['band'], interval: Score['interval']): string {
  const parts = [
    `Fluidity ${Math.round(fluidity)} of 100`,
    ...(band ? [`model band ${range(band)}`] : []),
    ...(interval ? [`spread over the runs ${range(interval)}`] : []),
  ];
  return parts.join(', ');
}
