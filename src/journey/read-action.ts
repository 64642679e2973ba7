import type { Action, ScrollTo } from '../model/journey.ts';
import type { Locator } from '../model/locator.ts';
import type { Place } from '../model/place.ts';
import type { ActionCall } from './action-word.ts';
import { misfit, readDuration, reportFlaws } from './desk.ts';
import { durationPattern, nearestDuration } from './duration.ts';
import { parseKeys } from './keys.ts';
import type { Use } from './locator-text.ts';
import { readCondition } from './read-condition.ts';
import { readLocator } from './read-locator.ts';
import { itemsOf, quote, valueAt } from './written.ts';

type Read = (call: ActionCall) => readonly Action[];

/** What every action carries. */
interface Label {
  readonly source: string;
  readonly at: Place;
}

/** Actions on one target. */
export function point(
  kind: 'click' | 'doubleClick' | 'rightClick' | 'hover' | 'focus' | 'clear' | 'check' | 'uncheck',
  use: Use,
): Read {
  return ({ desk, value, at }) => {
    const target = readLocator(desk, value, use);
    return target === undefined ? [] : [{ kind, target, source: `${kind} ${target.source}`, at }];
  };
}

/** The same action for every item of a list. */
export function each(read: Read): Read {
  return (call) => {
    const items = itemsOf(call.value);
    if (items.length === 0)
      call.desk.sheet.report({
        ...call.value,
        message: `${quote(call.key.text)} is an empty list; expected at least one locator`,
      });
    if (call.value.kind !== 'list') return read(call);
    return items.flatMap((value) => read({ ...call, value, at: call.desk.sheet.place(value.from) }));
  };
}

/** One action for every pair of a field and a text, in the order of the file. */
export function fromPairs(
  what: 'text' | 'option',
  make: (target: Locator, text: string, label: Label) => Action,
): Read {
  return ({ desk, key, value: written }) => {
    if (written.kind !== 'pairs') return nothing(misfit(desk, written, `pairs of a field and its ${what}`));
    if (written.pairs.length === 0) {
      desk.sheet.report({
        ...written,
        message: `${quote(key.text)} is empty; expected at least one pair of a field and its ${what}`,
      });
    }
    return written.pairs.flatMap((pair): readonly Action[] => {
      const target = readLocator(desk, pair.key, 'field');
      const { value } = pair;
      if (value.kind === 'nothing') {
        desk.sheet.report({
          ...pair.key,
          message: `nothing stands after ${quote(`${pair.key.text}:`)}; expected the ${what}`,
          hint: what === 'text' ? 'for an empty text write `""`; to empty a field use `clear`' : undefined,
        });
        return [];
      }
      if (value.kind !== 'text')
        return nothing(misfit(desk, value, what === 'text' ? 'text' : 'the text of an option'));
      if (target === undefined) return [];
      const source = what === 'option' ? `choose ${value.text} in ${target.source}` : `fill ${target.source}`;
      const label = { source: desk.variables.fill(source), at: desk.sheet.place(pair.key.from) };
      return [make(target, desk.variables.fill(value.text), label)];
    });
  };
}

/** What is typed is left out of `source`: it may be a password, and only the replay sees the field. */
export const fill = (target: Locator, text: string, label: Label): Action => ({ kind: 'fill', target, text, ...label });

export const type: Read = ({ desk, value, at }) => {
  if (value.kind !== 'text') return nothing(misfit(desk, value, 'the text to type'));
  return [{ kind: 'type', text: desk.variables.fill(value.text), source: 'type where the caret is', at }];
};

export const open: Read = ({ desk, value, at }) => {
  if (value.kind !== 'text') return nothing(misfit(desk, value, 'a path or a URL'));
  const url = desk.variables.fill(value.text);
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(url)?.[1]?.toLowerCase();
  const isStrange = scheme !== undefined && scheme !== 'http' && scheme !== 'https';
  if (url.trim() === '' || /\s/.test(url) || isStrange || /^www\./i.test(url) || /^https?:(?!\/\/[^/])/i.test(url)) {
    reportFlaws(desk, value, [
      {
        index: 0,
        message: `${quote(value.text)} is not an address; expected a path such as \`/kettles\`, or a URL with \`https://\``,
        hint: /^www\./i.test(url)
          ? `write \`https://${url}\``
          : /\S\s+\S/.test(url)
            ? `a space in an address is written \`%20\``
            : undefined,
      },
    ]);
    return [];
  }
  return [{ kind: 'open', url, source: `open ${url}`, at }];
};

export const press: Read = ({ desk, value, at }) => {
  const keys = itemsOf(value).flatMap((item) => {
    if (item.kind !== 'text') return nothing(misfit(desk, item, 'a key'));
    const parsed = parseKeys(item.text);
    if ('keys' in parsed) return parsed.keys;
    reportFlaws(desk, item, [parsed]);
    return [];
  });
  if (value.kind === 'list' && value.items.length === 0)
    desk.sheet.report({ ...value, message: '`press` is an empty list; expected at least one key' });
  const written = itemsOf(value).flatMap((item) => (item.kind === 'text' ? [item.text] : []));
  return keys.length === 0 ? [] : [{ kind: 'press', keys, source: `press ${written.join(', ')}`, at }];
};

const ways: ReadonlyMap<string, string> = new Map([
  ['down', 'write `bottom`, or `{ by: 600 }` for pixels'],
  ['up', 'write `top`, or `{ by: -600 }` for pixels'],
]);

export const scroll: Read = ({ desk, value, at }) => {
  const by = valueAt(value, 'by');
  const label = (source: string) => ({ kind: 'scroll', source: `scroll ${source}`, at }) as const;
  if (by !== undefined) {
    if (by.kind !== 'text' || !/^[+-]?\d{1,6}$/.test(by.text)) {
      desk.sheet.report({
        ...by,
        message: '`by` expects a number of pixels, such as `600` or `-300`',
        hint: undefined,
      });
      return [];
    }
    return [{ ...label(`by ${by.text}`), to: { by: Number(by.text) } }];
  }
  const edge = value.kind === 'text' && (value.text === 'top' || value.text === 'bottom') ? value.text : undefined;
  if (edge !== undefined) return [{ ...label(`to the ${edge}`), to: edge }];
  const way = value.kind === 'text' ? ways.get(value.text) : undefined;
  if (way !== undefined) {
    desk.sheet.report({ ...value, message: 'scrolling wants to know how far', hint: way });
    return [];
  }
  const target = readLocator(desk, value, 'shown');
  const to: ScrollTo | undefined = target && { target };
  return to === undefined ? [] : [{ ...label(`to ${target?.source}`), to }];
};

/** Actions that go somewhere by themselves. */
export function move(kind: 'back' | 'forward' | 'reload'): Read {
  return ({ desk, key, value, at }) => {
    if (value.kind === 'text' && value.text === 'true') return [{ kind, source: kind, at }];
    const spot = value.kind === 'nothing' ? key : value;
    desk.sheet.report({ ...spot, message: `\`${kind}\` takes only \`true\``, hint: `write \`${kind}: true\`` });
    return [];
  };
}

export const wait: Read = ({ desk, value, at }) => {
  if (value.kind === 'text' && (durationPattern.test(value.text) || nearestDuration(value.text) !== undefined)) {
    const ms = readDuration(desk, value);
    return ms === undefined ? [] : [{ kind: 'pause', ms, source: `wait ${value.text}`, at }];
  }
  const until = readCondition(desk, value);
  return until === undefined ? [] : [{ kind: 'await', until, source: `wait ${until.source}`, at }];
};

function nothing(_: undefined): readonly [] {
  return [];
}
