import type { JourneyReport, StepReport } from '../../model/report.ts';
import { plain } from '../plain.ts';
import { anchor } from './anchor.ts';
import { Heading, type Level } from './heading.tsx';

interface JourneyFileProps {
  readonly journey: JourneyReport;
  readonly index: number;
  readonly level: Level;
}

/** A file of more lines is cut: whoever wrote it has it. */
const most = 500;

/** The journey as it was declared, secrets masked, with the lines that steps point at. */
export function JourneyFile({ journey: { journey, steps }, index, level }: JourneyFileProps) {
  const lines = journey.text.trimEnd().split('\n');
  const isOwn = ({ at }: StepReport) => !journey.used?.some(({ file }) => file === at.file);
  const pointedAt = new Set(steps.filter(isOwn).map(({ at }) => at.line));
  const missing = [...pointedAt].filter((line) => line > Math.min(lines.length, most));
  return (
    <section class="journey-file">
      <Heading level={level} class="part">
        The journey file
      </Heading>
      <details class="fold">
        <summary>{journey.file === undefined ? 'Made by the tool' : plain(journey.file, 200)}</summary>
        <ol class="lines">
          {lines.slice(0, most).map((line, at) => (
            <li key={at} {...(pointedAt.has(at + 1) && { id: anchor.line(index, at + 1) })}>
              <code>{`${/^ */.exec(line)?.[0] ?? ''}${plain(line, 400)}`}</code>
            </li>
          ))}
        </ol>
        {missing.map((line) => (
          <span key={line} id={anchor.line(index, line)} />
        ))}
      </details>
    </section>
  );
}
