import type { z } from 'zod';
import type { Action } from '../model/journey.ts';
import type { Place } from '../model/place.ts';
import type { Desk } from './desk.ts';
import type { Text, Written } from './written.ts';

/** All there is to an action of the language: one entry of the table in `action-words.ts`. */
export interface ActionWord<V extends z.ZodType = z.ZodType> {
  /** The written form of its value. */
  readonly value: V;
  /** What a person does; shown by editors. */
  readonly description: string;
  readonly examples: readonly unknown[];
  /** What it becomes: one action, several, or none when the value is wrong, which has then been reported. */
  readonly read: (call: ActionCall) => readonly Action[];
}

/** An action where it stands in the file. */
export interface ActionCall {
  readonly desk: Desk;
  readonly key: Text;
  readonly value: Written;
  readonly at: Place;
}

/** Fills in an entry; keeps the type of its schema. */
export function defineAction<V extends z.ZodType>(word: ActionWord<V>): ActionWord<V> {
  return word;
}
