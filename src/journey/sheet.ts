import type { Place, Problem } from '../model/place.ts';
import { frame } from './frame.ts';
import type { Range, Text } from './written.ts';

/** A mistake, told by offsets into the text. */
export interface Fault {
  readonly from: number;
  /** End of what is wrong; default: one character. */
  readonly to?: number;
  readonly message: string;
  readonly hint?: string | undefined;
  readonly severity?: Problem['severity'];
}

/** The file on the desk: its text, and the problems that are written in its margin. */
export interface Sheet {
  readonly file: string;
  readonly text: string;
  readonly place: (offset: number) => Place;
  /** Notes a problem, unless it lies in what was set aside. */
  readonly report: (fault: Fault) => void;
  /** Notes that something is missing from a range; kept silent when a part of that range could not be read at all. */
  readonly reportMissing: (range: Range, fault: Fault) => void;
  /** Notes a problem that counts only if, in the end, no other one explains the range. */
  readonly doubt: (range: Range, message: string) => void;
  /** What lies there has been reported as a whole; `torn`: the structure around it is not to be trusted either. */
  readonly setAside: (range: Range, torn: boolean) => void;
  /** The comment right behind a plain scalar, on its line. */
  readonly commentAfter: (written: Text) => Text | undefined;
  readonly isFaulty: (range: Range) => boolean;
  /** All of them, in the order of the file. */
  readonly problems: () => readonly Problem[];
}

/** Opens a sheet for a file's text. */
export function openSheet(file: string, text: string): Sheet {
  const lines = text.split(/\r\n|\n|\r/);
  const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map((match) => match.index + match[0].length)];
  const faults: Fault[] = [];
  const doubts: Fault[] = [];
  const aside: (Range & { readonly torn: boolean })[] = [];

  const place = (offset: number): Place => {
    const line = lineAt(starts, offset);
    return { file, line, column: Math.max(0, offset - (starts[line - 1] ?? 0)) + 1 };
  };
  const isFaulty = (range: Range) => faults.some((fault) => fault.from < range.to && endOf(fault) > range.from);
  const report = (fault: Fault) => {
    if (aside.some((range) => fault.from >= range.from && fault.from < range.to)) return;
    if (faults.some((known) => known.from === fault.from && known.message === fault.message)) return;
    faults.push(fault);
  };

  return {
    file,
    text,
    place,
    report,
    isFaulty,
    commentAfter: (written) => commentAfter(text, written),
    reportMissing: (range, fault) => {
      // What is missing may stand on the line below, torn off by its indentation.
      const below = text.indexOf('\n', range.to + 1);
      const to = below < 0 ? text.length : below;
      if (!aside.some((other) => other.torn && other.from < to && other.to > range.from)) report(fault);
    },
    doubt: (range, message) => doubts.push({ ...range, message }),
    setAside: (range, torn) => aside.push({ from: range.from, to: range.to, torn }),
    problems: () => {
      for (const doubt of doubts) if (!isFaulty({ from: doubt.from, to: endOf(doubt) })) report(doubt);
      return faults
        .toSorted((a, b) => a.from - b.from)
        .map(({ from, message, hint, severity }) => {
          const at = place(from);
          return {
            place: at,
            message,
            ...(hint === undefined ? {} : { hint }),
            frame: frame(lines, at.line, at.column),
            severity: severity ?? 'error',
          };
        });
    },
  };
}

function commentAfter(text: string, written: Text): Text | undefined {
  const comment = /[ \t]+(#[^\r\n]*)/y;
  comment.lastIndex = written.to;
  const found = written.style === 'plain' ? comment.exec(text)?.[1] : undefined;
  if (found === undefined) return undefined;
  const from = comment.lastIndex - found.length;
  return { kind: 'text', style: 'plain', text: found.trimEnd(), from, to: comment.lastIndex };
}

/** The end of a fault; never empty, so that a mistake at the end of a file still counts as lying somewhere. */
function endOf(fault: Fault): number {
  return Math.max(fault.to ?? 0, fault.from + 1);
}

function lineAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low + 1;
}
