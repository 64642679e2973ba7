import { parseJourney } from '../../journey/parse-journey.ts';
import type { Journey } from '../../model/journey.ts';
import type { Choice, Outline } from '../../model/outline.ts';
import { personas } from '../../model/persona.ts';
import type { Judgement } from '../../model/score.ts';
import { travel } from '../../pipeline.ts';
import { lookAround } from '../../replay/look-around.ts';
import type { OpenBrowser } from '../../replay/open-browser.ts';
import { consentButton, expectation, type FirstJourney, firstJourneyText, linksToFollow } from './first-journey.ts';

/** A journey that was travelled to its end, as its text, and what came of it. */
export interface FoundJourney {
  readonly text: string;
  readonly steps: number;
  readonly judgement: Judgement;
}

export interface LookOptions {
  readonly url: string;
  readonly browser: OpenBrowser;
  /** A folder for what is seen on the way. */
  readonly directory: string;
  readonly signal: AbortSignal;
}

/** How many links are tried before the journey stays on the page it starts on. */
const mostLinks = 3;

/** Looks at the site as a phone, follows a link, and tries the journey that comes of it; or says why there is none. */
export async function findFirstJourney(options: LookOptions): Promise<FoundJourney | { readonly problem: string }> {
  const { url } = options;
  const seen = await look(options, firstSight(url));
  const home = seen.outlines['see-what-is-there'];
  if (home === undefined) return { problem: seen.run.failure?.message ?? 'the page could not be looked at' };
  const consent = consentButton(home);
  const visit = await followALink(options, home, consent);
  const drafts = [{ url, home, consent, visit }, ...(visit === null ? [] : [{ url, home, consent, visit: null }])];
  let problem = '';
  for (const draft of drafts) {
    const tried = await attempt(options, draft);
    if ('judgement' in tried) return tried;
    problem = tried.problem;
  }
  return { problem };
}

/** A link that leads to another page than the first one, if there is such a link; "Home" often does not. */
async function followALink(
  options: LookOptions,
  home: Outline,
  consent: Choice | null,
): Promise<FirstJourney['visit']> {
  let toTheSame: FirstJourney['visit'] = null;
  for (const link of linksToFollow(home).slice(0, mostLinks)) {
    const { outlines } = await look(options, following(options.url, consent, link));
    const found = outlines['follow-a-link'];
    if (found === undefined || found.url === home.url) continue;
    if (expectation(found) !== expectation(home)) return { link, found };
    toTheSame ??= { link, found };
  }
  return toTheSame;
}

/** The draft, travelled as it will be: inspected once, timed once. */
async function attempt(
  { browser, directory, signal }: LookOptions,
  draft: FirstJourney,
): Promise<FoundJourney | { readonly problem: string }> {
  const text = firstJourneyText(draft);
  const journey = read(text);
  const request = { journey, persona: personas.phone, runs: 1, secrets: {}, browser, directory, signal };
  const { observations, judgement } = await travel(request);
  if (judgement.outcome === 'completed') return { text, steps: journey.steps.length, judgement };
  const failure = observations.runs.find((run) => run.failure)?.failure;
  return { problem: failure?.message ?? 'the journey did not come to its end' };
}

function look({ browser, directory, signal }: LookOptions, text: string) {
  return lookAround({ journey: read(text), persona: personas.phone, secrets: {}, browser, directory, signal });
}

function firstSight(url: string): string {
  return JSON.stringify({
    journey: 'Look',
    url,
    steps: [{ step: 'See what is there', open: pathOf(url), expect: { url: '/**' } }],
  });
}

function following(url: string, consent: Choice | null, link: Choice): string {
  return JSON.stringify({
    journey: 'Look',
    url,
    timeout: '10s',
    steps: [
      { step: 'See what is there', open: pathOf(url) },
      ...(consent === null
        ? []
        : [{ step: 'Send it away', optional: 'true', click: { role: 'button', name: consent.name } }]),
      { step: 'Follow a link', click: { role: 'link', name: link.name }, expect: { url: '/**' } },
    ],
  });
}

function pathOf(url: string): string {
  const { pathname, search } = new URL(url);
  return `${pathname}${search}`;
}

/** What this file writes is a journey; if it is not, that is a mistake of ours. */
function read(text: string): Journey {
  const parsed = parseJourney(text, { file: 'look-around.yml' });
  if ('journey' in parsed) return parsed.journey;
  throw new Error(`the first journey is not sound: ${parsed.problems[0]?.message ?? ''}\n${text}`);
}
