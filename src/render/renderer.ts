import type { RenderOptions } from './render-options.ts';

/** A format that a result can be had in. */
export interface Renderer<Subject> {
  readonly render: (subject: Subject, options: RenderOptions) => string;
  /** What the names of its files end in, without the dot. */
  readonly extension: string;
  /** It is text that may be printed; otherwise it is only ever written to a file. */
  readonly isPrintable: boolean;
  /** Under this name it is left in the folder of every result; absent: it is made only when it is asked for. */
  readonly file?: string;
}
