import type { ReadFile } from '../../src/journey/library.ts';

/** Files that stand in a table instead of a folder, named as seen from the file that uses them. */
export function library(files: Readonly<Record<string, string>>): ReadFile {
  return (path, from) => {
    const file = `${from.replace(/[^/]*$/, '')}${path}`.replace(/[^/]+\/\.\.\//g, '');
    const text = files[file];
    return text === undefined ? { problem: `there is no file \`${path}\`` } : { file, text };
  };
}
