import type { StepReport } from '../../model/report.ts';
import { bare, sentence } from '../figures.ts';
import { findingsAt } from '../phrases/findings-at.ts';
import { stepMarks, stepTitle } from '../phrases/step-number.ts';
import { plain } from '../plain.ts';
import { anchor } from './anchor.ts';
import { FindingCard } from './finding-card.tsx';
import { Foreign } from './foreign.tsx';
import { below, Heading } from './heading.tsx';
import { isReached } from './is-reached.ts';
import { isCharged } from './numbers.ts';
import type { PartProps } from './part-props.ts';
import { shotsOf } from './pictures.ts';
import { ShotFigure } from './shot-figure.tsx';
import { SourceLines } from './source-lines.tsx';
import { StepFigures } from './step-figures.tsx';
import { Told } from './told.tsx';
import { Waits } from './waits.tsx';

interface StepProps extends PartProps {
  readonly step: StepReport;
  /** Place in the report, from 0. */
  readonly place: number;
}

/** One step: what the customer did, what it took, what got in the way, and how it looked. */
export function Step(props: StepProps) {
  const { journey, step, place, index, numbers, level, media } = props;
  const findings = findingsAt(journey, step);
  const charged = findings.filter(isCharged);
  const told = findings.filter((finding) => !isCharged(finding));
  const shots = isReached(step) ? shotsOf(journey, step, numbers).filter(({ file }) => media[file] !== undefined) : [];
  const inside = below(level);
  return (
    <section class={`step step-${step.outcome}`} id={anchor.step(index, place)}>
      <header class="step-head">
        <p class="step-number">{stepMarks(journey.steps)[place]}</p>
        <Heading level={inside} class="step-title">
          <Foreign text={stepTitle(step)} limit={200} />
        </Heading>
        <p class="step-result">{resultOf(step)}</p>
      </header>
      <div class="step-body">
        <div class="step-told">
          <SourceLines step={step} journey={journey.journey} index={index} />
          {step.reason !== undefined && <p class="reason">{sentence(plain(step.reason))}</p>}
          {isReached(step) && <StepFigures step={step} />}
          {isReached(step) && <Waits step={step} journey={journey} />}
          {charged.map((finding) => (
            <FindingCard key={numbers.get(finding)} {...props} finding={finding} level={below(inside)} />
          ))}
          <Told {...props} findings={told} />
        </div>
        {shots.length > 0 && (
          <div class="shots">
            {shots.map((shot, at) => (
              <ShotFigure key={at} shot={shot} title={step.title} />
            ))}
          </div>
        )}
      </div>
    </section>
  );
}

/** How it ended; of a scored step that was completed, its grade and cost. */
function resultOf({ outcome, phase, scored, grade, friction }: StepReport) {
  if (outcome === 'failed') return <strong>stopped here</strong>;
  if (outcome === 'unreached') return 'not reached';
  if (outcome === 'skipped') return 'skipped';
  if (phase !== 'journey') return phase;
  if (!scored || grade === null || friction === null) return 'not scored';
  return (
    <>
      <strong>{grade}</strong>
      {friction > 0 && `, ${bare(friction)} points of friction`}
    </>
  );
}
