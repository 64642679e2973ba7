import { z } from 'zod';
import { roles } from './roles.ts';
import { group, text } from './schema-values.ts';

/** A pattern where a glob or a text could stand. */
export const matches = group('matches', 'a pattern between slashes', {
  matches: text.meta({
    description: 'A regular expression between slashes, with flags.',
    examples: ['/^\\/search\\?q=/', '/order \\d+/i'],
  }),
});

const nth = z.union([z.int().min(1), z.string().regex(/^([1-9]\d{0,5}|first|last)$/)], {
  error: 'a number from 1 on, `first` or `last`',
});

/** The object form of a locator. */
export const locatorObject = group('locator', 'a locator', {
  role: z
    .enum(roles, { error: 'an ARIA role' })
    .optional()
    .meta({ description: 'An ARIA role, or `frame`.', examples: ['button', 'article'] }),
  name: z
    .union([text, matches], { error: 'text or `matches: /…/`' })
    .optional()
    .meta({
      description: 'The accessible name, whole; or a pattern.',
      examples: ['Add to basket', { matches: '/^add/i' }],
    }),
  field: z
    .union([text, matches], { error: 'text or `matches: /…/`' })
    .optional()
    .meta({ description: 'The label of a form control.', examples: ['Email'] }),
  text: z
    .union([text, matches], { error: 'text or `matches: /…/`' })
    .optional()
    .meta({ description: 'Visible text, whole words.', examples: ['Sold out'] }),
  css: text.optional().meta({ description: 'A CSS selector.', examples: ['.buy > button'] }),
  xpath: text.optional().meta({ description: 'An XPath expression.', examples: ['//main//a'] }),
  testid: text.optional().meta({ description: 'A test id (`data-testid`).', examples: ['checkout'] }),
  in: z
    .lazy((): z.ZodType<unknown, unknown> => locator)
    .optional()
    .meta({ description: 'Where to look.', examples: ['article "Steel kettle"'] }),
  nth: nth.optional().meta({ description: 'Which of several, counted from 1.', examples: [2, 'last'] }),
});

/** How a person would point at something. */
export const locator = z.union([text, locatorObject], { error: 'a locator, such as `button "Add to basket"`' }).meta({
  id: 'locator',
  description:
    'How a person would point at it: `button "Add to basket"`, `link /basket/i`, `role article`, `field "Email"`, `text "Sold out"`, `css …`, `xpath …`, `testid …`, or bare words. Narrow a quoted name with `in …`, `nth N`, `first`, `last`.',
  examples: [
    'button "Add to basket" in article "Steel kettle"',
    'link /basket \\(\\d+\\)/i',
    'field "Email"',
    'text "Sold out"',
    { role: 'button', name: 'Add', nth: 2 },
  ],
});
