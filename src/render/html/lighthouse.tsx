import type { JourneyReport } from '../../model/report.ts';
import { lighthouseColumns, lighthouseNotes, lighthouseRows } from '../phrases/lighthouse-table.ts';
import { plain } from '../plain.ts';
import { Foreign } from './foreign.tsx';
import { Heading, type Level } from './heading.tsx';
import { Scroller } from './scroller.tsx';

interface LighthouseProps {
  readonly journey: JourneyReport;
  /** Place in the report, from 0. */
  readonly index: number;
  readonly level: Level;
  readonly media: Readonly<Record<string, string>>;
}

/** What Lighthouse said of the steps, when it was asked; its own report is linked where it lies beside the page. */
export function Lighthouse({ journey, index, level, media }: LighthouseProps) {
  const { lighthouse } = journey;
  if (lighthouse === undefined) return null;
  const rows = lighthouseRows(lighthouse, journey);
  const place = lighthouse.report === undefined ? undefined : media[lighthouse.report];
  return (
    <section class="lighthouse">
      <Heading level={level} class="part">
        Lighthouse, step by step
      </Heading>
      <p class="lead">
        Scores of Lighthouse {plain(lighthouse.version, 40)}, of 100, from a replay of its own. They enter neither the
        fluidity nor what is listed above. {place !== undefined && <a href={place}>Its own report</a>}
      </p>
      {rows.length > 0 && (
        <Scroller label={`Journey ${index + 1}: what Lighthouse said of each step`}>
          <table>
            <thead>
              <tr>
                <th scope="col">Step</th>
                {lighthouseColumns.map(([name, title]) => (
                  <th key={name} scope="col" class="number">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.map(({ mark, title, scores }, at) => (
                <tr key={at}>
                  <th scope="row">
                    {mark} <Foreign text={title} limit={120} />
                  </th>
                  {scores.map((score, column) => (
                    <td key={column} class="number">
                      {score}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Scroller>
      )}
      {lighthouseNotes(lighthouse).map((note) => (
        <p key={note} class="quiet">
          <Foreign text={note} limit={400} />
        </p>
      ))}
    </section>
  );
}
