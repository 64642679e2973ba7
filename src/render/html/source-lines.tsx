import type { JourneyReport, StepReport } from '../../model/report.ts';
import { plain } from '../plain.ts';
import { anchor } from './anchor.ts';
import { Foreign } from './foreign.tsx';

interface SourceLinesProps {
  readonly step: StepReport;
  readonly journey: JourneyReport['journey'];
  readonly index: number;
}

/** At most so many lines of one step are shown. */
const most = 14;

/** What the customer does and expects, as the journey file has it, or one that it uses, and where it stands there. */
export function SourceLines({ step: { at }, journey, index }: SourceLinesProps) {
  if (at.file === '') return null;
  const used = journey.used?.find(({ file }) => file === at.file);
  const text = used?.text ?? (at.file === journey.file ? journey.text : undefined);
  const lines = text === undefined ? [] : linesOf(text, at.line, at.column);
  const place = <Foreign text={`${at.file}:${at.line}`} limit={200} />;
  return (
    <div class="source">
      {lines.length > 0 && (
        <pre>
          <code>{lines.join('\n')}</code>
        </pre>
      )}
      <p class="quiet">{used ? place : <a href={`#${anchor.line(index, at.line)}`}>{place}</a>}</p>
    </div>
  );
}

/** What follows the step's first line, which its title repeats, as long as it is indented as deep as its first key. */
function linesOf(text: string, line: number, column: number): readonly string[] {
  const rest = text.split('\n').slice(line);
  const end = rest.findIndex((one) => one.trim() !== '' && indentOf(one) < column - 1);
  const own = rest.slice(0, end < 0 ? undefined : end);
  const last = own.findLastIndex((one) => one.trim() !== '');
  const shown = own.slice(0, Math.min(last + 1, most)).map((one) => dedent(one, column - 1));
  return last + 1 > most ? [...shown, '…'] : shown;
}

function dedent(line: string, indent: number): string {
  const rest = line.slice(Math.min(indent, indentOf(line)));
  return `${' '.repeat(Math.min(indentOf(rest), 40))}${plain(rest, 200)}`;
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
