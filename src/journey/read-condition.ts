import type { Condition } from '../model/condition.ts';
import { conditionWords } from './condition-words.ts';
import { type Desk, misfit, reportFlaws } from './desk.ts';
import { readLocator } from './read-locator.ts';
import { isRole } from './roles.ts';
import { locatorObject } from './schema-locator.ts';
import { type Pairs, quote, type Text, type Written } from './written.ts';

/** One condition; several become one that holds when all of them do. */
export function readCondition(desk: Desk, written: Written): Condition | undefined {
  const conditions = readConditions(desk, written);
  const [only] = conditions;
  if (conditions.length < 2) return only;
  return { kind: 'all', conditions, source: conditions.map((condition) => condition.source).join(' and ') };
}

/** All the conditions that stand there, in their order. */
export function readConditions(desk: Desk, written: Written): readonly Condition[] {
  if (written.kind === 'list') {
    if (written.items.length === 0)
      desk.sheet.report({ ...written, message: 'this list is empty; expected at least one condition' });
    return written.items.flatMap((item) => readConditions(desk, item));
  }
  if (written.kind === 'pairs' && isConditionGroup(written)) {
    checkMixed(desk, written);
    return written.pairs.flatMap(({ key, value }) => wordOf(key)?.(desk, value, readCondition) ?? []);
  }
  if (written.kind === 'nothing') {
    misfit(desk, written, 'a condition');
    return [];
  }
  if (written.kind === 'text' && isKeyWithoutColon(desk, written)) return [];
  const target = readLocator(desk, written, 'shown');
  return target === undefined ? [] : [{ kind: 'visible', target, source: target.source }];
}

/** An object is a locator unless one of its keys is a condition's. */
function isConditionGroup(written: Pairs): boolean {
  return written.pairs.some((pair) => wordOf(pair.key) !== undefined);
}

function checkMixed(desk: Desk, written: Pairs): void {
  const stray = written.pairs.find((pair) => Object.hasOwn(locatorObject.shape, pair.key.text));
  if (stray === undefined) return;
  desk.sheet.report({
    from: stray.key.from,
    to: stray.key.to,
    message: `${quote(stray.key.text)} belongs to a locator, and what stands beside it are conditions of their own`,
    hint: 'make a list of them, one `- …` a line',
  });
}

function wordOf(key: Text) {
  return Object.hasOwn(conditionWords, key.text) ? conditionWords[key.text] : undefined;
}

/** `gone dialog "Newsletter"`, `url /search`: the colon is missing. */
function isKeyWithoutColon(desk: Desk, written: Text): boolean {
  const [, word = '', rest = ''] = /^([a-z]+)\s+(\S.*)$/s.exec(written.text) ?? [];
  const next = /^[a-z]+(?=\s+["/])/.exec(rest)?.[0] ?? '';
  if (
    !Object.hasOwn(conditionWords, word) ||
    !(word === 'url' || /^["/]/.test(rest) || isRole(next) || /^(text|field)$/.test(next))
  )
    return false;
  reportFlaws(desk, written, [
    { index: word.length, message: `expected \`:\` after \`${word}\``, hint: `write \`${word}: ${rest}\`` },
  ]);
  return true;
}
