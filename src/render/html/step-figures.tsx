import type { Measure } from '../../model/measure.ts';
import { seconds } from '../../model/quantity.ts';
import type { StepReport } from '../../model/report.ts';
import { plain } from '../plain.ts';

type Format = (value: number) => string;

const inSeconds: Format = (s) => seconds(s * 1000);
const inMs: Format = (ms) => `${Math.round(ms)} ms`;

/** What the step took: of the site, and of the customer. */
export function StepFigures({ step: { measures } }: { readonly step: StepReport }) {
  const isLoad = measures.lcpMs !== undefined && 'value' in measures.lcpMs;
  return (
    <dl class="figures">
      <Figure name="Waiting" measure={measures.waitMs} format={seconds} />
      <Figure name="Feedback" measure={measures.feedbackMs} format={seconds} />
      <Figure name="Doing" measure={measures.effortS} format={inSeconds} beside={best(measures.idealEffortS)} />
      <Figure name="Interaction" measure={measures.inpMs} format={inMs} />
      {isLoad && <Figure name="First byte" measure={measures.ttfbMs} format={seconds} />}
      {isLoad && <Figure name="Largest paint" measure={measures.lcpMs} format={seconds} />}
      <Figure name="Requests" measure={measures.requests} format={String} beside={told(measures.bytes, weight)} />
    </dl>
  );
}

interface FigureProps {
  readonly name: string;
  readonly measure: Measure | undefined;
  readonly format: Format;
  readonly beside?: string | undefined;
}

/** The median; over several runs also the least and the most; or why there is none. */
function Figure({ name, measure, format, beside }: FigureProps) {
  if (measure === undefined) return null;
  const notes = [spreadOf(measure, format), beside].filter((note) => note !== undefined);
  return (
    <div class="figure">
      <dt>{name}</dt>
      <dd>
        {'value' in measure ? format(measure.value) : <span class="missing">not measured</span>}
        {notes.map((note) => (
          <span key={note} class="note">
            {note}
          </span>
        ))}
      </dd>
    </div>
  );
}

function spreadOf(measure: Measure, format: Format): string | undefined {
  if ('unmeasured' in measure) return plain(measure.unmeasured, 160);
  const [least, most] = [format(Math.min(...measure.samples)), format(Math.max(...measure.samples))];
  return measure.samples.length > 1 && least !== most ? `${least.replace(/ \w+$/, '')} to ${most}` : undefined;
}

function best(ideal: Measure | undefined): string | undefined {
  return told(ideal, (s) => `${inSeconds(s)} at best`);
}

function told(measure: Measure | undefined, format: Format): string | undefined {
  return measure && 'value' in measure ? format(measure.value) : undefined;
}

/** "1.2 MB", "34 kB", "0 kB". */
function weight(bytes: number): string {
  return bytes >= 1e6 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.round(bytes / 1000)} kB`;
}
