import { writeSync } from 'node:fs';

/** Ctrl-C and its like while journeys are travelled. */
export interface Interruption extends Disposable {
  readonly signal: AbortSignal;
}

/** Progress hides it while it draws. */
const showCursor = '\u001B[?25h';

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/**
 * The first signal asks to stop, so that what was seen is still written; the second one leaves at once, after `leave` has
 * ended what would outlive this process.
 */
export function listenForInterruption(leave: () => void): Interruption {
  const controller = new AbortController();
  const onSignal = (signal: NodeJS.Signals) => {
    if (!controller.signal.aborted) {
      controller.abort(new Error('interrupted'));
      return;
    }
    leave();
    if (process.stderr.isTTY) writeSync(2, showCursor);
    stopListening();
    // The signal's own default: the shell sees that it was a signal that ended us.
    process.kill(process.pid, signal);
  };
  const stopListening = () => {
    for (const signal of signals) process.off(signal, onSignal);
  };
  for (const signal of signals) process.on(signal, onSignal);
  return { signal: controller.signal, [Symbol.dispose]: stopListening };
}
