import { plain } from '../plain.ts';
import { PicturePart } from './picture-part.tsx';
import type { Shot } from './pictures.ts';

interface ShotFigureProps {
  readonly shot: Shot;
  /** Of the step. */
  readonly title: string;
}

const captions: Readonly<Record<Shot['when'], { readonly short: string; readonly long: string }>> = {
  before: { short: 'Before', long: 'Screenshot before' },
  after: { short: 'At the end', long: 'Screenshot at the end of' },
  stopped: { short: 'Where it stopped', long: 'Screenshot of where it stopped in' },
};

/** How wide a picture is shown on a large screen (px): one of a phone, and one of a desk. */
const widthPx = { tall: 272, wide: 608 } as const;

/** A picture with what the findings are about outlined and numbered. */
export function ShotFigure({ shot, title }: ShotFigureProps) {
  const { view, when, marks } = shot;
  const isWide = view.width > view.height;
  const { short, long } = captions[when];
  const numbers = [...new Set(marks.flatMap(({ findings }) => findings.map(({ number }) => number)))];
  const outlined = numbers.length > 0 ? `; outlined: ${numbers.join(', ')}` : '';
  return (
    <figure class={isWide ? 'shot shot-wide' : 'shot'}>
      <PicturePart
        shot={shot}
        part={view}
        widthPx={isWide ? widthPx.wide : widthPx.tall}
        label={`${long} “${plain(title, 120)}”${outlined}`}
      />
      <figcaption>{short}</figcaption>
    </figure>
  );
}
