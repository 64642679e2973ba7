import type { ComponentChildren } from 'preact';

export type Level = 1 | 2 | 3 | 4 | 5;

interface HeadingProps {
  readonly level: Level;
  readonly id?: string;
  readonly class?: string;
  readonly children: ComponentChildren;
}

/** A heading whose level follows from where it stands: with one journey on the page everything is one level higher. */
export function Heading({ level, children, ...rest }: HeadingProps) {
  const Tag = `h${level}` as const;
  return <Tag {...rest}>{children}</Tag>;
}

/** The level below. */
export function below(level: Level): Level {
  return Math.min(5, level + 1) as Level;
}
