import { harmless } from './harmless.ts';

/** Widest line of a frame in columns, gutter included, so that it stands in a terminal of 80. */
const frameWidth = 78;

/**
 * The line of a mistake between its neighbours, with a caret under the column. A long line is shown around the caret;
 * control and direction marks are made harmless, so that a file cannot drive the terminal.
 */
export function frame(lines: readonly string[], line: number, column: number): string {
  const first = Math.max(1, line - 1);
  const last = Math.min(lines.length, line + 1);
  const digits = String(last).length;
  const room = frameWidth - digits - 5;
  const start = column <= room - 8 ? 0 : column - Math.floor(room / 2);
  const out: string[] = [];
  for (let number = first; number <= last; number += 1) {
    const mark = number === line ? '>' : ' ';
    out.push(`${mark} ${String(number).padStart(digits)} | ${cut(lines[number - 1] ?? '', start, room)}`.trimEnd());
    if (number === line) out.push(`  ${' '.repeat(digits)} | ${' '.repeat(column - 1 - start)}^`);
  }
  return out.join('\n');
}

function cut(line: string, start: number, room: number): string {
  const shown = harmless(line.slice(start, start + room));
  const head = start > 0 && shown !== '' ? `…${shown.slice(1)}` : shown;
  return line.length > start + room ? `${head.slice(0, -1)}…` : head;
}
