import { isAlias, isMap, isPair, isScalar, isSeq } from 'yaml';
import { isActionWord } from './action-words.ts';
import type { Sheet } from './sheet.ts';
import { valueEnd } from './spots.ts';
import { type Pair, pairAt, quote, type Text, type Written } from './written.ts';

/** The tree of a parsed file; reports what YAML allows and the language does not. `at`: where a missing value would stand. */
export function toWritten(sheet: Sheet, node: unknown, at = 0): Written {
  if (isScalar<unknown>(node)) return toText(sheet, node.value, node);
  if (isSeq(node)) {
    checkSigns(sheet, node);
    const [from, to] = rangeOf(node, at);
    return { kind: 'list', items: node.items.map((item) => toItem(sheet, item, from)), from, to };
  }
  if (isMap(node)) {
    checkSigns(sheet, node);
    const [from, to] = rangeOf(node, at);
    const pairs = node.items.flatMap((item) => toPair(sheet, item, from) ?? []);
    const written: Written = { kind: 'pairs', pairs, from, to };
    checkTwice(sheet, pairs, written);
    return written;
  }
  if (isAlias(node)) {
    const [from, to] = rangeOf(node, at);
    reportSign(sheet, '*', from, to);
    return { kind: 'text', text: 'x', style: 'plain', from, to };
  }
  return { kind: 'nothing', from: at, to: at };
}

/** `[a: b]` is a list whose item is a pair. */
function toItem(sheet: Sheet, item: unknown, at: number): Written {
  if (!isPair(item)) return toWritten(sheet, item, at);
  const pair = toPair(sheet, item, at);
  return pair === undefined
    ? { kind: 'nothing', from: at, to: at }
    : { kind: 'pairs', pairs: [pair], from: pair.key.from, to: pair.value.to };
}

function toPair(sheet: Sheet, pair: { readonly key: unknown; readonly value: unknown }, at: number): Pair | undefined {
  const key = toWritten(sheet, pair.key, at);
  if (key.kind !== 'text') {
    sheet.report({
      from: key.from,
      to: key.to,
      message: key.kind === 'nothing' ? 'a key is missing before `:`' : 'a key must be text',
    });
    return undefined;
  }
  if (
    key.style === 'plain' &&
    /^\S+ (?:"(?:\\.|[^"\\])*|\/(?:\\.|[^/\\])*)$/.test(key.text) &&
    isPlainBehind(sheet, key)
  ) {
    const end = valueEnd(sheet.text, key.from);
    sheet.report({
      from: key.to,
      to: end,
      message: 'a colon and a space stand inside a quote or pattern, and make a key of what comes before',
      hint: `put the whole value between single quotes: ${quote(`'${sheet.text.slice(key.from, end).trim()}'`)}`,
    });
    sheet.setAside({ from: key.from, to: end }, false);
  }
  const value = toWritten(sheet, pair.value, key.to);
  if (value.kind !== 'nothing') return { key, value };
  checkHashed(sheet, key);
  return { key, value: { kind: 'nothing', from: key.from, to: key.to } };
}

/** `click: #buy`: the value is a comment. */
function checkHashed(sheet: Sheet, key: Text): void {
  const found = /^:[ \t]+(#[^\s#][^\r\n]*)/.exec(sheet.text.slice(key.to))?.[1];
  if (found === undefined) return;
  const from = sheet.text.indexOf('#', key.to);
  sheet.report({
    from,
    to: from + found.length,
    message: `${quote(found)} is a comment for YAML, so nothing stands after ${quote(`${key.text}:`)}`,
    hint: `if it is the value, put it between quotes: ${quote(`"${found.trim()}"`)}`,
  });
  sheet.setAside({ from: key.from, to: from + found.length }, false);
}

/** Only a value on the same line can be the rest of a text that a colon has cut. */
function isPlainBehind(sheet: Sheet, key: Text): boolean {
  return /^:[ \t]+[^\s#]/.test(sheet.text.slice(key.to));
}

function toText(sheet: Sheet, value: unknown, node: Node): Written {
  const [from, to] = rangeOf(node, 0);
  checkSigns(sheet, node);
  const style = styles.get(node.type ?? '') ?? 'plain';
  if (style === 'plain' && value === '') return { kind: 'nothing', from, to };
  const text: Text = { kind: 'text', text: String(value), style, from, to };
  const comment = sheet.commentAfter(text);
  if (comment !== undefined && /^#\d/.test(comment.text)) {
    sheet.report({
      from: comment.from,
      to: comment.to,
      message: `${quote(comment.text)} is a comment for YAML, and is not part of the value`,
      hint: `if it belongs to it, put the whole value between single quotes: ${quote(`'${text.text} ${comment.text}'`)}; if it is a comment, put a space after \`#\``,
    });
    sheet.setAside({ from, to: comment.to }, false);
  }
  return text;
}

const styles: ReadonlyMap<string, Text['style']> = new Map([
  ['PLAIN', 'plain'],
  ['QUOTE_SINGLE', 'single'],
  ['QUOTE_DOUBLE', 'double'],
  ['BLOCK_LITERAL', 'block'],
  ['BLOCK_FOLDED', 'block'],
]);

interface Node {
  readonly range?: readonly [number, number, number] | null;
  readonly anchor?: string;
  readonly tag?: string;
  readonly type?: string;
}

function rangeOf(node: Node, at: number): readonly [number, number] {
  return node.range === undefined || node.range === null ? [at, at] : [node.range[0], node.range[1]];
}

/** `&name` and `!tag` before a value: YAML takes them away, a person meant them. */
function checkSigns(sheet: Sheet, node: Node): void {
  const [start, end] = rangeOf(node, 0);
  const line = sheet.text.slice(0, start).lastIndexOf('\n') + 1;
  const sign =
    node.anchor !== undefined
      ? '&'
      : node.tag?.startsWith('!') === true || node.tag?.startsWith('tag:') === true
        ? '!'
        : undefined;
  if (sign === undefined) return;
  const from = sheet.text.lastIndexOf(sign, start);
  reportSign(sheet, sign, from >= line ? from : start, end);
}

function reportSign(sheet: Sheet, sign: string, from: number, to: number): void {
  const value = sheet.text.slice(from, to).split(/[\r\n]/)[0] ?? '';
  sheet.report({
    from,
    to,
    message: `a value cannot begin with \`${sign}\`, which means something else in YAML`,
    hint: `put it between quotes: ${quote(`"${value}"`)}`,
  });
  sheet.setAside({ from, to }, false);
}

function checkTwice(sheet: Sheet, pairs: readonly Pair[], parent: Written): void {
  for (const { key } of pairs) {
    const first = pairAt(parent, key.text)?.key;
    if (first === undefined || first === key) continue;
    const isAction =
      isActionWord(key.text) &&
      (pairAt(parent, 'step') !== undefined || pairs.every((pair) => isActionWord(pair.key.text)));
    sheet.report({
      from: key.from,
      to: key.to,
      message: `${quote(key.text)} stands twice here, first on line ${sheet.place(first.from).line}`,
      hint: isAction
        ? `list the actions under \`do:\`, one \`- ${key.text}: …\` a line`
        : key.text === 'expect'
          ? 'make a list of them, one `- …` a line'
          : 'keep one of them',
    });
  }
}
