import { readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { WriteStream } from 'node:tty';
import type { ColorLevel } from '../render/index.ts';
import type { Machine } from '../replay/find-browser.ts';

/** Where the tool runs: everything of `process` that a command may use. */
export interface Surroundings extends Machine {
  readonly cwd: string;
  /** Results. */
  readonly out: Output;
  /** Progress and messages. */
  readonly err: Output;
  /** Asks the person at the terminal; undefined where there is none. */
  readonly ask: ((question: string) => Promise<string>) | undefined;
}

export interface Output {
  readonly write: (text: string) => void;
  readonly isTerminal: boolean;
  /** Columns; 80 where nobody says. */
  readonly width: number;
  readonly colorLevel: ColorLevel;
}

/** The surroundings of this process. */
export function surroundings(): Surroundings {
  return {
    env: process.env,
    home: homedir(),
    platform: process.platform,
    isRoot: process.getuid?.() === 0,
    cwd: process.cwd(),
    out: output(process.stdout),
    err: output(process.stderr),
    ask: process.stdin.isTTY === true && process.stderr.isTTY === true ? ask : undefined,
  };
}

async function ask(question: string): Promise<string> {
  const { createInterface } = await import('node:readline/promises');
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return (await lines.question(question)).trim();
  } finally {
    lines.close();
  }
}

/** The version in the package's own description, which lies two folders above both `src/cli` and `dist/cli`. */
export function toolVersion(): string {
  const text = readFileSync(new URL('../../package.json', import.meta.url), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}

function output(stream: NodeJS.WriteStream): Output {
  // Whoever reads may stop reading (`| head`); that is no error of ours. A full disk is one, and told where it still can be.
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE' || stream === process.stderr || process.exitCode === 4) return;
    process.exitCode = 4;
    process.stderr.write(`The results could not be printed: ${error.message}.\n`);
  });
  return {
    write: (text) => void stream.write(text),
    isTerminal: stream.isTTY === true,
    width: stream.columns || Number(process.env.COLUMNS) || 80,
    colorLevel: colorLevel(stream),
  };
}

const levels: Readonly<Record<number, ColorLevel>> = { 1: 0, 4: 1, 8: 2, 24: 3 };

/** Node reads NO_COLOR, FORCE_COLOR, TERM and COLORTERM; without a terminal only FORCE_COLOR brings colours. */
function colorLevel(stream: NodeJS.WriteStream): ColorLevel {
  const forced = (process.env.FORCE_COLOR ?? '') !== '';
  if (!forced && (stream.isTTY !== true || (process.env.NO_COLOR ?? '') !== '')) return 0;
  return levels[WriteStream.prototype.getColorDepth(process.env)] ?? 0;
}
