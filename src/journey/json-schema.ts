import { z } from 'zod';
import { journeySchema } from './schema.ts';

/** The JSON Schema (draft-07) of a journey file, for editors: with a description and examples on every property. */
export function journeyJsonSchema(): Readonly<Record<string, unknown>> {
  const schema = z.toJSONSchema(journeySchema, { target: 'draft-7', io: 'input' });
  const { $schema, ...rest } = schema;
  return JSON.parse(JSON.stringify({ $schema, title: 'Parcours journey', ...rest }));
}

/** The text of `schema/journey.schema.json`. */
export function journeySchemaText(): string {
  return `${JSON.stringify(journeyJsonSchema(), null, 2)}\n`;
}
