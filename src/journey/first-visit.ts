import type { Journey } from '../model/journey.ts';
import { parseJourney } from './parse-journey.ts';

/**
 * The journey that is travelled when only an address is known: open the page, look, scroll to the end. The address
 * is a full URL with `https://` or `http://`; anything else is the caller's mistake and throws.
 */
export function firstVisit(url: string): Journey {
  const parsed = parseJourney(firstVisitText(url), { file: 'first visit', id: 'first-visit' });
  if ('problems' in parsed) throw new TypeError(`No first visit to ${url}: ${parsed.problems[0]?.message ?? ''}`);
  const { file: _, ...journey } = parsed.journey;
  return journey;
}

function firstVisitText(url: string): string {
  const host = /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(url)?.[1] ?? url;
  const written = (text: string) => JSON.stringify(text.replace(/\$\{/g, '$$$&'));
  return `journey: ${written(`First visit to ${host}`)}
url: ${written(url)}

steps:
  - step: Open the page
    open: ${written(url)}
    expect:
      url: /**

  - step: Look, and read to the end
    wait: 2s
    scroll: bottom
    expect:
      url: /**
`;
}
