import * as z from 'zod';
import { autofillFields } from '../model/field.ts';
import type { ViolationObservation } from '../model/page-observation.ts';
import type { FieldMeasures, NeighbourMeasures, TargetMeasures } from '../model/target-measures.ts';
import type { Same } from './same.ts';
import { box } from './schema-picture.ts';

export const impact = z.enum(['critical', 'serious', 'moderate', 'minor']);

const violation = z.object({
  id: z.string(),
  impact,
  help: z.string(),
  helpUrl: z.string(),
  nodes: z.array(
    z.object({
      subject: z.string(),
      selector: z.string(),
      box: box.exactOptional(),
      contrast: z
        .object({ ratio: z.number(), wanted: z.number(), foreground: z.string(), background: z.string() })
        .exactOptional(),
    }),
  ),
});

const neighbour = z.object({
  subject: z.string(),
  kind: z.enum(['link', 'button', 'field']),
  inline: z.boolean(),
  gapPx: z.number(),
  gapMm: z.number(),
  edgesMm: z.object({ left: z.number(), right: z.number(), top: z.number(), bottom: z.number() }),
});

const field = z.object({
  type: z.string(),
  label: z.object({
    text: z.string(),
    from: z.enum(['aria-labelledby', 'aria-label', 'label', 'title', 'placeholder', 'none']),
  }),
  placeholder: z.string(),
  name: z.string(),
  id: z.string(),
  group: z.string(),
  autocomplete: z.string().nullable(),
  formAutocomplete: z.string().nullable(),
  inputmode: z.string().nullable(),
  autocapitalize: z.string().nullable(),
  lang: z.string(),
  purpose: z.enum([...autofillFields, 'password', 'search', 'quantity', 'amount']).nullable(),
  isRepeated: z.boolean(),
  isOthers: z.boolean(),
  autofill: z.enum([...autofillFields, 'nothing', 'on', 'off', 'invalid']),
  keyboard: z.enum(['letters', 'email', 'url', 'search', 'tel', 'digits', 'decimal', 'picker', 'none']),
  typed: z.object({ characters: z.int(), digitsOnly: z.boolean().nullable() }).nullable(),
});

export const target = z.object({
  subject: z.string(),
  role: z.string(),
  name: z.string(),
  tag: z.string(),
  box,
  picture: z.string().exactOptional(),
  widthMm: z.number(),
  heightMm: z.number(),
  inline: z.boolean(),
  neighbours: z.array(neighbour),
  field: field.exactOptional(),
  choice: z.object({ place: z.string(), passed: z.int(), options: z.int(), inspected: z.int() }).exactOptional(),
  rivals: z
    .object({
      count: z.int(),
      near: z.int(),
      leftOut: z.boolean(),
      alike: z.int(),
      beside: z.string(),
      place: z.string(),
    })
    .exactOptional(),
  violations: z.array(violation).exactOptional(),
});

true satisfies Same<z.infer<typeof target>, TargetMeasures>;
true satisfies Same<z.infer<typeof violation>, ViolationObservation>;
true satisfies Same<z.infer<typeof neighbour>, NeighbourMeasures>;
true satisfies Same<z.infer<typeof field>, FieldMeasures>;
