import { seconds } from '../../model/quantity.ts';
import { bare } from '../figures.ts';
import { stepMarks, stepTitle } from '../phrases/step-number.ts';
import { plain } from '../plain.ts';
import type { Fare } from './fare.ts';
import { Foreign } from './foreign.tsx';
import type { PartProps } from './part-props.ts';
import { ruleName } from './rule-name.ts';
import { Scroller } from './scroller.tsx';

/** The picture as a table: every figure of it, and the causes. */
export function ProfileTable({ fare, journey: report, index: place }: PartProps & { readonly fare: Fare }) {
  const marks = stepMarks(report.steps);
  const exact = (customers: number) => customers.toFixed(1);
  const time = (ms: number | null) => (ms === null ? '–' : seconds(ms));
  return (
    <details class="fold">
      <summary>The same as a table</summary>
      <Scroller label={`Journey ${place + 1}, ${plain(report.journey.title, 120)}: how 100 customers fare, as a table`}>
        <table>
          <thead>
            <tr>
              <th scope="col">Step</th>
              <th scope="col" class="number">
                Arrive
              </th>
              <th scope="col" class="number">
                Lost
              </th>
              <th scope="col">To what</th>
              <th scope="col" class="number">
                Waiting
              </th>
              <th scope="col" class="number">
                Doing
              </th>
            </tr>
          </thead>
          <tbody>
            {fare.stations.map(({ step, index, before, after, losses, waitMs, effortMs }) => (
              <tr key={index}>
                <th scope="row">
                  {marks[index]} <Foreign text={stepTitle(step)} limit={120} />
                </th>
                <td class="number">{step.outcome === 'unreached' ? '–' : exact(before)}</td>
                <td class="number">{before - after > 0 ? exact(before - after) : '0'}</td>
                <td>
                  {losses
                    .map(({ finding, customers }) =>
                      customers === null ? ruleName(finding.rule) : `${ruleName(finding.rule)} ${bare(customers)}`,
                    )
                    .join(', ')}
                </td>
                <td class="number">{time(waitMs)}</td>
                <td class="number">{time(effortMs)}</td>
              </tr>
            ))}
            {fare.elsewhere.map(({ finding, customers }) => (
              <tr key={finding.fingerprint}>
                <th scope="row">The whole journey</th>
                <td class="number">–</td>
                <td class="number">{customers === null ? '–' : exact(customers)}</td>
                <td>{ruleName(finding.rule)}</td>
                <td class="number">–</td>
                <td class="number">–</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">Get through</th>
              <td class="number">{exact(fare.through)}</td>
              <td class="number">{exact(100 - fare.through)}</td>
              <td />
              <td />
              <td />
            </tr>
          </tfoot>
        </table>
      </Scroller>
    </details>
  );
}
