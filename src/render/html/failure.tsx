import type { JourneyReport } from '../../model/report.ts';
import { sentence } from '../figures.ts';
import { stepNumber } from '../phrases/step-number.ts';
import { plain } from '../plain.ts';
import { anchor } from './anchor.ts';
import { Foreign } from './foreign.tsx';
import { Heading, type Level } from './heading.tsx';
import { stoppedShot } from './pictures.ts';
import { ShotFigure } from './shot-figure.tsx';

interface FailureProps {
  readonly journey: JourneyReport;
  readonly index: number;
  readonly level: Level;
  readonly media: Readonly<Record<string, string>>;
}

/** Why a journey ended early: what happened, what stands on the page instead, and where in the file. */
export function Failure({ journey, index, level, media }: FailureProps) {
  const { outcome, failure, steps } = journey;
  if (!failure) return null;
  const at = steps.findIndex(({ id }) => id === failure.step);
  const number = stepNumber(steps, failure.step);
  const picture = stoppedShot(journey);
  return (
    <section class="failure">
      <div>
        <Heading level={level} class="part">
          {outcome === 'completed' ? 'One replay did not reach the end' : 'Why it stopped'}
        </Heading>
        <p class="what">
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
      </div>
      {picture && media[picture.file] !== undefined && <ShotFigure shot={picture} title={steps[at]?.title ?? ''} />}
    </section>
  );
}
