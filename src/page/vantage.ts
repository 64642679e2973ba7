/**
 * Where the customer stood before looking around: before the scrolls that the journey itself asks for. What is pressed next is
 * measured from there, so that it makes no difference whether a journey says `scroll` or leaves it to Parcours.
 */
let stoodAt: number | null = null;

/** The journey is about to scroll. */
export function lookAround(): void {
  stoodAt ??= scrollY;
}

/** How far down the page was scrolled since; 0: the customer looks at what they looked at. */
export function lookedPx(): number {
  return stoodAt === null ? 0 : scrollY - stoodAt;
}

/** Something is acted on: from here on the customer stands where they are. */
export function standHere(): void {
  stoodAt = null;
}
