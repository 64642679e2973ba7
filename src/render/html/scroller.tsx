import type { ComponentChildren } from 'preact';

interface ScrollerProps {
  /** What is in it. */
  readonly label: string;
  readonly children: ComponentChildren;
}

/** Holds what may be wider than the page; it scrolls by itself, so that the page need not, and the keyboard can reach it. */
export function Scroller({ label, children }: ScrollerProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: who has no mouse could not scroll it otherwise (axe scrollable-region-focusable)
    <section class="scroller" tabIndex={0} aria-label={label}>
      {children}
    </section>
  );
}
