import type { LabelSource } from './field.ts';
import type { ViolationObservation } from './page-observation.ts';
import type { Box } from './picture.ts';

/** A target as it stood when it was acted on. */
export interface TargetObservation {
  /** As a person would name it: `button "Add to basket"`. */
  readonly subject: string;
  readonly role: string;
  /** Accessible name; empty: none. */
  readonly name: string;
  readonly tag: string;
  readonly box: Box;
  /** Path of the picture in which it stands in its box; audit pass only. */
  readonly picture?: string;
  /** Words a person reads to recognise it. */
  readonly words: number;
  /** Things looked at before it is found, itself included: see `choice`. */
  readonly inspected: number;
  /** Where it had to be found among others; absent: no audit looked. */
  readonly choice?: ChoiceObservation;
  /** Others of the same role and name, whose press would do something else; absent: there are none, or no audit looked. */
  readonly rivals?: RivalsObservation;
  /** The nearest other targets, whose press would do something else. */
  readonly neighbours: readonly NeighbourObservation[];
  /** True for a link inside a sentence: its size is the text's. */
  readonly inline: boolean;
  /** What it says of itself as a form field; absent: it is none. */
  readonly field?: FieldObservation;
  /** axe-core's violations on the target and its label at that moment; audit pass only. */
  readonly violations?: readonly ViolationObservation[];
}

/** Another target near one that is used. */
export interface NeighbourObservation {
  readonly subject: string;
  /** What of it takes a press. */
  readonly box: Box;
  /** What a press of it begins: another document (`link`), something in the page (`button`), or the entering of a field. */
  readonly kind: 'link' | 'button' | 'field';
  /** True for a link inside a sentence. */
  readonly inline: boolean;
}

/** What a form field says of itself, in its markup and around it; never what stands in it. */
export interface FieldObservation {
  /** As the browser takes it: the type of an input, `select`, `textarea`, `editable`, or the role of a field made of something else. */
  readonly type: string;
  readonly label: { readonly text: string; readonly from: LabelSource };
  /** Attributes as they are written; empty: none. */
  readonly placeholder: string;
  readonly name: string;
  readonly id: string;
  /** The legend or heading under which it stands; empty: none. */
  readonly group: string;
  /** As written; null: not there. The form's holds for fields that have none. */
  readonly autocomplete: string | null;
  readonly formAutocomplete: string | null;
  readonly inputmode: string | null;
  readonly autocapitalize: string | null;
  /** The language of that part of the page, such as `fr-CA`; empty: not said. */
  readonly lang: string;
}

/** Of what was typed: how much, and whether digits alone; null: it holds something secret, of which no more is said. */
export interface TypedObservation {
  readonly characters: number;
  readonly digitsOnly: boolean | null;
}

/** What a person looks through to find a target. A part of the page that is passed over as a whole (a menu, a card, a row) counts as one. */
export interface ChoiceObservation {
  /** Of the part of the page in which most was passed over: its name, how much was passed over in it, and how much there is to choose from. */
  readonly place: string;
  readonly passed: number;
  readonly options: number;
}

/** What bears the same role and name as a target. */
export interface RivalsObservation {
  readonly count: number;
  /** How many of them are in view with it, or in the same list or table. */
  readonly near: number;
  /** The journey had to say which one is meant. */
  readonly leftOut: boolean;
  /** How many of those near are not told apart from it by other words beside them. */
  readonly alike: number;
  /** What stands beside the target itself; empty: nothing. */
  readonly beside: string;
  /** What they stand in together. */
  readonly place: string;
}
