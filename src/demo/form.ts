/** Reads a sent form. */
import type { IncomingMessage } from 'node:http';

const mostBytes = 16_384;

/** The fields of the form, or null when it is larger than any form of this shop. */
export async function readForm(request: IncomingMessage): Promise<URLSearchParams | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > mostBytes) return null;
    parts.push(part);
  }
  return new URLSearchParams(Buffer.concat(parts).toString('utf8'));
}

/** What was said in a field, without the white space around it; empty when it was not sent. */
export function said(form: URLSearchParams, field: string): string {
  return (form.get(field) ?? '').trim();
}
