import type { AutofillField, FieldPurpose, Keyboard } from './field.ts';
import type { ViolationObservation } from './page-observation.ts';
import type { Box } from './picture.ts';
import type {
  ChoiceObservation,
  FieldObservation,
  NeighbourObservation,
  RivalsObservation,
  TypedObservation,
} from './target-observation.ts';

export interface TargetMeasures {
  readonly subject: string;
  readonly role: string;
  readonly name: string;
  readonly tag: string;
  readonly box: Box;
  /** Path of the picture in which it stands in its box. */
  readonly picture?: string;
  readonly widthMm: number;
  readonly heightMm: number;
  readonly inline: boolean;
  /** Other targets, nearest first. */
  readonly neighbours: readonly NeighbourMeasures[];
  /** Absent: it is no form field. */
  readonly field?: FieldMeasures;
  /** `inspected`: how much is looked at in all before it is found, itself included. */
  readonly choice?: ChoiceObservation & { readonly inspected: number };
  readonly rivals?: RivalsObservation;
  /** Undefined: no audit reached it. */
  readonly violations?: readonly ViolationObservation[];
}

export interface NeighbourMeasures extends Omit<NeighbourObservation, 'box'> {
  /** The free distance between the edges. */
  readonly gapPx: number;
  readonly gapMm: number;
  /** Where its edges are, seen from the middle of the target, in mm; right and down are positive. */
  readonly edgesMm: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
}

export interface FieldMeasures extends FieldObservation {
  /** What it asks for; null: that is not certain. */
  readonly purpose: FieldPurpose | null;
  /** It asks for what an earlier field asked for: "Confirm your email". */
  readonly isRepeated: boolean;
  /** It asks about somebody else: a recipient, a friend. */
  readonly isOthers: boolean;
  /** What its `autocomplete`, or else that of its form, says to a browser. */
  readonly autofill: 'nothing' | 'on' | 'off' | 'invalid' | AutofillField;
  readonly keyboard: Keyboard;
  /** Null: nothing was typed. */
  readonly typed: TypedObservation | null;
}
