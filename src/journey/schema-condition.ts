import { z } from 'zod';
import { locator, locatorObject, matches } from './schema-locator.ts';
import { count, group, pairsOf, text } from './schema-values.ts';

const conditionWords = 'a condition, such as `heading "Thank you"` or `url: /search*`';

const glob = (of: string, examples: readonly unknown[]) =>
  z
    .union([text, matches], { error: 'a glob, or `matches: /…/`' })
    .optional()
    .meta({ description: of, examples: [...examples] });

/** Conditions with a key; several keys in one group must all hold. */
const conditionShape = {
  gone: locator
    .optional()
    .meta({ description: 'It is not, or no longer, visible.', examples: ['dialog "Newsletter"'] }),
  url: glob(
    'The address: a glob on path and query (`*` anything but `/`, `**` anything, `?` itself), a full URL, or a pattern.',
    ['/search*', '/orders/**', { matches: '/^\\/order\\/\\d+$/' }],
  ),
  title: glob('The title of the page: a glob (`*` is anything) or a pattern.', ['Kettles*', { matches: '/basket/i' }]),
  value: pairsOf(text, 'fields and what stands in them, `{ Email: ada@example.org }`')
    .optional()
    .meta({ description: 'What stands in fields.', examples: [{ Email: 'ada@example.org' }] }),
  count: pairsOf(count, 'locators and how often each is found, `{ role listitem: 3 }`')
    .optional()
    .meta({ description: 'How many of a locator are visible.', examples: [{ 'role listitem': 3 }] }),
  enabled: locator.optional().meta({ description: 'It can be used.', examples: ['button "Place the order"'] }),
  disabled: locator.optional().meta({ description: 'It cannot be used.', examples: ['button "Place the order"'] }),
  focused: locator.optional().meta({ description: 'It has the keyboard.', examples: ['field "Search"'] }),
  not: z
    .lazy((): z.ZodType<unknown, unknown> => condition)
    .optional()
    .meta({ description: 'The condition does not hold.', examples: ['text "Sold out"', { url: '/login*' }] }),
};

export const conditionKeys: readonly string[] = Object.keys(conditionShape);

/**
 * Either a locator or conditions. One group, and not a choice of two, because of a choice zod would judge a file by the
 * first that fits but for its keys; the reader sees to it that the two are not mixed.
 */
const conditionObject = group('condition', conditionWords, { ...locatorObject.shape, ...conditionShape });

/** Something that is true or false of the page. */
export const condition = z
  .union([text, z.array(z.lazy((): z.ZodType<unknown, unknown> => condition)).min(1), conditionObject], {
    error: conditionWords,
  })
  .meta({
    id: 'condition',
    description:
      'What must be true: a locator (it is visible), `gone`, `url`, `title`, `value`, `count`, `enabled`, `disabled`, `focused`, `not`, or a list of which all must hold.',
    examples: ['heading "Thank you"', { url: '/search*' }, ['text "3 results"', { gone: 'dialog "Newsletter"' }]],
  });
