import { z } from 'zod';
import { group, text } from './schema-values.ts';

/** The steps of another journey, where a step could stand. */
export const use = group('use', 'a use of another journey, such as `use: sign-in.yml`', {
  use: text.meta({
    description:
      'The file of another journey, as seen from this one, inside the project. Its steps are taken here, with its own `vars`, `secrets` and `timeout`; its `url`, `persona`, `own`, `setup`, `whenever` and `teardown` are not.',
    examples: ['sign-in.yml', '../shared/sign-in.yml'],
  }),
  with: z
    .record(z.string(), text, { error: 'names of its variables and their values' })
    .meta({ minProperties: 1 })
    .optional()
    .meta({
      description: "Values for that journey's `vars`; the others keep the ones that stand there.",
      examples: [{ email: 'ada+${run}@example.org' }],
    }),
  id: text.optional().meta({
    description:
      'What the ids of its steps begin with here, before a hyphen. Default: the name of the file. Needed when one file is used twice.',
    examples: ['sign-in-again'],
  }),
}).meta({
  id: 'use',
  description: 'The steps of another journey, in the place of a step.',
});
