import * as z from 'zod';
import { personaIds } from '../../model/persona.ts';
import { failsOn } from '../../report/baseline-gates.ts';

const oneOrMore = <T extends z.ZodType>(one: T) => z.union([one, z.array(one).min(1)]);
const persona = z.enum(personaIds);

/** Names and what they stand for: as in a file of YAML, a value may look like a number. */
const text = z.union([z.string(), z.number(), z.boolean()]);

/**
 * What a config may say. A key is the name of the flag of `run` that it stands for, `journeys` and `vars` aside; paths are
 * relative to the config's folder.
 */
export const configSchema = z
  .strictObject({
    $schema: z.string().optional().meta({ description: 'Where this schema lies, for editors.' }),
    journeys: oneOrMore(z.string().min(1))
      .optional()
      .meta({
        description: 'Journey files, or folders of them, that are meant when a call names none. Default: journeys',
        examples: ['journeys'],
      }),
    url: z
      .string()
      .optional()
      .meta({
        description: "Replaces the origin of the journeys' own addresses.",
        examples: ['https://shop.example'],
      }),
    persona: oneOrMore(persona)
      .optional()
      .meta({
        description: 'Who travels, instead of the persona that a journey names.',
        examples: [['phone', 'desktop']],
      }),
    runs: z
      .int()
      .min(1)
      .max(100)
      .optional()
      .meta({ description: 'How often each journey is timed. Default: 1', examples: [6] }),
    out: z.string().min(1).optional().meta({ description: 'Where the report goes. Default: a new folder in reports/' }),
    'min-score': z
      .number()
      .min(0)
      .max(100)
      .optional()
      .meta({ description: 'Fails when the fluidity of any journey and persona is below it.', examples: [70] }),
    reporter: oneOrMore(z.string().min(1))
      .optional()
      .meta({ description: 'How results are printed and written.', examples: ['terminal,junit=junit.xml'] }),
    baseline: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'Compares with this earlier report or baseline.', examples: ['parcours.baseline.json'] }),
    'fail-on': z
      .enum(failsOn)
      .optional()
      .meta({ description: 'Fails when the comparison is worse, or has anything new.' }),
    lighthouse: z.boolean().optional().meta({ description: 'Travels once more with Lighthouse.' }),
    vars: z
      .record(z.string(), text)
      .optional()
      .meta({ description: 'Gives variables of the journeys a value.', examples: [{ email: 'ada@example.org' }] }),
  })
  .meta({
    title: 'Parcours config',
    description: 'parcours.config.yml or parcours.config.json, found in the folder of the call or above it.',
  });

export type Config = z.infer<typeof configSchema>;

/** The published JSON Schema (draft-07, which editors read). */
export function configJsonSchema(): unknown {
  return z.toJSONSchema(configSchema, { target: 'draft-7', io: 'input' });
}
