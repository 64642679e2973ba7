import { Chalk, type ChalkInstance } from 'chalk';
import stringWidth from 'string-width';
import type { RenderOptions } from '../render-options.ts';
import { wrap } from '../wrap.ts';

/** The sheet that the parts of a terminal report are laid out on. */
export interface Page {
  readonly width: number;
  readonly ink: ChalkInstance;
  readonly directory: string | undefined;
}

export function openPage({ width, colorLevel, directory }: RenderOptions): Page {
  return { width: Math.max(60, Math.min(width, 100)), ink: new Chalk({ level: colorLevel }), directory };
}

/** A paragraph that hangs from a mark: the mark stands before its first line, the others are indented below it. */
export function hang(page: Page, mark: string, text: string, indent: number, paint = (line: string) => line): string[] {
  const first = mark + ' '.repeat(Math.max(0, indent - stringWidth(mark)));
  return wrap(text, page.width - indent).map((line, index) => (index === 0 ? first : ' '.repeat(indent)) + paint(line));
}
