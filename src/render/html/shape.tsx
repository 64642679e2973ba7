import type { Dimension } from '../../model/rule.ts';

/** Each dimension has a shape besides its colour: round, square, and pointed. */
export function Shape({ dimension }: { readonly dimension: Dimension }) {
  return (
    <svg class={`shape ${dimension}`} width="10" height="10" viewBox="-5 -5 10 10" aria-hidden="true">
      <ShapePath dimension={dimension} size={4.4} />
    </svg>
  );
}

/** The shape around the origin; `size` is half its width. */
export function ShapePath({ dimension, size }: { readonly dimension: Dimension; readonly size: number }) {
  if (dimension === 'fluid') return <circle r={size} />;
  if (dimension === 'intuitive')
    return <rect x={-size * 0.88} y={-size * 0.88} width={size * 1.76} height={size * 1.76} />;
  return <path d={`M0 ${-size * 1.1}L${size * 1.1} ${size * 0.85}H${-size * 1.1}Z`} />;
}
