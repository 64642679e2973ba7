export type Align = 'left' | 'right';

/** A table of cells that are Markdown already; the first row is its head. */
export function table(aligns: readonly Align[], rows: readonly (readonly string[])[]): readonly string[] {
  const [head = '', ...body] = rows.map((cells) => `| ${cells.join(' | ')} |`);
  const rule = `| ${aligns.map((align) => (align === 'left' ? ':--' : '--:')).join(' | ')} |`;
  return [head, rule, ...body];
}
