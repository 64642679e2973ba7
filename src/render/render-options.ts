export type ColorLevel = 0 | 1 | 2 | 3;

/** What a renderer is told of the place that its text is for; what it has no use for it leaves aside. */
export interface RenderOptions {
  /** Columns of the terminal. Lines are laid out for 60 to 100 of them: a table needs the one, reading the other. */
  readonly width: number;
  /** As chalk counts: 0 none, 1 sixteen, 2 256, 3 all. */
  readonly colorLevel: ColorLevel;
  /** Where the report lies, as a person would reach it; pictures are named below it. */
  readonly directory?: string;
  /**
   * Where a page finds a picture or another page, by its path in the report: a data URI, or a path relative to the page. What is not
   * here is left out; `picturesOf` names the pictures that are shown.
   */
  readonly media?: Readonly<Record<string, string>>;
}
