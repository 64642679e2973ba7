import { actionWords } from './action-words.ts';
import { nearest } from './nearest.ts';
import { isRole } from './roles.ts';
import { handlerKeys, journeyKeys, stepKeys } from './schema.ts';
import { conditionKeys } from './schema-condition.ts';
import { locatorObject } from './schema-locator.ts';
import { repeat } from './schema-repeat.ts';
import { use } from './schema-use.ts';
import type { Level } from './schema-values.ts';
import { quote } from './written.ts';

/** Words of the language that this version does not know yet. */
const later: Readonly<Partial<Record<Level, readonly string[]>>> = {
  step: ['in', 'upload', 'drag', 'swipe', 'dialog', 'switch'],
  handler: ['upload', 'drag', 'swipe', 'dialog', 'switch'],
  action: ['upload', 'drag', 'swipe', 'dialog', 'switch'],
  condition: ['download', 'request'],
};

const locatorKeys = Object.keys(locatorObject.shape);

/** What may stand at a level; where a locator may, its keys may too. */
const keys: Readonly<Record<Level, readonly string[]>> = {
  journey: journeyKeys,
  step: stepKeys,
  use: Object.keys(use.shape),
  repeat: Object.keys(repeat.shape),
  handler: handlerKeys,
  action: Object.keys(actionWords),
  condition: [...conditionKeys, ...locatorKeys],
  locator: locatorKeys,
  scroll: ['by', ...locatorKeys],
  matches: ['matches'],
};

const whereabouts: Readonly<Record<Level, string>> = {
  journey: 'at the top of a journey',
  step: 'in a step',
  use: 'beside `use`',
  repeat: 'in `repeat`',
  handler: 'in `whenever`',
  action: 'among the actions of `do`',
  condition: 'in a condition',
  locator: 'in a locator',
  scroll: 'after `scroll`',
  matches: 'here',
};

/** Where a key that stands at a wrong level belongs. */
const belongs: readonly (readonly [Level, string])[] = [
  ['step', 'belongs in a step, next to `step:`'],
  ['condition', 'belongs under `expect:`, `when:` or `wait:`'],
  ['journey', 'belongs at the top of the file, next to `journey:`'],
  ['locator', 'belongs in a locator, such as `{ role: button, name: Add }`'],
  ['repeat', 'belongs in `repeat:`'],
  ['use', 'stands in the place of a step: `- use: sign-in.yml`, and `with:` beside it'],
];

/** Words of other tools and of everyday speech for ours. */
const otherWords: ReadonlyMap<string, string> = new Map([
  ['tap', 'click'],
  ['dblclick', 'doubleClick'],
  ['goto', 'open'],
  ['visit', 'open'],
  ['navigate', 'open'],
  ['go', 'open'],
  ['input', 'fill'],
  ['enter', 'fill'],
  ['select', 'choose'],
  ['pick', 'choose'],
  ['tick', 'check'],
  ['untick', 'uncheck'],
  ['key', 'press'],
  ['sleep', 'wait'],
  ['pause', 'wait'],
  ['delay', 'wait'],
  ['refresh', 'reload'],
  ['assert', 'expect'],
  ['see', 'expect'],
  ['then', 'expect'],
  ['actions', 'do'],
  ['if', 'when'],
  ['comment', 'note'],
  ['description', 'note'],
  ['title', 'step'],
  ['name', 'step'],
  ['baseUrl', 'url'],
  ['start', 'url'],
  ['device', 'persona'],
  ['variables', 'vars'],
  ['env', 'secrets'],
  ['before', 'setup'],
  ['after', 'teardown'],
  ['scenario', 'journey'],
  ['hidden', 'gone'],
  ['path', 'url'],
  ['label', 'field'],
  ['selector', 'css'],
  ['id', 'css'],
  ['index', 'nth'],
  ['within', 'in'],
]);

/** The key of a level that a wrong one most likely means. */
export function meantKey(key: string, level: Level): string | undefined {
  const other =
    otherWords.get(key) ?? (level === 'journey' && (key === 'title' || key === 'name') ? 'journey' : undefined);
  if (other !== undefined && keys[level].includes(other)) return other;
  return nearest(key, keys[level]);
}

/** The key that a misspelt one means; none when it is a word of the language that does not belong or is not understood here. */
export function misspelt(key: string, level: Level): string | undefined {
  return later[level]?.includes(key) === true || elsewhere(key, level) !== undefined ? undefined : meantKey(key, level);
}

/** The word of the language that stands there or is meant. */
export function wordMeant(key: string, level: Level): string | undefined {
  return keys[level].includes(key) ? key : misspelt(key, level);
}

/** What to say of a key that is not known where it stands. */
export function explainKey(key: string, level: Level): { readonly message: string; readonly hint?: string } {
  if (later[level]?.includes(key) === true) {
    return {
      message: `${quote(key)} is not understood by this version of Parcours yet`,
      ...(key === 'in' ? { hint: 'narrow each locator by itself: `button "Add" in dialog "Basket"`' } : {}),
    };
  }
  const message = `${quote(key)} is not known ${whereabouts[level]}`;
  if (level === 'condition' && /^(visible|shown|see|exists|present)$/.test(key)) {
    return { message, hint: 'a locator by itself means that it is visible: `expect: heading "Thank you"`' };
  }
  const other = elsewhere(key, level);
  if (other !== undefined) return { message, hint: `it ${other[1]}` };
  const near = meantKey(key, level);
  if (near !== undefined) return { message, hint: `did you mean \`${near}\`?` };
  if ((level === 'locator' || level === 'condition') && isRole(key)) {
    return { message, hint: `write \`${key} "…"\` as text, or \`{ role: ${key}, name: … }\`` };
  }
  if (level === 'condition')
    return {
      message,
      hint: 'a text with `: ` in it stands between quotes; for a condition, see `gone`, `url`, `title`, `value`, `count`',
    };
  const far = belongs.find(([other]) => other !== level && nearest(key, keys[other]) !== undefined);
  if (far !== undefined) return { message, hint: `did you mean \`${nearest(key, keys[far[0]])}\`? it ${far[1]}` };
  return { message, hint: `known here: ${keys[level].filter((known) => known !== '$schema').join(', ')}` };
}

/** The level to which a word belongs that does not belong here. */
function elsewhere(key: string, level: Level) {
  return belongs.find(
    ([other]) => other !== level && (ownKeys(other).includes(key) || later[other]?.includes(key) === true),
  );
}

function ownKeys(level: Level): readonly string[] {
  return level === 'condition' ? conditionKeys : keys[level];
}
