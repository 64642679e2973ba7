import { type Document, parseDocument, type YAMLError } from 'yaml';
import type { Sheet } from './sheet.ts';
import { toWritten } from './to-written.ts';
import type { Range, Written } from './written.ts';
import { explainYaml } from './yaml-mistakes.ts';

/** More mistakes of this kind in one file are not worth telling apart. */
const mostMistakes = 40;

/**
 * Reads the YAML of a file, every value as the text that stands there. What cannot be read is reported and set aside,
 * its characters replaced one for one, and the rest is read again: so the first mistake does not hide the next.
 */
export function readYaml(sheet: Sheet): Written | undefined {
  let text = sheet.text;
  for (let n = 0; n < mostMistakes; n += 1) {
    const document = parse(text);
    const error = firstError(document);
    if (error === undefined) return toWritten(sheet, document.contents);
    const { fault, aside, also, filling, torn } = explainYaml(error, text);
    sheet.report({ to: aside.to, ...fault });
    sheet.setAside(aside, torn);
    const next = [aside, ...(also ?? [])].reduce((filled, range) => fill(filled, range, filling), text);
    if (error.code === 'RESOURCE_EXHAUSTION') break;
    text = next === text ? withoutRest(sheet, text, error.pos[0]) : next;
  }
  sheet.setAside({ from: 0, to: text.length + 1 }, true);
  return undefined;
}

function parse(text: string): Document.Parsed {
  return parseDocument(text, {
    schema: 'failsafe',
    version: '1.2',
    prettyErrors: false,
    uniqueKeys: false,
  });
}

function firstError(document: Document.Parsed): YAMLError | undefined {
  return document.errors.toSorted((a, b) => a.pos[0] - b.pos[0])[0];
}

/** Where a mistake cannot be set aside by itself, all that follows is: what comes before can still be read. */
function withoutRest(sheet: Sheet, text: string, at: number): string {
  const from = text.lastIndexOf('\n', at - 1) + 1;
  const isBlank = text.slice(from).trim() === '';
  const range = { from: isBlank ? 0 : from, to: text.length };
  sheet.setAside({ ...range, to: text.length + 1 }, true);
  return fill(text, range, ' ');
}

/** Replaces a stretch, keeping lines and length, so that every other character keeps its place. */
function fill(text: string, { from, to }: Range, filling: 'x' | ' ' | '#'): string {
  const stretch = text.slice(from, to);
  const filled = filling === '#' ? stretch.replace(/[^\r\n]/, '#') : stretch.replace(/[^\r\n]/g, filling);
  return text.slice(0, from) + filled + text.slice(to);
}
