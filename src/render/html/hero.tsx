import { personas } from '../../model/persona.ts';
import { seconds } from '../../model/quantity.ts';
import type { JourneyReport } from '../../model/report.ts';
import { figure } from '../figures.ts';
import { travelled } from '../phrases/travelled.ts';
import { verdictSentence } from '../phrases/verdict-sentence.ts';
import { anchor } from './anchor.ts';
import { Foreign } from './foreign.tsx';
import { Heading, type Level } from './heading.tsx';
import { ScoreScale } from './score-scale.tsx';
import { SubScores } from './sub-scores.tsx';

interface HeroProps {
  readonly journey: JourneyReport;
  readonly index: number;
  readonly level: Level;
}

/** The verdict: whose journey, the score, what it means. */
export function Hero({ journey, index, level }: HeroProps) {
  const { score, outcome } = journey;
  return (
    <header class={`hero hero-${outcome}`}>
      <Heading level={level} id={anchor.title(index)} class="title">
        <Foreign text={journey.journey.title} limit={200} />
      </Heading>
      <p class="quiet about">
        <About journey={journey} />
        {level > 1 && (
          <>
            {' '}
            · <a href="#overview">all journeys</a>
          </>
        )}
      </p>
      <div class="hero-verdict">
        <p class="score">
          <span class="score-figure">{scoreFigure(journey)}</span>
          <span class="score-unit">{score === null ? 'no score' : <a href="#conditions">of 100, an index</a>}</span>
        </p>
        <div class="hero-words">
          <p class="verdict">{verdictSentence(journey)}</p>
          {score !== null && outcome === 'completed' && <ScoreScale score={score} />}
        </div>
        <SubScores journey={journey} />
      </div>
    </header>
  );
}

function scoreFigure({ score, outcome }: JourneyReport): string {
  if (outcome === 'blocked') return '0';
  return score === null ? '–' : String(Math.round(score.fluidity));
}

function About({ journey }: { readonly journey: JourneyReport }) {
  const { measures, url } = journey;
  const { file } = journey.journey;
  return (
    <>
      {personas[journey.persona].title} · <Foreign text={url} limit={120} /> ·{' '}
      {file !== undefined && (
        <>
          <Foreign text={file} limit={120} /> ·{' '}
        </>
      )}
      {travelled(journey)}
      {journey.outcome === 'completed' && (
        <>
          {' '}
          · {figure(measures.waitMs, seconds)} waiting, {figure(measures.effortS, (s) => seconds(s * 1000))} doing
        </>
      )}
    </>
  );
}
