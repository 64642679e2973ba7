import type { Box } from '../../model/picture.ts';
import type { Mark } from './pictures.ts';

/** A mark, and where its numbers stand. */
export interface PlacedMark {
  /** The part of its box that lies in the picture. */
  readonly box: Box;
  readonly badges: readonly (Mark['findings'][number] & { readonly box: Box })[];
}

/** In pixels as the picture is shown. */
const size = { height: 20, digit: 7.5, padding: 12, gap: 2 } as const;

/**
 * Puts the numbers of every mark at a corner of its box: outside the box where there is room, and where no other number stands.
 * `px` is how much of the picture one pixel on the screen shows.
 */
export function placeBadges(marks: readonly Mark[], view: Box, px: number): readonly PlacedMark[] {
  const taken: Box[] = [];
  return marks.flatMap(({ box: whole, findings }) => {
    const box = clip(whole, view);
    if (box === null) return [];
    const widths = findings.map(({ number }) => (String(number).length * size.digit + size.padding) * px);
    const width = widths.reduce((sum, one) => sum + one + size.gap * px, -size.gap * px);
    const spots = spotsFor(box, width, size.height * px, px).map((spot) => keepIn(spot, view));
    const free = spots.find((spot) => !taken.some((other) => overlaps(spot, other))) ?? spots[0] ?? box;
    taken.push(free);
    let { x } = free;
    const badges = findings.map((finding, index) => {
      const own = { x, y: free.y, width: widths[index] ?? 0, height: free.height };
      x += own.width + size.gap * px;
      return { ...finding, box: own };
    });
    return [{ box, badges }];
  });
}

/** Best first: above the corners, below them, then inside; to the right, where text is less likely to stand. */
function spotsFor(box: Box, width: number, height: number, px: number): readonly Box[] {
  const [left, right] = [box.x - 2 * px, box.x + box.width - width + 2 * px];
  const rows = [box.y - height - px, box.y + box.height + px, box.y + 2 * px];
  return rows.flatMap((y) => [right, left].map((x) => ({ x, y, width, height })));
}

function keepIn(badge: Box, view: Box): Box {
  const x = Math.max(Math.min(badge.x, view.x + view.width - badge.width), view.x);
  const y = Math.max(Math.min(badge.y, view.y + view.height - badge.height), view.y);
  return { ...badge, x, y };
}

function clip(box: Box, view: Box): Box | null {
  const x = Math.max(box.x, view.x);
  const y = Math.max(box.y, view.y);
  const width = Math.min(box.x + box.width, view.x + view.width) - x;
  const height = Math.min(box.y + box.height, view.y + view.height) - y;
  return width > 0 && height > 0 ? { x, y, width, height } : null;
}

function overlaps(one: Box, other: Box): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}
