import { execFileSync, spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Report } from '../../src/model/report.ts';

const bin = fileURLToPath(new URL('../../bin/parcours.js', import.meta.url));

export interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
}

/** A process as `ps` tells it. */
export interface Process {
  readonly pid: number;
  readonly args: string;
}

/** A call of the built command line that goes on while the test looks on, in folders of its own, with the real browser. */
export interface Running extends Disposable {
  readonly ended: Promise<Ended>;
  readonly signal: (signal: NodeJS.Signals) => void;
  /** Resolves when this was printed to stderr. */
  readonly told: (text: string) => Promise<void>;
  /** Every process that came of it and lives now. */
  readonly processes: () => readonly Process[];
  /** Those of the given ones that still live. */
  readonly stillAlive: (processes: readonly Process[]) => readonly Process[];
  /** What lies in the folder for temporary files. */
  readonly leftBehind: () => readonly string[];
  readonly folder: string;
  readonly report: () => Report;
}

export interface RunningOptions {
  readonly files?: Readonly<Record<string, string>>;
  /** A file that is a program. */
  readonly executable?: string;
  readonly env?: Readonly<Record<string, string>>;
}

/** Starts `parcours` with these arguments, as a shell would. `--out report` is where `report()` looks. */
export function start(args: readonly string[], { files = {}, env = {}, executable }: RunningOptions = {}): Running {
  const home = mkdtempSync(join(tmpdir(), 'parcours-test-'));
  const [folder, temporary] = [join(home, 'work'), join(home, 'tmp')];
  mkdirSync(temporary);
  for (const [name, text] of Object.entries({ '.keep': '', ...files })) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  if (executable !== undefined) chmodSync(join(folder, executable), 0o755);
  const child = spawn(process.execPath, [bin, ...args], {
    cwd: folder,
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined, TMPDIR: temporary, TMP: temporary, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  const waiting = new Set<() => void>();
  child.stdout.on('data', (chunk) => {
    out += chunk;
  });
  child.stderr.on('data', (chunk) => {
    err += chunk;
    for (const look of waiting) look();
  });
  const ended = new Promise<Ended>((resolve) => {
    child.once('close', (code, signal) => resolve({ code, signal, out, err }));
  });
  return {
    ended,
    folder,
    signal: (signal) => void child.kill(signal),
    told: (text) =>
      new Promise((resolve) => {
        const look = () => {
          if (!err.includes(text)) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    processes: () => (child.pid === undefined ? [] : descendants(child.pid)),
    stillAlive: (processes) => {
      const now = new Map(listProcesses().map((one) => [one.pid, one.args]));
      return processes.filter(({ pid, args }) => now.get(pid) === args);
    },
    leftBehind: () => readdirSync(temporary),
    report: () => JSON.parse(readFileSync(join(folder, 'report/report.json'), 'utf8')) as Report,
    [Symbol.dispose]() {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL');
      if (existsSync(home)) rmSync(home, { recursive: true, force: true, maxRetries: 20, retryDelay: 50 });
    },
  };
}

interface Listed extends Process {
  readonly parent: number;
}

function descendants(root: number): readonly Process[] {
  const all = listProcesses();
  const found: Listed[] = [];
  const visit = (parent: number) => {
    for (const one of all) {
      if (one.parent !== parent) continue;
      found.push(one);
      visit(one.pid);
    }
  };
  visit(root);
  return found.map(({ pid, args }) => ({ pid, args }));
}

/** All processes but those that ended and were not yet fetched by their parent, and `ps` itself. */
function listProcesses(): readonly Listed[] {
  const text = execFileSync('ps', ['-axww', '-o', 'pid=,ppid=,stat=,args='], { encoding: 'utf8', maxBuffer: 2 ** 26 });
  return text.split('\n').flatMap((line) => {
    const [, pid, parent, state, args] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    if (pid === undefined || state?.startsWith('Z') || args?.startsWith('ps -axww')) return [];
    return [{ pid: Number(pid), parent: Number(parent), args: args ?? '' }];
  });
}
