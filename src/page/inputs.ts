import { epoch } from './clock.ts';
import type { Aim } from './obstacle.ts';
import type { Tell } from './tell.ts';

const kinds = ['pointerdown', 'touchstart', 'mousedown', 'click', 'keydown', 'wheel', 'pointermove'] as const;

let lastInputAt = Number.NEGATIVE_INFINITY;

/** Moment of the last trusted input; a shift soon after it may be its answer. */
export function lastInput(): number {
  return lastInputAt;
}

/** Tells every trusted input at the moment the browser says it happened; told at once, since it may lead away from the document. */
export function watchInputs(tell: Tell, approached: () => Aim | null): void {
  for (const type of kinds) {
    addEventListener(
      type,
      (event) => {
        if (!event.isTrusted) return;
        if (type !== 'pointermove' && type !== 'click') lastInputAt = epoch(event.timeStamp);
        tell.now({ kind: 'input', type, at: epoch(event.timeStamp), ...aim(event, approached()) });
      },
      { capture: true, passive: true },
    );
  }
}

const aimedKinds: ReadonlySet<string> = new Set(['pointerdown', 'click', 'keydown']);

/** Whether a press or a key met what it was meant for: something may have come in between at the last moment. */
function aim(event: Event, aimed: Aim | null): { isOnTarget?: boolean } {
  if (!aimedKinds.has(event.type) || !aimed || aimed.element.ownerDocument !== document) return {};
  const path = event.composedPath();
  return { isOnTarget: path.includes(aimed.element) || path.includes(aimed.surface) };
}
