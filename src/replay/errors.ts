import type { CDPSession, Page, Protocol } from 'puppeteer-core';
import type { ErrorObservation } from '../model/page-observation.ts';
import { hostOf } from './own-hosts.ts';
import { withoutQuery } from './redact.ts';

/** An error as it was seen; the moment is epoch milliseconds. */
interface Seen {
  readonly at: number;
  readonly kind: ErrorObservation['kind'];
  readonly message: string;
  /** Where it was thrown; null: not known, or in no script. */
  readonly script: { readonly url: string; readonly line: number } | null;
}

/** So many errors of a run are kept, and so much of each: a page may write millions. */
const mostErrors = 500;
const longestError = 1000;

/** Keeps account of what the scripts of a tab throw, and of what they write to the console as an error. */
export class Errors {
  readonly #all: Seen[] = [];
  /** What was thrown while nobody acted. */
  readonly #ambient = new Set<string>();
  #isResting = false;

  /** `isPages`: the execution context is the page's own, not one in which somebody looks at it. */
  constructor(session: CDPSession, page: Page, isPages: (context: number) => boolean) {
    session.on('Runtime.exceptionThrown', ({ timestamp, exceptionDetails }) => {
      const { executionContextId } = exceptionDetails;
      if (executionContextId !== undefined && !isPages(executionContextId)) return;
      this.#note('exception', messageOf(exceptionDetails), timestamp, scriptOf(exceptionDetails));
    });
    page.on('console', (message) => {
      if (message.type() === 'error') this.#note('console', message.text(), Date.now(), null);
    });
  }

  /** How many there are so far. */
  get count(): number {
    return this.#all.length;
  }

  /** What is thrown from here on is the page's own life; `false`: it may be an action's effect. */
  rest(isResting: boolean): void {
    this.#isResting = isResting;
  }

  /** What was thrown while nobody acted, so that a later run knows it from the start. */
  get ambient(): readonly string[] {
    return [...this.#ambient];
  }

  know(ambient: readonly string[]): void {
    for (const key of ambient) this.#ambient.add(key);
  }

  /** Those after the first `from`, for the report: moments from `originAt` on. */
  observe(from: number, originAt: number, isOwn: (host: string) => boolean): readonly ErrorObservation[] {
    return this.#all.slice(from).map((seen) => ({
      at: seen.at - originAt,
      kind: seen.kind,
      message: seen.message,
      ...(seen.script && { place: `${withoutQuery(seen.script.url)}:${seen.script.line}` }),
      ...(seen.script && !isOwn(hostOf(seen.script.url)) && { thirdParty: true }),
      ...(this.#ambient.has(keyOf(seen)) && { byItself: true }),
    }));
  }

  #note(kind: Seen['kind'], message: string, at: number, script: Seen['script']): void {
    if (this.#all.length >= mostErrors) return;
    const kept = message.length > longestError ? `${message.slice(0, longestError)}…` : message;
    const seen = { at, kind, message: kept, script };
    this.#all.push(seen);
    if (this.#isResting) this.#ambient.add(keyOf(seen));
  }
}

function keyOf({ kind, message, script }: Seen): string {
  return `${kind} ${message} ${script ? `${script.url.split(/[?#]/)[0]}:${script.line}` : ''}`;
}

/** What was thrown, without its stack: `TypeError: price is undefined`. */
function messageOf({ text, exception }: Protocol.Runtime.ExceptionDetails): string {
  if (!exception) return text;
  if (exception.description !== undefined) return exception.description.split(/\n\s+at /)[0] ?? text;
  return String(exception.value ?? text);
}

/** The script on top of the stack; a script without an address was made by another, or typed into the markup. */
function scriptOf({ url, lineNumber, stackTrace }: Protocol.Runtime.ExceptionDetails): Seen['script'] {
  const frame = stackTrace?.callFrames.find((call) => hostOf(call.url) !== '');
  if (frame) return { url: frame.url, line: frame.lineNumber + 1 };
  return url !== undefined && hostOf(url) !== '' ? { url, line: lineNumber + 1 } : null;
}
