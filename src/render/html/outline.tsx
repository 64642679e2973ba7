import type { PlacedMark } from './place-badges.ts';

interface OutlinesProps {
  readonly marks: readonly PlacedMark[];
  /** How much of the picture one pixel on the screen shows. */
  readonly px: number;
  readonly withNumbers: boolean;
}

/** Frames around things in a picture, light on the outside so that they stand out from anything, and over all frames their numbers. */
export function Outlines({ marks, px, withNumbers }: OutlinesProps) {
  return (
    <>
      {marks.map((mark, index) => (
        <Frame key={index} {...mark} px={px} />
      ))}
      {marks
        .filter(() => withNumbers)
        .map((mark, index) => (
          <Badges key={index} {...mark} px={px} />
        ))}
    </>
  );
}

type MarkProps = PlacedMark & Pick<OutlinesProps, 'px'>;

function Frame({ box, badges, px }: MarkProps) {
  const { x, y, width, height } = box;
  const frame = { x: x - 2 * px, y: y - 2 * px, width: width + 4 * px, height: height + 4 * px, rx: 4 * px };
  return (
    <g class={`outline ${badges[0]?.dimension ?? 'told'}`}>
      <rect class="outline-halo" {...frame} stroke-width={5 * px} />
      <rect class="outline-frame" {...frame} stroke-width={2.5 * px} />
    </g>
  );
}

function Badges({ badges, px }: MarkProps) {
  return (
    <>
      {badges.map(({ number, dimension, box: { x, y, width, height } }) => (
        <g key={number} class={`outline ${dimension ?? 'told'}`}>
          <rect
            class="outline-badge"
            {...{ x, y, width, height }}
            rx={(dimension === 'fluid' ? 10 : 3) * px}
            stroke-width={1.5 * px}
          />
          <text x={x + width / 2} y={y + height * 0.71} font-size={13 * px} text-anchor="middle">
            {number}
          </text>
        </g>
      ))}
    </>
  );
}
