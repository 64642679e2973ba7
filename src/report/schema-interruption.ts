import * as z from 'zod';
import type { InterruptionMeasures } from '../model/interruption.ts';
import type { Same } from './same.ts';

export const interruptionMeasures = z
  .object({
    subject: z.string(),
    kind: z.enum(['consent', 'newsletter', 'app', 'chat', 'dialog']),
    isBeforeContent: z.boolean(),
    isBlocking: z.boolean(),
    isBar: z.boolean(),
    isTrap: z.boolean(),
    share: z.number(),
    opaqueShare: z.number(),
    covers: z.array(z.string()),
    doubt: z.enum(['part of the way', 'late answer']).nullable(),
    runs: z.array(z.int()),
  })
  .meta({ id: 'Interruption', description: 'Something that opened over the page without having been asked for.' });

true satisfies Same<z.infer<typeof interruptionMeasures>, InterruptionMeasures>;
