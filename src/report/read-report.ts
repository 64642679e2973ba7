import type { Report } from '../model/report.ts';
import { parseJson } from './parse-json.ts';
import { problemOf, problemOfVersion } from './problem-of.ts';
import { reportSchema } from './schema.ts';

/** A report read from the text of a `report.json`, or what is wrong with it in one sentence. */
export function readReport(text: string): { readonly report: Report } | { readonly problem: string } {
  const parsed = parseJson(text);
  return 'problem' in parsed ? parsed : reportIn(parsed.value);
}

/** The same of JSON that was parsed already. */
export function reportIn(value: unknown): { readonly report: Report } | { readonly problem: string } {
  const kind = value as { readonly kind?: unknown; readonly schemaVersion?: unknown; readonly tool?: unknown } | null;
  const tool = kind?.tool as { readonly name?: unknown } | null | undefined;
  if (tool?.name !== 'parcours') return { problem: 'This is JSON, but no report of Parcours.' };
  if (kind?.kind === 'parcours-baseline') return { problem: 'This is a baseline, not a report.' };
  if (kind?.schemaVersion !== 1) return { problem: problemOfVersion('report', kind?.schemaVersion) };
  const read = reportSchema.safeParse(value);
  return read.success ? { report: value as Report } : { problem: problemOf('report', read.error) };
}
