import { readFileSync, statSync } from 'node:fs';

/** Hundreds of journeys come to less (bytes); what is larger is some other file. */
const most = 100_000_000;

/** The text of a file that should be a report or a baseline; or why it cannot be read, as the rest of a sentence. */
export function readText(file: string): { readonly text: string } | { readonly problem: string } {
  try {
    const { size } = statSync(file);
    if (size > most) return { problem: `has ${Math.round(size / 1e6)} MB, and a report has at most ${most / 1e6} MB` };
    return { text: readFileSync(file, 'utf8').replace(/^\uFEFF/, '') };
  } catch (error) {
    return { problem: `cannot be read: ${(error as Error).message}` };
  }
}
