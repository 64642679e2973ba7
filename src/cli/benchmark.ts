/** How fast this machine computes, and how far five measurements of it lie apart, in percent of their median. */
export interface Speed {
  readonly median: number;
  readonly spread: number;
}

const goes = 5;
const goMs = 200;

/** Loops a millisecond of a work like a page's own: numbers, short texts, small objects. */
export function benchmark(): Speed {
  go(goMs);
  const speeds = Array.from({ length: goes }, () => go(goMs)).sort((a, b) => a - b);
  const median = speeds[Math.floor(goes / 2)] ?? 0;
  return { median, spread: (((speeds.at(-1) ?? 0) - (speeds[0] ?? 0)) / median) * 100 };
}

function go(ms: number): number {
  const start = performance.now();
  let loops = 0;
  let kept = 0;
  while (performance.now() - start < ms) {
    const words = Array.from({ length: 20 }, (_, index) => ({ name: `word ${index * loops}`, index }));
    kept += words.map(({ name }) => name.length).reduce((sum, length) => sum + length, 0);
    loops++;
  }
  return kept > 0 ? loops / (performance.now() - start) : 0;
}
