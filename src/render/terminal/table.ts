import Table from 'cli-table3';
import stringWidth from 'string-width';
import { wrapAtMost } from '../wrap.ts';

/** One row: a text that may wrap, and figures beside it. `paint` colours the text. */
export interface Row {
  readonly mark: string;
  readonly text: string;
  readonly figures: readonly string[];
  readonly paint?: (line: string) => string;
}

/** Stands in for a line of foreign text: see `tableLines`. */
const standIn = '\uE000';

/**
 * A table without rules: a mark, a text, and figures to the right, in exactly `width` columns or as few as it needs.
 *
 * cli-table3 measures with an old table of character widths and would shorten or shift lines in Hebrew, Hindi or newer
 * symbols; so it lays out stand-ins of the right width, in whose place the texts are then put.
 */
export function tableLines(width: number, aligns: readonly ('left' | 'right')[], rows: readonly Row[]): string[] {
  const markWidth = Math.max(...rows.map(({ mark }) => stringWidth(mark)));
  const figureWidths = aligns.map((_, column) =>
    Math.max(...rows.map(({ figures }) => stringWidth(figures[column] ?? ''))),
  );
  const gap = markWidth > 0 ? '  ' : '';
  const taken = markWidth + 2 + gap.length + figureWidths.reduce((sum, one) => sum + one + 2, 0);
  const textWidth = Math.max(10, Math.min(width - taken, Math.max(...rows.map(({ text }) => stringWidth(text)))));
  const texts: string[] = [];
  const table = new Table({
    chars: noRules,
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 0, compact: true },
    colAligns: ['right', 'left', ...aligns],
    colWidths: [markWidth + 2, gap.length + textWidth, ...figureWidths.map((one) => one + 2)],
  });
  for (const { mark, text, figures, paint = (line: string) => line } of rows) {
    const lines = wrapAtMost(text, textWidth, 3);
    texts.push(...lines.filter((line) => stringWidth(line) > 0).map((line) => paint(line)));
    const stood = lines.map((line) => `${gap}${standIn.repeat(stringWidth(line))}`).join('\n');
    table.push([mark, stood, ...figures.map((one, column) => (aligns[column] === 'left' ? `  ${one}` : one))]);
  }
  const drawn = table.toString().replaceAll(new RegExp(`${standIn}+`, 'g'), () => texts.shift() ?? '');
  return drawn.split('\n').map((line) => line.trimEnd());
}

const noRules = {
  top: '',
  'top-mid': '',
  'top-left': '',
  'top-right': '',
  bottom: '',
  'bottom-mid': '',
  'bottom-left': '',
  'bottom-right': '',
  left: '',
  'left-mid': '',
  mid: '',
  'mid-mid': '',
  right: '',
  'right-mid': '',
  middle: '',
};
