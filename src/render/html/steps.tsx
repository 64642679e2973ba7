import { stepKey } from '../../model/step-key.ts';
import { Heading } from './heading.tsx';
import type { PartProps } from './part-props.ts';
import { Step } from './step.tsx';

/** Every step in order, those that were skipped or not reached too. */
export function Steps(props: PartProps) {
  const { journey, level } = props;
  return (
    <section class="steps">
      <Heading level={level} class="part">
        Step by step
      </Heading>
      {journey.steps.map((step, place) => (
        <Step key={stepKey(step)} {...props} step={step} place={place} />
      ))}
    </section>
  );
}
