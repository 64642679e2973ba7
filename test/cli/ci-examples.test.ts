import { execFileSync, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';

/**
 * The examples in docs/ci as far as they can be run without their servers: the same shell lines, in the folder of a team that has
 * installed the package as it would be published. What differs is the port, which has to be free here.
 */
const root = fileURLToPath(new URL('../../', import.meta.url));
let home: string;
let port: number;

beforeAll(async () => {
  home = mkdtempSync(join(tmpdir(), 'parcours-team-'));
  port = await freePort();
  const packed = execFileSync('npm', ['pack', '--ignore-scripts', '--json', '--pack-destination', home], { cwd: root });
  const [{ filename }] = JSON.parse(packed.toString()) as [{ filename: string }];
  write(
    'team/package.json',
    JSON.stringify({ name: 'team', private: true, scripts: { start: `parcours demo --port ${port}` } }),
  );
  write('team/parcours.config.yml', `url: http://localhost:${port}\nmin-score: 60\n`);
  cpSync(join(root, 'journeys/first-visit.yml'), join(home, 'team/journeys/first-visit.yml'), { recursive: true });
  const install = ['install', '--save-dev', '--prefer-offline', '--no-audit', '--no-fund', join(home, filename)];
  execFileSync('npm', install, { cwd: join(home, 'team'), stdio: 'ignore' });
}, 180_000);

afterAll(() => rmSync(home, { recursive: true, force: true }));

describe.each(['github', 'gitlab'] as const)('docs/ci/%s.yml', (service) => {
  test('its lines gate a project, from a clean checkout on', async () => {
    const checkout = cleanCheckout();
    const { status, output } = await runIn(checkout, linesOf(service));
    expect(output).not.toMatch(/\n\s+at /);
    expect([status, output]).toEqual([0, expect.stringContaining('fluidity')]);
    expect(readdirSync(join(checkout, 'reports/ci'))).toEqual(
      expect.arrayContaining(['index.html', 'junit.xml', 'report.json', 'summary.md']),
    );
    if (service === 'github') expect(readFileSync(join(checkout, 'step-summary.md'), 'utf8')).toContain('Fluidity');
  }, 180_000);
});

test('a score below the demand fails the job, and the result is there all the same', async () => {
  const checkout = cleanCheckout();
  write('team/checkout/parcours.config.yml', `url: http://localhost:${port + 1}\nmin-score: 99\n`);
  const { status } = await runIn(checkout, linesOf('gitlab'));
  expect(status).toBe(1);
  expect(existsSync(join(checkout, 'reports/ci/junit.xml'))).toBe(true);
}, 180_000);

/** What a checkout brings: neither what is installed nor earlier reports. */
function cleanCheckout(): string {
  const checkout = join(home, 'team/checkout');
  rmSync(checkout, { recursive: true, force: true });
  for (const name of ['package.json', 'package-lock.json', 'parcours.config.yml', 'journeys'])
    cpSync(join(home, 'team', name), join(checkout, name), { recursive: true });
  return checkout;
}

/** The lines that the service gives to a shell, in their order; each step of GitHub's is a shell of its own. */
function linesOf(service: 'github' | 'gitlab'): readonly string[] {
  const file = parse(readFileSync(join(root, `docs/ci/${service}.yml`), 'utf8'));
  const scripts: readonly string[] =
    service === 'gitlab'
      ? [file.journeys.script.join('\n')]
      : file.jobs.journeys.steps.flatMap(({ run }: { readonly run?: string }) => run ?? []);
  return scripts.map((script) => script.replaceAll('localhost:3000', `localhost:${port}`));
}

/** As the services do: bash, which stops at the first command that fails; what was started in the background is ended with it. */
async function runIn(
  cwd: string,
  scripts: readonly string[],
): Promise<{ readonly status: number | null; readonly output: string }> {
  const all = scripts.map((script) => `(\nset -eo pipefail\n${script}\n)`).join(' &&\n');
  const child = spawn('bash', ['-c', all], {
    cwd,
    env: { ...process.env, CI: 'true', GITHUB_STEP_SUMMARY: join(cwd, 'step-summary.md') },
    stdio: ['ignore', 'pipe', 'pipe'],
    // A group of its own, so that all of it can be ended.
    detached: true,
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk) => {
      output += chunk;
    });
  }
  const status = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  await new Promise((resolve) => child.once('close', resolve));
  return { status, output };
}

function write(path: string, text: string): void {
  mkdirSync(dirname(join(home, path)), { recursive: true });
  writeFileSync(join(home, path), text);
}

/** A port of which the next one is free too: the demo serves two releases. */
async function freePort(): Promise<number> {
  const listen = (port: number) =>
    new Promise<number>((resolve, reject) => {
      const server = createServer();
      server.once('error', reject);
      server.listen(port, '127.0.0.1', () => {
        const address = server.address();
        server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
      });
    });
  for (;;) {
    const found = await listen(0);
    const next = await listen(found + 1).catch(() => 0);
    if (next !== 0) return found;
  }
}
