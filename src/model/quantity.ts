/** "0.25 s", "2.1 s", "14 s": two decimals under a second, one under ten, none above; the same in every language. */
export function seconds(ms: number): string {
  const s = ms / 1000;
  return `${s.toFixed(s < 0.995 ? 2 : s < 9.95 ? 1 : 0)} s`;
}

/** "3.9–5.1 s"; "1.4 s" where both ends read the same. */
export function secondsRange(lowMs: number, highMs: number, to = '–'): string {
  const [low, high] = [seconds(lowMs), seconds(highMs)];
  return low === high ? low : `${low.replace(' s', '')}${to}${high}`;
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
