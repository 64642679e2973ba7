import type { Box } from '../../model/picture.ts';
import { Outlines } from './outline.tsx';
import { pictureId } from './picture-store.tsx';
import type { Shot } from './pictures.ts';
import { placeBadges } from './place-badges.ts';

interface PicturePartProps {
  readonly shot: Pick<Shot, 'file' | 'marks'>;
  /** Which part of what the picture shows, in the same pixels as its marks. */
  readonly part: Box;
  /** How wide it is shown; what is drawn on it has the same size on every picture. */
  readonly widthPx: number;
  readonly label: string;
  readonly withNumbers?: boolean;
}

/** A picture, or a part of it, with its marks. */
export function PicturePart({ shot: { file, marks }, part, widthPx, label, withNumbers = true }: PicturePartProps) {
  const px = part.width / widthPx;
  const { x, y, width, height } = part;
  return (
    <svg viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-label={label}>
      <use href={`#${pictureId(file)}`} />
      <Outlines marks={placeBadges(marks, part, px)} px={px} withNumbers={withNumbers} />
    </svg>
  );
}
