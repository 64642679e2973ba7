import { distance } from 'fastest-levenshtein';

/** The candidate that a person most likely meant, or none that is near enough. */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  const plain = bare(word);
  let best: string | undefined;
  let least = allowance(plain);
  for (const candidate of candidates) {
    const apart = distance(plain, bare(candidate));
    if (apart < least || (apart === least && best === undefined)) {
      best = candidate;
      least = apart;
    }
    if (apart === 0) break;
  }
  return best;
}

/** How many letters may be wrong: one in a short word, two in five (a swapped pair counts two), two fifths of a long one. */
function allowance(word: string): number {
  return word.length < 4 ? Math.min(1, word.length - 1) : Math.max(2, Math.floor(word.length * 0.4));
}

function bare(word: string): string {
  return word.toLowerCase().replace(/[-_\s]/g, '');
}
