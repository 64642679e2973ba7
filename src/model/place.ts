/** Where something stands in a file that a person wrote; lines and columns count from 1. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** One mistake in a file, with all that is needed to mend it. */
export interface Problem {
  readonly place: Place;
  /** What is wrong, and what was expected, in one sentence without the place. */
  readonly message: string;
  /** The nearest right spelling, or what to write instead. */
  readonly hint?: string;
  /** The line in question with its neighbours and a caret under the column; secrets never stand in a journey file. */
  readonly frame: string;
  /** Of a file that is used by another: where that is said, the nearest first. */
  readonly usedAt?: readonly Place[];
  /** A warning does not stop a run. */
  readonly severity: 'error' | 'warning';
}
