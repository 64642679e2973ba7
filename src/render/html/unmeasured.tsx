import type { JourneyReport } from '../../model/report.ts';
import { gaps, listed } from '../phrases/unmeasured-notes.ts';
import { Foreign } from './foreign.tsx';
import { Heading, type Level } from './heading.tsx';

/** What could not be measured: each reason once, with what it holds for and where. Nothing of it counts as fine. */
export function Unmeasured({ journey, level }: { readonly journey: JourneyReport; readonly level: Level }) {
  const all = gaps(journey);
  if (all.length === 0) return null;
  const reasons = [...new Set(all.map(({ reason }) => reason))];
  return (
    <section class="unmeasured">
      <Heading level={level} class="part">
        Not measured
      </Heading>
      <p class="lead">What stands here may still cost customers: it is not known.</p>
      <ul>
        {reasons.map((reason) => {
          const alike = all.filter((gap) => gap.reason === reason);
          return (
            <li key={reason}>
              {listed(alike, 'step')}: {listed(alike, 'what')}, because <Foreign text={reason} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
