import { Chalk, type ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import { wrap } from '../wrap.ts';

export type ColorLevel = 0 | 1 | 2 | 3;

/** What a renderer for the terminal is told of it. */
export interface TerminalOptions {
  /** Columns of the terminal. Lines are laid out for 60 to 100 of them: a table needs the one, reading the other. */
  readonly width: number;
  /** As chalk counts: 0 none, 1 sixteen, 2 256, 3 all. */
  readonly colorLevel: ColorLevel;
  /** Where the report lies, as a person would reach it; pictures are named below it. */
  readonly directory?: string;
}

/** The sheet that the parts of a terminal report are laid out on. */
export interface Page {
  readonly width: number;
  readonly ink: ChalkInstance;
  readonly directory: string | undefined;
}

export function openPage({ width, colorLevel, directory }: TerminalOptions): Page {
  return { width: Math.max(60, Math.min(width, 100)), ink: new Chalk({ level: colorLevel }), directory };
}

/** A paragraph that hangs from a mark: the mark stands before its first line, the others are indented below it. */
export function hang(page: Page, mark: string, text: string, indent: number, paint = (line: string) => line): string[] {
  const first = mark + ' '.repeat(Math.max(0, indent - stringWidth(mark)));
  return wrap(text, page.width - indent).map((line, index) => (index === 0 ? first : ' '.repeat(indent)) + paint(line));
}
