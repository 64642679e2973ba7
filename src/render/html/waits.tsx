import type { ActionMeasures, Wait, WaitedOn } from '../../model/action-measures.ts';
import { waitThresholdMs } from '../../model/constant.ts';
import { seconds } from '../../model/quantity.ts';
import type { JourneyReport, StepReport } from '../../model/report.ts';
import { stepKey } from '../../model/step-key.ts';
import { plain } from '../plain.ts';
import { Foreign } from './foreign.tsx';

/** A wait that was long enough to be felt. */
interface FeltWait {
  readonly action: ActionMeasures;
  readonly wait: Wait;
  readonly ms: number;
}

/** The waits that were felt in a step: what the site was doing meanwhile, or what barred the way to the next target. */
export function Waits({ step, journey }: { readonly step: StepReport; readonly journey: JourneyReport }) {
  const here = stepKey(step);
  const felt = journey.steps.flatMap((began) =>
    began.actions
      .flatMap(feltOf)
      .filter(({ wait }) => ((isBarred(wait) ? wait.nextStep : null) ?? stepKey(began)) === here),
  );
  if (felt.length === 0) return null;
  return (
    <ul class="waits">
      {felt.map((one, index) => (
        <WaitItem key={index} {...one} />
      ))}
    </ul>
  );
}

function feltOf(action: ActionMeasures): readonly FeltWait[] {
  const { wait } = action;
  if (!wait || 'unmeasured' in wait.ms || wait.ms.value <= waitThresholdMs[wait.kind]) return [];
  return [{ action, wait, ms: wait.ms.value }];
}

/** What lies over or holds up the next target is met in the step that needs it, though the wait began with the input before. */
function isBarred({ beyond }: Wait): boolean {
  return beyond.coveredMs + beyond.lateMs > beyond.siteMs;
}

interface Part {
  readonly kind: WaitedOn['kind'] | 'barred';
  readonly what: string;
  readonly subject: string;
  readonly ms: number;
}

const names: Readonly<Record<WaitedOn['kind'], string>> = {
  network: 'network',
  'main-thread': 'the page’s own code',
  timer: 'a timer',
  animation: 'an animation',
  rendering: 'drawing the page',
  other: 'something else',
};

function WaitItem({ action, wait, ms }: FeltWait) {
  const parts = isBarred(wait) ? barredParts(wait, ms) : action.waitedOn.map(siteParts);
  return (
    <li class="wait">
      <p>
        <strong>{seconds(ms)}</strong> from <Foreign text={action.source} limit={120} /> to{' '}
        <Foreign text={(isBarred(wait) ? wait.nextTarget : null) ?? wait.awaited} limit={120} />
      </p>
      <WaitBar parts={parts} ms={ms} />
      <ul class="wait-parts">
        {parts.map(({ kind, what, subject, ms: part }, index) => (
          <li key={index}>
            <svg class="swatch" width="8" height="8" aria-hidden="true">
              <rect class={`on-${kind}`} width="8" height="8" />
            </svg>{' '}
            {seconds(part)} {what} <Foreign text={subject} limit={100} />
          </li>
        ))}
      </ul>
    </li>
  );
}

function WaitBar({ parts, ms }: { readonly parts: readonly Part[]; readonly ms: number }) {
  const share = (part: number) => Math.max(0, Math.min(100, (part / ms) * 100));
  const starts = parts.map((_, index) => parts.slice(0, index).reduce((sum, part) => sum + part.ms, 0));
  return (
    <svg class="wait-bar" width="100%" height="8" aria-hidden="true">
      <rect class="bar-missing" width="100%" height="8" />
      {parts.map((part, index) => (
        <rect
          key={index}
          class={`on-${part.kind}`}
          x={`${share(starts[index] ?? 0).toFixed(2)}%`}
          width={`${share(part.ms).toFixed(2)}%`}
          height="8"
        />
      ))}
    </svg>
  );
}

function siteParts({ kind, subject, ms }: WaitedOn): Part {
  return { kind, what: names[kind], subject: kind === 'other' ? '' : subject, ms };
}

function barredParts({ covering, lateness }: Wait, ms: number): readonly Part[] {
  const barred = [
    ...covering.map(({ subject, ms: own }): Part => ({ kind: 'barred', what: 'covered by', subject, ms: own })),
    ...lateness.map(
      ({ cause, subject, ms: own }): Part => ({ kind: 'barred', what: `${plain(cause, 40)}:`, subject, ms: own }),
    ),
  ];
  const rest = ms - barred.reduce((sum, part) => sum + part.ms, 0);
  return rest > 0 ? [{ kind: 'other', what: 'before that', subject: '', ms: rest }, ...barred] : barred;
}
