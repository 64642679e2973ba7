import { constants } from '../model/constant.ts';
import { addUp, fluidityOf } from '../model/fluidity.ts';
import type { JourneyMeasures, RunCounts } from '../model/measures.ts';
import { medianInterval } from '../model/median-interval.ts';
import type { Rule } from '../model/rule.ts';
import type { Score } from '../model/score.ts';
import { tally } from './charge.ts';
import { examine } from './examine.ts';
import { ofRun } from './of-run.ts';
import { weighAll } from './weigh-all.ts';

/** What each run by itself comes to under the same rules, and how far that lets the fluidity be known. */
export function spreadOf(
  measures: JourneyMeasures,
  rules: readonly Rule[],
): Required<Pick<Score, 'runs' | 'interval'>> {
  let counted = 0;
  const runs = endings(measures.runs).map((ending) =>
    ending === 'blocked' ? 0 : fluidityIn(ofRun(measures, ++counted), rules),
  );
  return { runs, interval: medianInterval(runs) };
}

/** How the runs that tell something ended, in order; in no order where the report does not know it. */
function endings({ completed, blocked, outcomes }: RunCounts): readonly ('completed' | 'blocked')[] {
  if (outcomes) return outcomes.filter((outcome) => outcome !== 'unmeasured');
  return [...Array<'completed'>(completed).fill('completed'), ...Array<'blocked'>(blocked).fill('blocked')];
}

function fluidityIn(run: JourneyMeasures, rules: readonly Rule[]): number {
  const { charged } = weighAll(examine(run, rules).drafts);
  return fluidityOf(addUp(tally(charged.map(({ draft }) => draft))(constants)));
}
