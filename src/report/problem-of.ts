import type { ZodError } from 'zod';

/** What is damaged in a file of ours, in one sentence: the first place that is not as it should be. */
export function problemOf(what: 'report' | 'baseline', error: ZodError): string {
  const issue = error.issues[0];
  const place = issue?.path.join('.') || 'its top';
  return `This ${what} is damaged at ${place}: ${issue?.message ?? 'unreadable'}.`;
}

/** What is to be said of a file whose schema version is not 1. */
export function problemOfVersion(what: 'report' | 'baseline', version: unknown): string {
  return typeof version === 'number' && version > 1
    ? `This ${what} has schema version ${version}, which a newer Parcours wrote; this one reads version 1.`
    : `This ${what} has no schema version that this Parcours reads (it reads version 1).`;
}
