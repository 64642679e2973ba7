/** `300ms`, `2s`, `1.5m`: the only spellings. */
export const durationPattern = /^\d+(\.\d+)?(ms|s|m)$/;

/** What every message and schema says of a duration. */
export const durationWords = 'a duration such as `300ms`, `2s` or `1.5m`';

const unitMs: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000 };

/** Milliseconds, or undefined when it is not a duration. */
export function parseDuration(text: string): number | undefined {
  if (!durationPattern.test(text)) return undefined;
  const [, number = '', unit = ''] = /^([\d.]+)(\w+)$/.exec(text) ?? [];
  return Math.round(Number(number) * (unitMs[unit] ?? Number.NaN));
}

/** The right spelling of what is meant as a duration ("1 minute", "2,5 s", "30"), or undefined when it is something else. */
export function nearestDuration(text: string): string | undefined {
  const match = /^(\d+(?:[.,]\d+)?)\s*([a-zµ]*)\.?$/i.exec(text.trim());
  if (match === null) return undefined;
  const number = (match[1] ?? '').replace(',', '.');
  const unit = (match[2] ?? '').toLowerCase();
  if (unit === '') return Number(number) >= 100 ? `${number}ms` : `${number}s`;
  if (/^(ms|msecs?|millis?|milliseconds?)$/.test(unit)) return `${number}ms`;
  if (/^(s|secs?|seconds?)$/.test(unit)) return `${number}s`;
  if (/^(m|mins?|minutes?)$/.test(unit)) return `${number}m`;
  if (/^(h|hrs?|hours?)$/.test(unit)) return `${Number(number) * 60}m`;
  return undefined;
}
