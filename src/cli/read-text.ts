import { readFileSync, statSync } from 'node:fs';

/** A journey that somebody wrote is a thousand times smaller; what is larger is some other file (bytes). */
const most = 1_000_000;

/** What stands in a journey's file, or why it is no journey, as the rest of a sentence. */
export function readText(file: string): { readonly text: string } | { readonly problem: string } {
  try {
    const { size } = statSync(file);
    if (size > most)
      return { problem: `has ${(size / 1e6).toFixed(1)} MB, and a journey has at most ${most / 1e6} MB` };
    return { text: readFileSync(file, 'utf8') };
  } catch (error) {
    return { problem: `cannot be read: ${(error as Error).message}` };
  }
}
