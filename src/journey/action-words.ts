import { z } from 'zod';
import { defineAction } from './action-word.ts';
import { each, fill, fromPairs, move, open, point, press, scroll, type, wait } from './read-action.ts';
import { condition } from './schema-condition.ts';
import { locator, locatorObject } from './schema-locator.ts';
import { group, oneOrMore, pairsOf, text, yes } from './schema-values.ts';

const scrollWords = '`top`, `bottom`, a locator or `{ by: 600 }`';
const locatorOrList = oneOrMore(locator, 'a locator, or a list of them');

/** The actions of the language. A new one is one entry: its value's schema, its description, and how it is read. */
export const actionWords = {
  open: defineAction({
    value: text,
    description: 'Types an address or follows a bookmark: a path, or a full URL.',
    examples: ['/', '/kettles?sort=price', 'https://shop.example/'],
    read: open,
  }),
  click: defineAction({
    value: locator,
    description: 'Clicks, taps or presses, as the persona does. Bare words are the name of a control.',
    examples: ['button "Add to basket"', 'Add to basket', 'link "Basket" in navigation "Main"'],
    read: point('click', 'control'),
  }),
  doubleClick: defineAction({
    value: locator,
    description: 'Clicks or taps twice.',
    examples: ['cell "Total"'],
    read: point('doubleClick', 'control'),
  }),
  rightClick: defineAction({
    value: locator,
    description: 'Opens a context menu: the right button, or a long press.',
    examples: ['row "Invoice 7"'],
    read: point('rightClick', 'control'),
  }),
  hover: defineAction({
    value: locator,
    description: 'Rests the pointer on it.',
    examples: ['link "Products"'],
    read: point('hover', 'control'),
  }),
  focus: defineAction({
    value: locator,
    description: 'Moves the keyboard to it.',
    examples: ['field "Search"'],
    read: point('focus', 'control'),
  }),
  fill: defineAction({
    value: pairsOf(text, 'fields and what is typed into them, `{ Email: ada@example.org }`'),
    description: 'Goes to each field, in this order, and types with real keys. A key is the label of a field.',
    examples: [{ 'Full name': 'Ada Lovelace', Email: 'ada@example.org' }],
    read: fromPairs('text', fill),
  }),
  type: defineAction({
    value: text,
    description: 'Types where the caret is.',
    examples: ['steel kettle'],
    read: type,
  }),
  clear: defineAction({
    value: locator,
    description: 'Empties a field.',
    examples: ['field "Search"'],
    read: point('clear', 'field'),
  }),
  choose: defineAction({
    value: pairsOf(text, 'fields and the option chosen in them, `{ Country: France }`'),
    description: 'Picks an option by its visible text: select, listbox, combobox, radio group.',
    examples: [{ Country: 'France' }],
    read: fromPairs('option', (target, option, rest) => ({ kind: 'choose', target, option, ...rest })),
  }),
  check: defineAction({
    value: locatorOrList,
    description: 'Ticks a checkbox, or several.',
    examples: ['I accept the terms of sale', ['Gift wrap', 'Greeting card']],
    read: each(point('check', 'field')),
  }),
  uncheck: defineAction({
    value: locatorOrList,
    description: 'Takes the tick off a checkbox, or several.',
    examples: ['Send me the newsletter'],
    read: each(point('uncheck', 'field')),
  }),
  press: defineAction({
    value: oneOrMore(text, 'a key, or a list of keys'),
    description: 'Presses a key, several at once (`Control+A`), or one several times (`ArrowDown ×3`).',
    examples: ['Enter', 'Control+A', 'ArrowDown ×3', ['ArrowDown ×2', 'Enter']],
    read: press,
  }),
  scroll: defineAction({
    value: z.union(
      [
        text,
        group('scroll', scrollWords, {
          ...locatorObject.shape,
          by: z
            .union([z.int(), z.string().regex(/^[+-]?\d{1,6}$/)], {
              error: 'a number of pixels, such as `600` or `-300`',
            })
            .optional()
            .meta({ description: 'CSS pixels, downwards positive.', examples: [600, -300] }),
        }),
      ],
      { error: scrollWords },
    ),
    description: 'Scrolls to something, to the `top`, to the `bottom`, or by so many pixels.',
    examples: ['bottom', 'heading "Reviews"', { by: 600 }],
    read: scroll,
  }),
  back: defineAction({ value: yes, description: 'Goes back a page.', examples: [true], read: move('back') }),
  forward: defineAction({ value: yes, description: 'Goes forward a page.', examples: [true], read: move('forward') }),
  reload: defineAction({ value: yes, description: 'Loads the page again.', examples: [true], read: move('reload') }),
  wait: defineAction({
    value: condition,
    description: "The customer's own pause: a duration, or until a condition holds.",
    examples: ['2s', 'text "3 results"', { gone: 'progressbar "Loading"' }],
    read: wait,
  }),
} as const;

/** Whether a key is an action. */
export function isActionWord(key: string): key is keyof typeof actionWords {
  return Object.hasOwn(actionWords, key);
}
