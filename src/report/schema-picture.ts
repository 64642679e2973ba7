import * as z from 'zod';
import type { Picture, Spot } from '../model/picture.ts';
import type { Same } from './same.ts';

export const box = z.object({ x: z.number(), y: z.number(), width: z.number(), height: z.number() });

export const spot = z
  .object({ subject: z.string(), box })
  .meta({ id: 'Spot', description: 'Where something stands in a picture.' });

export const picture = z.object({ file: z.string(), view: box }).meta({
  id: 'Picture',
  description: 'A file beside the report, and what it shows of the viewport, in CSS pixels.',
});

true satisfies Same<z.infer<typeof picture>, Picture>;
true satisfies Same<z.infer<typeof spot>, Spot>;
