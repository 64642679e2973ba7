import { outerParent } from './roots.ts';

/** So young an animation may not have moved anything by a visible amount yet (ms): three frames. */
const youngMs = 50;

/** Less than this on the timeline is no frame of any screen (ms). */
const leastPassedMs = 4;

/** What moves or resizes a box, in the names of keyframes. */
const moving =
  /^(transform|translate|rotate|scale|left|right|top|bottom|inset|margin|width|height|offset[A-Z]|flex|grid)/;

/**
 * Whether an element that stands where it stood is on the move all the same: it, or something around it, has just begun to move, or
 * no time has passed for animations since it was looked at (`fromMs`, on its document's timeline). On a busy machine two frames in a
 * row show the same moment.
 */
export function isUnderWay(element: Element, fromMs: number): boolean {
  const isSameMoment = timelineOf(element) - fromMs < leastPassedMs;
  for (let node: Element | null = element; node; node = outerParent(node))
    if (node.getAnimations().some((one) => isMoving(one) && (isSameMoment || sinceStart(one) < youngMs))) return true;
  return false;
}

/** The moment that animations show (ms); it stands still between frames. */
export function timelineOf({ ownerDocument }: Element): number {
  return Number(ownerDocument.timeline.currentTime ?? 0);
}

function isMoving(animation: Animation): boolean {
  const { playState, effect } = animation;
  if (playState !== 'running' || !isKeyframed(effect) || sinceStart(animation) < 0) return false;
  return effect.getKeyframes().some((frame) => Object.keys(frame).some((property) => moving.test(property)));
}

/** Since it began to show (ms), less than none before that. */
function sinceStart({ currentTime, effect }: Animation): number {
  return Number(currentTime ?? 0) - Number(effect?.getTiming().delay ?? 0);
}

/** Whatever document it is of. */
function isKeyframed(effect: AnimationEffect | null): effect is KeyframeEffect {
  return effect !== null && 'getKeyframes' in effect;
}
