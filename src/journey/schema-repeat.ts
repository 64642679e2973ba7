import { z } from 'zod';
import { condition } from './schema-condition.ts';
import { group } from './schema-values.ts';

/** Rounds of one step; more of them would be a mistake of the file, or another journey. */
export const mostRounds = 100;

/** Rounds of a step that says only until when. */
export const defaultRounds = 20;

export const timesWords = `a whole number from 1 to ${mostRounds}`;

/** How often a step is taken. */
export const repeat = group('repeat', '`{ times: 3 }`, or `{ until: text "Sold out" }`', {
  times: z
    .union([z.int().min(1).max(mostRounds), z.string().regex(/^([1-9]\d?|100)$/)], { error: timesWords })
    .optional()
    .meta({
      description: `How many rounds; with \`until\`, at most so many. Default with \`until\`: ${defaultRounds}.`,
      examples: [3],
    }),
  until: condition.optional().meta({
    description:
      'What ends it. It is looked at before every round: when it holds before the first one there is nothing to do, and the step is skipped; when it still does not hold after the last one, the step fails.',
    examples: ['text "Whistling enamel kettle 2 l"', { gone: 'button "Show more"' }],
  }),
}).meta({ id: 'repeat', description: 'How often a step is taken: so many rounds, or until something holds.' });
