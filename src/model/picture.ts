/** Where something stands in a picture. */
export interface Spot {
  /** As a person names it. */
  readonly subject: string;
  readonly box: Box;
}

/** A picture of what the persona saw. */
export interface Picture {
  /** Path relative to the report. */
  readonly file: string;
  /** What it shows of the viewport: a box that lies in this one lies in the picture. */
  readonly view: Box;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
