import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const bin = fileURLToPath(new URL('../../bin/parcours.js', import.meta.url));

export interface Called {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Calls the built command line as a shell would, in a folder with the given files, without a browser to be found. */
export function call(args: readonly string[], files: Readonly<Record<string, string>> = {}, env = {}): Called {
  const cwd = mkdtempSync(join(tmpdir(), 'parcours-cli-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(join(cwd, name)), { recursive: true });
      writeFileSync(join(cwd, name), text);
    }
    const noBrowser = { PARCOURS_BROWSER: join(cwd, 'no-browser'), NO_COLOR: '1', FORCE_COLOR: undefined };
    const { status, stdout, stderr } = spawnSync(process.execPath, [bin, ...args], {
      cwd,
      env: { ...process.env, ...noBrowser, ...env },
      encoding: 'utf8',
    });
    return { code: status, out: stdout, err: stderr };
  } finally {
    rmSync(cwd, { recursive: true, force: true });
  }
}

export const soundJourney = `journey: Buy a kettle
url: http://127.0.0.1:9/
steps:
  - step: See what the shop sells
    open: /
    expect: heading "Kettles"
  - step: Put one in the basket
    click: button "Add to basket"
    expect: status "1 item"
`;
