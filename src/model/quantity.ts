/** "0.25 s", "2.1 s", "14 s": two decimals under a second, one under ten, none above; the same in every language. */
export function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(decimals(ms))} s`;
}

/** "3.9–5.1 s"; with one decimal more where both ends would read the same, and "1.4 s" where they do even so. */
export function secondsRange(lowMs: number, highMs: number, to = '–'): string {
  const ends = (more: number) => [lowMs, highMs].map((ms) => (ms / 1000).toFixed(Math.min(2, decimals(ms) + more)));
  return `${range(ends, to) ?? ends(0)[0]} s`;
}

/** "70–85" of 100; "73.8–74.1" where whole numbers would read the same, and "74" where these do too. */
export function scoreRange([low, high]: readonly [number, number], to = '–'): string {
  const ends = (more: number) => [low.toFixed(more), high.toFixed(more)];
  return range(ends, to) ?? low.toFixed(0);
}

function decimals(ms: number): number {
  const s = ms / 1000;
  return s < 0.995 ? 2 : s < 9.95 ? 1 : 0;
}

/** Both ends, as soon as they differ, with no or one decimal more; undefined: they do not. */
function range(ends: (more: number) => readonly string[], to: string): string | undefined {
  const apart = [0, 1].map(ends).find(([low, high]) => low !== high);
  return apart?.join(to);
}

/** "0.4 points", "1 point", "12.3 points". */
export function points(value: number): string {
  const text = value.toFixed(1);
  return text === '1.0' ? '1 point' : `${text} points`;
}

/** "1 place", "3 places". */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${n} ${n === 1 ? one : many}`;
}
