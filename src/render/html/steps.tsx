import { anchor } from './anchor.ts';
import { Heading } from './heading.tsx';
import type { PartProps } from './journey.tsx';
import { Step } from './step.tsx';

/** Every step in order, those that were skipped or not reached too. */
export function Steps(props: PartProps) {
  const { journey, index, level } = props;
  return (
    <section class="steps" aria-labelledby={anchor.part(index, 'steps')}>
      <Heading level={level} id={anchor.part(index, 'steps')}>
        Step by step
      </Heading>
      {journey.steps.map((step, place) => (
        <Step key={step.id} {...props} step={step} place={place} />
      ))}
    </section>
  );
}
