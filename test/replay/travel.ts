import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ReadFile } from '../../src/journey/library.ts';
import { parseJourney } from '../../src/journey/parse-journey.ts';
import type { Run } from '../../src/model/observations.ts';
import { type PersonaId, personas } from '../../src/model/persona.ts';
import { type OpenBrowser, openBrowser } from '../../src/replay/open-browser.ts';
import { travelOnce } from '../../src/replay/run.ts';
import { nothingKnown } from '../../src/replay/tab.ts';

/** A Chrome for the tests, opened as the product opens it. */
export function openChrome(): Promise<OpenBrowser> {
  return openBrowser({ executable: process.env.PARCOURS_BROWSER ?? '', isRoot: process.getuid?.() === 0 });
}

export interface TravelOptions {
  readonly pass?: Run['pass'];
  /** Default: desktop. */
  readonly persona?: PersonaId;
  readonly secrets?: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Called when a step begins. */
  readonly onStep?: (step: string) => void;
  readonly directory?: string;
  /** Other journeys that it uses, by the names of their files. */
  readonly files?: Readonly<Record<string, string>>;
}

/** Travels a journey once; `text` is the journey without its title. */
export async function travelText(browser: OpenBrowser, text: string, options: TravelOptions = {}): Promise<Run> {
  const read: ReadFile = (path) => ({ file: path, text: options.files?.[path] ?? '' });
  const parsed = parseJourney(`journey: Hostile\n${text}`, { file: 'hostile.yml', read });
  if ('problems' in parsed) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), 'parcours-hostile-')));
  try {
    const request = {
      journey: parsed.journey,
      persona: personas[options.persona ?? 'desktop'],
      runs: 1,
      secrets: options.secrets ?? {},
      browser,
      directory,
      ...(options.signal && { signal: options.signal }),
      onProgress: (progress: { readonly kind: string; readonly step?: string }) => {
        if (progress.kind === 'step started') options.onStep?.(progress.step ?? '');
      },
    };
    return (await travelOnce(request, { pass: options.pass ?? 'timing', index: 1 }, nothingKnown, async () => {})).run;
  } finally {
    if (options.directory === undefined) await rm(directory, { recursive: true, force: true });
  }
}

export interface Pages extends AsyncDisposable {
  readonly url: string;
}

/** Serves pages of a test on a free loopback port: markup, or whatever a listener does. */
export async function servePages(pages: Readonly<Record<string, string | RequestListener>>): Promise<Pages> {
  const server = createServer((request, response) => {
    const page = pages[new URL(request.url ?? '/', 'http://localhost').pathname];
    if (typeof page === 'function') return page(request, response);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
    response.end(page === undefined ? 'not found' : `<!doctype html><html lang="en"><title>Shop</title>${page}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async [Symbol.asyncDispose]() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
