import { count } from '../../model/quantity.ts';
import type { JourneyReport } from '../../model/report.ts';
import { type Dimension, dimensions } from '../../model/rule.ts';
import { Shape } from './shape.tsx';

/** What each dimension asks. */
const asks: Readonly<Record<Dimension, string>> = {
  fluid: 'does it keep pace?',
  intuitive: 'is the next move obvious?',
  ergonomic: 'can every hand and eye do it?',
};

/** The three sub-scores, each with what it asks; the barriers of the pages stand beside the ergonomic one. */
export function SubScores({ journey }: { readonly journey: JourneyReport }) {
  const { score } = journey;
  const isScored = score !== null && dimensions.every((dimension) => score[dimension] !== null);
  return (
    <dl class="sub-scores">
      {dimensions.map((dimension) => (
        <div key={dimension} class="sub-score">
          <dt>
            <Shape dimension={dimension} /> {dimension}
          </dt>
          <dd>
            <strong class="sub-figure">{isScored ? Math.round(score[dimension] ?? 0) : '–'}</strong>
            {isScored && <Bar dimension={dimension} value={score[dimension] ?? 0} />}
            <span class="quiet">{asks[dimension]}</span>
            {dimension === 'ergonomic' && <span class="quiet">{barriers(journey)}</span>}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function Bar({ dimension, value }: { readonly dimension: Dimension; readonly value: number }) {
  return (
    <svg class="bar" width="100%" height="4" aria-hidden="true">
      <rect class="bar-missing" width="100%" height="4" />
      <rect class={dimension} width={`${value.toFixed(2)}%`} height="4" />
    </svg>
  );
}

function barriers({ measures }: JourneyReport): string {
  const { pageBarriers, newPageBarriers } = measures;
  if (pageBarriers === undefined || 'unmeasured' in pageBarriers) return 'page barriers: unmeasured';
  if (pageBarriers.value === 0) return 'no page barriers';
  const fresh = newPageBarriers && 'value' in newPageBarriers ? newPageBarriers.value : pageBarriers.value;
  const carried = pageBarriers.value - fresh;
  return `${count(fresh, 'page barrier')}${carried > 0 ? `, ${carried} carried` : ''}`;
}
