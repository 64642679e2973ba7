import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Site extends AsyncDisposable {
  /** Origin without a closing slash: `http://127.0.0.1:40123`. The same port answers on `localhost`. */
  readonly url: string;
  /** Stops at once: ends idle, busy and never-answered connections too. */
  readonly close: () => Promise<void>;
}

const folder = fileURLToPath(new URL('.', import.meta.url));

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * Serves the pages of this folder on a free loopback port. Every request with `delay=MS` in its query is answered that much
 * later; a page with `status=CODE` is sent with that status. Besides the files: `/ok` (JSON), `/ok.css`, `/ok.js`, `/ok.txt`
 * (nothing in them), `/status/CODE`, `/flaky?id=ID` (503 to the first who asks with this id), `/login?to=PATH` (leads
 * there), `/redirect-loop`, `/never` (no answer), `/reset` (the socket is destroyed), `/echo` (the posted body as JSON).
 */
export async function serveSite(): Promise<Site> {
  const timers = new Set<NodeJS.Timeout>();
  const listener: RequestListener = (request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const delayMs = Number(url.searchParams.get('delay')) || 0;
    const timer = setTimeout(() => {
      timers.delete(timer);
      answer(url, request, response).catch(() => response.destroy());
    }, delayMs);
    timers.add(timer);
  };

  const server = createServer(listener);
  await listen(server, '127.0.0.1', 0);
  const { port } = server.address() as AddressInfo;
  // `localhost` may mean ::1 first; without IPv6, or with that port taken there, clients fall back to 127.0.0.1.
  const twin = createServer(listener);
  const hasTwin = await listen(twin, '::1', port).then(
    () => true,
    () => false,
  );

  const close = async () => {
    for (const timer of timers) clearTimeout(timer);
    timers.clear();
    await Promise.all([shut(server), ...(hasTwin ? [shut(twin)] : [])]);
  };
  return { url: `http://127.0.0.1:${port}`, close, [Symbol.asyncDispose]: close };
}

/** Ids with which `/flaky` was asked. */
const asked = new Set<string>();

async function answer(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const send = (status: number, type: string, body: string | Buffer = '') => {
    response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
    response.end(body);
  };
  const path = url.pathname;
  const ok = /^\/ok(\.(?:css|js|txt))?$/.exec(path);
  if (ok) return send(200, types[ok[1] ?? '.json'] ?? 'application/json', ok[1] ? '' : '{"ok":true}');
  const status = /^\/status\/([2-5]\d\d)$/.exec(path);
  if (status)
    return send(
      Number(status[1]),
      'text/plain; charset=utf-8',
      [204, 304].includes(Number(status[1])) ? '' : `${status[1]}`,
    );
  if (path === '/flaky') {
    const isFirst = !asked.has(url.search);
    asked.add(url.search);
    return send(isFirst ? 503 : 200, 'application/json', '{"ok":true}');
  }
  if (path === '/login') {
    response.writeHead(302, { location: url.searchParams.get('to') ?? '/', 'cache-control': 'no-store' });
    return void response.end();
  }
  if (path === '/redirect-loop') {
    response.writeHead(302, { location: '/redirect-loop', 'cache-control': 'no-store' });
    return void response.end();
  }
  if (path === '/never') return;
  if (path === '/reset') return void request.socket.destroy();
  if (path === '/echo') return send(200, 'application/json', JSON.stringify({ body: await read(request) }));
  if (path === '/favicon.ico') return send(204, 'image/x-icon');

  const file = normalize(join(folder, decodeURIComponent(path)));
  const type = types[extname(file)];
  if (!file.startsWith(folder.endsWith(sep) ? folder : folder + sep) || type === undefined) {
    return send(404, 'text/plain; charset=utf-8', 'not found');
  }
  const body = await readFile(file).catch(() => null);
  return body === null
    ? send(404, 'text/plain; charset=utf-8', 'not found')
    : send(Number(url.searchParams.get('status')) || 200, type, body);
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function listen(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => resolve());
  });
}

function shut(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}
