/** What the shop answers, and how an answer goes out: compressed, with an entity tag, closed against other sites. */
import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { Html } from './html.ts';

export interface Answer {
  readonly status: number;
  readonly body: string | Buffer;
  readonly headers: Readonly<Record<string, string>>;
}

/** A page may be kept, but must be asked about: the basket in its header changes. */
const askFirst = 'private, no-cache';

export function pageAnswer(page: Html, status = 200): Answer {
  return {
    status,
    body: `<!doctype html>\n${page.markup}`,
    headers: { 'content-type': 'text/html; charset=utf-8', 'cache-control': askFirst },
  };
}

export function jsonAnswer(value: unknown, status = 200): Answer {
  return {
    status,
    body: JSON.stringify(value),
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'private, no-store' },
  };
}

/** To another page after a form was taken, so that a reload does not send it again. */
export function goTo(path: string): Answer {
  return { status: 303, body: '', headers: { location: path, 'cache-control': 'no-store' } };
}

/** Tells a script, which sent the form in place, to go to another page. */
export function inPlace(path: string): Answer {
  return { status: 200, body: '', headers: { 'x-go-to': path, 'cache-control': 'private, no-store' } };
}

export function refuse(status: number, why: string): Answer {
  return { status, body: `${why}\n`, headers: { 'content-type': 'text/plain; charset=utf-8' } };
}

const always: Readonly<Record<string, string>> = {
  'content-security-policy':
    "default-src 'self'; img-src 'self' data:; base-uri 'none'; frame-ancestors 'none'; form-action 'self'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

const smallestWorthPacking = 800;

/** Sends an answer: 304 when the browser has it already, packed when it is text. */
export function send(request: IncomingMessage, response: ServerResponse, answer: Answer): void {
  const headers: Record<string, string> = { ...always, ...answer.headers };
  let body: Buffer = Buffer.from(answer.body);
  if (answer.status === 200 && headers['cache-control'] !== 'private, no-store') {
    headers.etag = `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 16)}"`;
    if (request.headers['if-none-match'] === headers.etag) {
      response.writeHead(304, headers).end();
      return;
    }
  }
  if (/^text|json|svg/.test(headers['content-type'] ?? '')) {
    headers.vary = 'accept-encoding';
    const packing = packingFor(request.headers['accept-encoding'], body.length);
    if (packing) {
      headers['content-encoding'] = packing;
      body = packing === 'br' ? brotli(body) : gzipSync(body);
    }
  }
  headers['content-length'] = String(body.length);
  response.writeHead(answer.status, headers).end(request.method === 'HEAD' ? undefined : body);
}

function packingFor(accepted: string | string[] | undefined, length: number): 'br' | 'gzip' | null {
  if (length < smallestWorthPacking) return null;
  const names = String(accepted ?? '').split(/\s*,\s*/);
  return names.includes('br') ? 'br' : names.includes('gzip') ? 'gzip' : null;
}

/** Quality 5 takes about a millisecond for a page; the default of 11 takes thirty. */
function brotli(body: Buffer): Buffer {
  return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
}
