import { epoch } from './clock.ts';
import type { Tell } from './tell.ts';

const kinds = ['pointerdown', 'touchstart', 'mousedown', 'keydown', 'wheel', 'pointermove'] as const;

let lastInputAt = Number.NEGATIVE_INFINITY;

/** Moment of the last trusted input; a shift soon after it may be its answer. */
export function lastInput(): number {
  return lastInputAt;
}

/** Tells every trusted input at the moment the browser says it happened; told at once, since it may lead away from the document. */
export function watchInputs(tell: Tell): void {
  for (const type of kinds) {
    addEventListener(
      type,
      (event) => {
        if (!event.isTrusted) return;
        if (type !== 'pointermove') lastInputAt = epoch(event.timeStamp);
        tell.now({ kind: 'input', type, at: epoch(event.timeStamp) });
      },
      { capture: true, passive: true },
    );
  }
}
