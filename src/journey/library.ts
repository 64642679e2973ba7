import type { Step } from '../model/journey.ts';
import type { Place } from '../model/place.ts';
import type { GivenValues } from './variables.ts';

/** A file by the name under which messages speak of it. */
export interface SourceFile {
  readonly file: string;
  readonly text: string;
}

/** Finds and reads the file that is written as `path` in the file `from`; or says why not, as a sentence without its end. */
export type ReadFile = (
  path: string,
  from: string,
) => SourceFile | { readonly problem: string; readonly hint?: string | undefined };

/** What another journey gives to the one that uses it. */
export interface UsedJourney {
  /** Those of the journey itself, as they stand in its file. */
  readonly steps: readonly Step[];
  /** Where it starts by itself. */
  readonly url: string | undefined;
  /** Parts of it that are not taken. */
  readonly left: readonly string[];
}

/** The other files that a journey uses, as one of its files sees them. */
export interface Library {
  /** The files that are being read, the journey's own first: one that comes again would never end. */
  readonly open: readonly string[];
  /** Undefined: nobody reads files here. */
  readonly find: ReadFile | undefined;
  /** Reads its journey, with its mistakes noted under its own name; undefined when there is none in it. */
  readonly read: (source: SourceFile, given: GivenValues, usedAt: Place) => UsedJourney | undefined;
  /** Whether so many files have been read that something must be wrong. */
  readonly isFull: () => boolean;
}
