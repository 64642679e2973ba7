import type { JourneyReport } from '../../model/report.ts';
import { sentence } from '../figures.ts';
import { plain } from '../plain.ts';
import { stepNumber } from '../terminal/step-number.ts';
import { anchor } from './anchor.ts';
import { Foreign } from './foreign.tsx';
import { Heading, type Level } from './heading.tsx';

interface FailureProps {
  readonly journey: JourneyReport;
  readonly index: number;
  readonly level: Level;
}

/** Why a journey ended early: what happened, what stands on the page instead, and where in the file. */
export function Failure({ journey: { outcome, failure, steps }, index, level }: FailureProps) {
  if (!failure) return null;
  const at = steps.findIndex(({ id }) => id === failure.step);
  const number = stepNumber(steps, failure.step);
  return (
    <section class="failure" aria-labelledby={anchor.part(index, 'stopped')}>
      <Heading level={level} id={anchor.part(index, 'stopped')}>
        {outcome === 'completed' ? 'One replay did not reach the end' : 'Why it stopped'}
      </Heading>
      <p class="lead">
        <bdi>{sentence(plain(failure.message))}</bdi>
      </p>
      {failure.nearest.length > 0 && (
        <>
          <p>{failure.kind === 'ambiguous' ? 'It could mean:' : 'Nearest on the page:'}</p>
          <ul class="nearest">
            {failure.nearest.map((name, place) => (
              <li key={place}>
                <code>
                  <Foreign text={name} limit={160} />
                </code>
              </li>
            ))}
          </ul>
        </>
      )}
      {number !== undefined && (
        <p class="quiet">
          <a href={`#${anchor.step(index, at)}`}>{number}</a>
          {failure.at && failure.at.file !== '' && (
            <>
              {' '}
              · <Foreign text={`${failure.at.file}:${failure.at.line}`} />
            </>
          )}
        </p>
      )}
    </section>
  );
}
