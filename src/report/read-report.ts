import type { Report } from '../model/report.ts';
import { reportSchema } from './schema.ts';

/** A report read from the text of a `report.json`, or what is wrong with it in one sentence. */
export function readReport(text: string): { readonly report: Report } | { readonly problem: string } {
  const value = parse(text);
  if (value === undefined) return { problem: 'This is not JSON, so it is no report of Parcours.' };
  const kind = value as { readonly schemaVersion?: unknown; readonly tool?: { readonly name?: unknown } | null } | null;
  if (kind?.tool?.name !== 'parcours') return { problem: 'This is JSON, but no report of Parcours.' };
  if (kind.schemaVersion !== 1) return { problem: wrongVersion(kind.schemaVersion) };
  const read = reportSchema.safeParse(value);
  if (read.success) return { report: value as Report };
  const issue = read.error.issues[0];
  return {
    problem: `This report is damaged at ${issue?.path.join('.') || 'its top'}: ${issue?.message ?? 'unreadable'}.`,
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function wrongVersion(version: unknown): string {
  if (typeof version === 'number' && version > 1) {
    return `This report has schema version ${version}, which a newer Parcours wrote; this one reads version 1.`;
  }
  return `This report has no schema version that this Parcours reads (it reads version 1).`;
}
