import * as z from 'zod';
import type { PageBarrier, ShiftMeasures, ZoomMeasures } from '../model/measures.ts';
import type { Same } from './same.ts';
import { move } from './schema-action.ts';
import { spot } from './schema-picture.ts';
import { impact } from './schema-target.ts';

export const shiftMeasures = z.object({
  value: z.number(),
  subject: z.string(),
  movedPx: z.number(),
  movedNextTarget: z.boolean(),
  move: move.exactOptional(),
  run: z.int(),
});

export const zoomMeasures = z.object({ viewport: z.string().nullable(), lockedBy: z.string().nullable() });

export const pageBarrier = z.object({
  id: z.string(),
  impact,
  help: z.string(),
  helpUrl: z.string(),
  subjects: z.array(z.string()),
  inView: z.array(spot).exactOptional(),
  newCount: z.int(),
});

true satisfies Same<z.infer<typeof shiftMeasures>, ShiftMeasures>;
true satisfies Same<z.infer<typeof pageBarrier>, PageBarrier>;
true satisfies Same<z.infer<typeof zoomMeasures>, ZoomMeasures>;
