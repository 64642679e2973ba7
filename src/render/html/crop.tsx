import type { Box } from '../../model/picture.ts';
import { PicturePart } from './picture-part.tsx';
import type { Shot } from './pictures.ts';

interface CropProps {
  readonly shot: Shot;
  /** What to show. */
  readonly box: Box;
  readonly label: string;
}

const sizePx = { width: 240, height: 120 } as const;

/** So much of the page is needed to recognise the place (CSS pixels). */
const leastWidth = 360;

/** The surroundings of what a finding is about, cut out of a picture. */
export function Crop({ shot, box, label }: CropProps) {
  return (
    <div class="crop">
      <PicturePart shot={shot} part={around(box, shot.view)} widthPx={sizePx.width} label={label} withNumbers={false} />
    </div>
  );
}

/** A part of the view of the crop's proportions, with the box in its middle where the edges allow it. */
function around(box: Box, view: Box): Box {
  const ratio = sizePx.width / sizePx.height;
  const wanted = Math.max(box.width * 1.25, box.height * ratio * 1.6, leastWidth);
  const width = Math.min(wanted, view.width, view.height * ratio);
  const height = width / ratio;
  const x = clamp(box.x + box.width / 2 - width / 2, view.x, view.x + view.width - width);
  const y = clamp(box.y + box.height / 2 - height / 2, view.y, view.y + view.height - height);
  return { x, y, width, height };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
