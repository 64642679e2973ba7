import type { Baseline } from '../model/baseline.ts';

/** A baseline as it is committed: JSON with a line for each rule, step and finding, so that a difference is a line. */
export function printBaseline(baseline: Baseline): string {
  return `${layOut(baseline, '')}\n`;
}

/** Over several lines where a list of objects is in it, else on one. */
function layOut(value: unknown, indent: string): string {
  if (!holdsObjects(value)) return onOneLine(value);
  const inner = `${indent}  `;
  if (Array.isArray(value)) {
    return `[\n${value.map((one) => inner + layOut(one, inner)).join(',\n')}\n${indent}]`;
  }
  const entries = Object.entries(value as object).map(
    ([key, one]) => `${inner}${JSON.stringify(key)}: ${layOut(one, inner)}`,
  );
  return `{\n${entries.join(',\n')}\n${indent}}`;
}

function holdsObjects(value: unknown): boolean {
  if (value === null || typeof value !== 'object') return false;
  const parts = Object.values(value);
  if (Array.isArray(value)) return parts.some((one) => one !== null && typeof one === 'object');
  return parts.some((one) => Array.isArray(one) && holdsObjects(one));
}

function onOneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(onOneLine).join(', ')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const entries = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${onOneLine(one)}`);
  return entries.length === 0 ? '{}' : `{ ${entries.join(', ')} }`;
}
