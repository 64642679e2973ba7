import type { JourneyReport, Report } from '../../model/report.ts';
import { anchor } from './anchor.ts';
import { Failure } from './failure.tsx';
import { Gates } from './gates.tsx';
import { below, type Level } from './heading.tsx';
import { Hero } from './hero.tsx';
import { JourneyFile } from './journey-file.tsx';
import { Lighthouse } from './lighthouse.tsx';
import { MendFirst } from './mend-first.tsx';
import { numbersOf } from './numbers.ts';
import { Profile } from './profile.tsx';
import { Steps } from './steps.tsx';
import { Unmeasured } from './unmeasured.tsx';

interface JourneyProps {
  readonly report: Report;
  readonly journey: JourneyReport;
  /** Place in the report, from 0. */
  readonly index: number;
  readonly media: Readonly<Record<string, string>>;
  /** It is the whole report: then its title is the page's. */
  readonly isOnly: boolean;
}

/** One journey as one persona travelled it: the verdict, the way, what to mend, and every step. */
export function Journey({ report, journey, index, media, isOnly }: JourneyProps) {
  const numbers = numbersOf(journey);
  const level: Level = isOnly ? 1 : 2;
  const inside = below(level);
  const shared = { report, journey, index, numbers, level: inside, media };
  return (
    <article class="journey" id={anchor.journey(index)} aria-labelledby={anchor.title(index)}>
      <Hero journey={journey} index={index} level={level} />
      {isOnly && <Gates gates={report.gates} level={inside} />}
      <Failure journey={journey} index={index} level={inside} media={media} />
      <Profile {...shared} />
      <MendFirst {...shared} />
      <Steps {...shared} />
      <Unmeasured journey={journey} level={inside} />
      <Lighthouse journey={journey} index={index} level={inside} media={media} />
      <JourneyFile journey={journey} index={index} level={inside} />
    </article>
  );
}
