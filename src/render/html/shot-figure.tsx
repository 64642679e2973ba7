import type { Box } from '../../model/observations.ts';
import { plain } from '../plain.ts';
import { Outlines } from './outline.tsx';
import { pictureId } from './picture-store.tsx';
import type { Shot } from './pictures.ts';
import { placeBadges } from './place-badges.ts';

interface ShotFigureProps {
  readonly shot: Shot;
  /** Of the step. */
  readonly title: string;
}

const captions: Readonly<Record<Shot['when'], string>> = {
  before: 'Before',
  after: 'At the end',
  stopped: 'Where it stopped',
};

/** A picture with what the findings are about outlined and numbered. */
export function ShotFigure({ shot, title }: ShotFigureProps) {
  const { view, when, marks } = shot;
  const isWide = view.width > view.height;
  const numbers = [...new Set(marks.flatMap(({ findings }) => findings.map(({ number }) => number)))];
  const outlined = numbers.length > 0 ? `, outlined: ${numbers.join(', ')}` : '';
  return (
    <figure class={isWide ? 'shot shot-wide' : 'shot'}>
      <Shown
        shot={shot}
        part={view}
        widthPx={isWide ? 608 : 272}
        label={`${captions[when]}: ${plain(title, 120)}${outlined}`}
      />
      <figcaption>{captions[when]}</figcaption>
    </figure>
  );
}

/** The surroundings of what a finding is about, cut out of a picture. */
export function Crop({ shot, box, label }: { readonly shot: Shot; readonly box: Box; readonly label: string }) {
  return (
    <div class="crop">
      <Shown shot={shot} part={around(box, shot.view)} widthPx={cropPx.width} label={label} withNumbers={false} />
    </div>
  );
}

interface ShownProps {
  readonly shot: Shot;
  readonly part: Box;
  /** How wide it is shown; what is drawn on it has the same size on every picture. */
  readonly widthPx: number;
  readonly label: string;
  readonly withNumbers?: boolean;
}

function Shown({ shot: { file, marks }, part, widthPx, label, withNumbers = true }: ShownProps) {
  const px = part.width / widthPx;
  const { x, y, width, height } = part;
  const placed = placeBadges(marks, part, px);
  return (
    <svg viewBox={`${x} ${y} ${width} ${height}`} role="img" aria-label={label}>
      <use href={`#${pictureId(file)}`} />
      <Outlines marks={placed} px={px} withNumbers={withNumbers} />
    </svg>
  );
}

const cropPx = { width: 240, height: 120 } as const;

/** A part of the view of the crop's proportions: large enough to recognise the place, and holding the box where that is possible. */
function around(box: Box, view: Box): Box {
  const ratio = cropPx.width / cropPx.height;
  const wanted = Math.max(box.width * 1.25, box.height * ratio * 1.6, Math.min(view.width, 360));
  const width = Math.min(wanted, view.width, view.height * ratio);
  const height = width / ratio;
  const x = clamp(box.x + box.width / 2 - width / 2, view.x, view.x + view.width - width);
  const y = clamp(box.y + box.height / 2 - height / 2, view.y, view.y + view.height - height);
  return { x, y, width, height };
}

function clamp(value: number, low: number, high: number): number {
  return Math.max(low, Math.min(value, high));
}
