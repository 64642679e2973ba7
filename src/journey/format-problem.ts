import type { Problem } from '../model/place.ts';

/** Columns of a plain terminal. */
const width = 80;

/** A problem as plain text: place and sentence, what to write instead, where the file is used, and the lines in question. */
export function formatProblem(problem: Problem): string {
  const { file, line, column } = problem.place;
  const head = wrap(`${file}:${line}:${column}  ${problem.severity}  ${problem.message}`, '    ');
  const hint = problem.hint === undefined ? [] : wrap(`  hint: ${problem.hint}`, '        ');
  const used = (problem.usedAt ?? []).flatMap((at) => wrap(`  used at ${at.file}:${at.line}:${at.column}`, '        '));
  return [...head, ...hint, ...used, problem.frame.replace(/^/gm, '  ')].join('\n');
}

/** Breaks a line between words; what stands between backquotes stays together where it can. */
function wrap(text: string, indent: string): readonly string[] {
  const lines: string[] = [];
  let line = /^ */.exec(text)?.[0] ?? '';
  for (const [word] of text.trimStart().matchAll(/(?:`[^`]{1,60}`\S*|\S+) */g)) {
    if (line.trim() !== '' && line.length + word.trimEnd().length > width) {
      lines.push(line.trimEnd());
      line = indent;
    }
    line += word;
  }
  return [...lines, line.trimEnd()];
}
