import { count } from '../../model/quantity.ts';
import type { JourneyReport } from '../../model/report.ts';

/** "3 new page barriers, 7 old": new ones in the journey's states, and those that an earlier state had already. */
export function pageBarriers({ measures }: JourneyReport): string {
  const { pageBarriers: all, newPageBarriers } = measures;
  if (all === undefined || 'unmeasured' in all) return 'page barriers: unmeasured';
  if (all.value === 0) return 'no page barriers';
  const fresh = newPageBarriers && 'value' in newPageBarriers ? newPageBarriers.value : all.value;
  const carried = all.value - fresh;
  return carried > 0 ? `${count(fresh, 'new page barrier')}, ${carried} old` : count(fresh, 'page barrier');
}
