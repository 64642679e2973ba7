import type { Failure } from '../model/observations.ts';
import type { Place } from '../model/place.ts';
import { whyNotWritten } from '../model/why-not-written.ts';

/** A run cannot go on. Thrown inside this room only, and caught by the run, which writes down what was seen so far. */
export class RunEnded extends Error {
  readonly failure: Failure;

  constructor(
    kind: Failure['kind'],
    message: string,
    more: { step?: string; at?: Place; nearest?: readonly string[] } = {},
  ) {
    super(message);
    this.failure = {
      kind,
      message,
      nearest: more.nearest ?? [],
      ...(more.step !== undefined && { step: more.step }),
      ...(more.at && { at: more.at }),
    };
  }
}

/** Any error as the end of a run: what Chrome says when it is gone becomes a sentence. */
export function asRunEnded(error: unknown): RunEnded {
  if (error instanceof RunEnded) return error;
  const text = error instanceof Error ? error.message : String(error);
  if (isOfFiles(error)) return new RunEnded('tool', `what was seen could not be written down: ${whyNotWritten(error)}`);
  if (/Target closed|Session closed|Connection closed|detached|disconnected|Protocol error.*closed/i.test(text)) {
    return new RunEnded('tool', 'Chrome ended, or its tab crashed, while the journey was travelled');
  }
  if (/timed out\. Increase the 'protocolTimeout'/.test(text)) return new RunEnded('tool', 'Chrome no longer answers');
  return new RunEnded('tool', `the browser answered: ${text.split('\n')[0] ?? ''}`);
}

/** A full disk, a folder that went away: the system names the call that failed. */
export function isOfFiles(error: unknown): error is Error {
  return error instanceof Error && 'syscall' in error && 'errno' in error;
}
