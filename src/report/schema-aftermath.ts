import * as z from 'zod';
import type { Aftermath } from '../model/aftermath.ts';
import type { Same } from './same.ts';

const runs = z.array(z.int());

const fault = z.object({
  kind: z.enum(['request', 'script']),
  what: z.string(),
  how: z.string(),
  host: z.string().nullable(),
  of: z.enum(['action', 'load', 'other site', 'report', 'picture', 'question', 'second try']),
  runs,
});

const deadEnd = z.object({
  kind: z.enum(['error', 'empty']),
  status: z.number().nullable(),
  says: z.string(),
  isExpected: z.boolean(),
  isMet: z.boolean(),
  leadsOn: z.boolean(),
  runs,
});

const extraPage = z.object({
  kind: z.enum(['same page', 'new tab']),
  path: z.string(),
  hasTyped: z.boolean(),
  runs,
});

export const aftermath = z
  .object({ faults: z.array(fault), deadEnd: deadEnd.nullable(), extraPage: extraPage.nullable() })
  .meta({ id: 'Aftermath', description: 'What came of an action that nobody wanted.' });

true satisfies Same<z.infer<typeof aftermath>, Aftermath>;
