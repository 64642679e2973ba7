import type { Condition, Match } from '../model/condition.ts';
import { type Desk, misfit } from './desk.ts';
import { isPossibleGlob, titleGlob, urlGlob } from './glob.ts';
import { matchPattern } from './pattern.ts';
import { readLocator, readTextMatch } from './read-locator.ts';
import { quote, type Written } from './written.ts';

/** How the value of a condition's key is read; a key with several pairs gives several conditions. `read` reads a condition inside. */
export type ConditionWord = (desk: Desk, value: Written, read: ReadCondition) => readonly Condition[];

type ReadCondition = (desk: Desk, written: Written) => Condition | undefined;

/** The conditions that have a key; their schemas stand in `schema-condition.ts` under the same names. */
export const conditionWords: Readonly<Record<string, ConditionWord>> = {
  gone: aimed('gone'),
  enabled: aimed('enabled'),
  disabled: aimed('disabled'),
  focused: aimed('focused'),
  url: matched('url'),
  title: matched('title'),
  value: (desk, written) =>
    eachPair(desk, written, 'value', (target, value) => {
      const text = value.kind === 'text' ? desk.variables.fill(value.text) : misfit(desk, value, 'text');
      return text === undefined ? [] : [{ kind: 'value', target, text, source: `value: ${target.source} = ${text}` }];
    }),
  count: (desk, written) =>
    eachPair(desk, written, 'count', (target, value) => {
      if (value.kind !== 'text' || !/^\d{1,6}$/.test(value.text)) {
        desk.sheet.report({ ...value, message: '`count` expects a whole number for every locator', hint: undefined });
        return [];
      }
      return [{ kind: 'count', target, count: Number(value.text), source: `count: ${target.source} = ${value.text}` }];
    }),
  not: (desk, written, read) => {
    const condition = read(desk, written);
    return condition === undefined ? [] : [{ kind: 'not', condition, source: `not: ${condition.source}` }];
  },
};

function aimed(kind: 'gone' | 'enabled' | 'disabled' | 'focused'): ConditionWord {
  return (desk, written) => {
    const target = readLocator(desk, written, 'shown');
    return target === undefined ? [] : [{ kind, target, source: `${kind}: ${target.source}` }];
  };
}

function matched(kind: 'url' | 'title'): ConditionWord {
  return (desk, written) => {
    if (written.kind === 'text') {
      if (kind === 'url') checkUrlGlob(desk, written);
      const match: Match =
        kind === 'url' ? urlGlob(written.text, desk.variables) : titleGlob(written.text, desk.variables);
      return [{ kind, match, source: `${kind}: ${desk.variables.fill(written.text)}` }];
    }
    if (written.kind !== 'pairs') return none(desk, written, 'a glob, or `matches: /…/`');
    const pattern = readTextMatch(desk, written);
    if (pattern === undefined || 'exact' in pattern) return [];
    const match = matchPattern(pattern.pattern, pattern.flags, kind);
    return [{ kind, match, source: `${kind}: matches /${pattern.pattern}/${pattern.flags}` }];
  };
}

function checkUrlGlob(desk: Desk, written: Written & { kind: 'text' }): void {
  const glob = written.text;
  if (/^\/.*[^/]\/[imsuv]+$|^\/\^|\$\/[imsuv]*$/.test(glob)) {
    desk.sheet.report({
      ...written,
      message: `${quote(glob)} is read as a glob, and looks like a pattern`,
      hint: `write \`{ matches: ${glob} }\``,
      severity: 'warning',
    });
  } else if (!isPossibleGlob(desk.variables.fill(glob))) {
    const meant = glob.startsWith('?')
      ? `/**${glob}`
      : /^[\w-]+(\.[\w-]+)+\//.test(glob)
        ? `https://${glob}`
        : `**/${glob.replace(/^\*+/, '*')}`;
    desk.sheet.report({
      ...written,
      message: `${quote(glob)} can never match: a path begins with \`/\`, a full address with \`https://\``,
      hint: `write \`${meant}\``,
    });
  }
}

function eachPair(
  desk: Desk,
  written: Written,
  word: string,
  read: (target: NonNullable<ReturnType<typeof readLocator>>, value: Written) => readonly Condition[],
): readonly Condition[] {
  if (written.kind !== 'pairs') return none(desk, written, 'pairs of a locator and a value');
  if (written.pairs.length === 0)
    desk.sheet.report({ ...written, message: `\`${word}\` is empty; expected at least one pair` });
  return written.pairs.flatMap(({ key, value }) => {
    const target = readLocator(desk, key, 'field');
    return target === undefined ? [] : read(target, value);
  });
}

function none(desk: Desk, written: Written, expected: string): readonly [] {
  misfit(desk, written, expected);
  return [];
}
