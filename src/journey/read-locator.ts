import type { Locator, TextMatch } from '../model/locator.ts';
import { type Desk, misfit, reportFlaws } from './desk.ts';
import { meantRole } from './locator-head.ts';
import { type Flaw, ordinal, parseLocator, type Use } from './locator-text.ts';
import { fillPattern, readPattern } from './pattern.ts';
import { isRole, roles } from './roles.ts';
import type { Variables } from './variables.ts';
import { type Pair, type Pairs, pairAt, quote, type Text, valueAt, type Written } from './written.ts';

/** A locator, as text or as an object; reports what is wrong with it. */
export function readLocator(desk: Desk, written: Written, use: Use): Locator | undefined {
  if (written.kind === 'text') return readLocatorText(desk, written, use);
  if (written.kind === 'pairs') return readLocatorObject(desk, written, use);
  return misfit(desk, written, 'a locator');
}

function readLocatorText(desk: Desk, written: Text, use: Use): Locator | undefined {
  const { locator, flaws } = parseLocator(written.text, use);
  const comment = desk.sheet.commentAfter(written);
  if (comment !== undefined && flaws.some((flaw) => flaw.isUnclosed)) {
    desk.sheet.report({
      from: comment.from,
      to: comment.to,
      message: '` #` begins a comment, and here it stands inside a quote or pattern, which is cut off by it',
      hint: `put the whole value between single quotes: \`'${written.text} ${comment.text}'\``,
    });
    return undefined;
  }
  reportFlaws(desk, written, flaws);
  return locator && fillLocator(locator, desk.variables);
}

/** Keys that say what is pointed at; there must be exactly one of them (`name` alone: bare words). */
const heads = ['role', 'field', 'text', 'css', 'xpath', 'testid'] as const;

function readLocatorObject(desk: Desk, written: Pairs, use: Use): Locator | undefined {
  const { sheet } = desk;
  const [head, second] = written.pairs.filter((pair) => heads.some((key) => key === pair.key.text));
  const name = pairAt(written, 'name');
  if (second !== undefined && head !== undefined) {
    sheet.report({
      ...second.key,
      message: `a locator points one way; here are both ${quote(head.key.text)} and ${quote(second.key.text)}`,
    });
    return undefined;
  }
  if (name !== undefined && head !== undefined && head.key.text !== 'role') {
    sheet.report({
      ...name.key,
      message: `\`name\` belongs to a role; ${quote(head.key.text)} already says what is meant`,
    });
  }
  if (head === undefined && name === undefined) {
    sheet.doubt(
      written,
      'this locator does not say what it points at; expected `role`, `name`, `field`, `text`, `css`, `xpath` or `testid`',
    );
    return undefined;
  }
  const base = readObjectHead(desk, head, name, use);
  const within = valueAt(written, 'in');
  const inner = within === undefined ? undefined : readLocator(desk, within, 'shown');
  const nth = readNth(desk, valueAt(written, 'nth'));
  if (base === undefined) return undefined;
  const narrowing = `${nth === undefined ? '' : nth === 'last' ? ' last' : ` nth ${nth}`}${inner === undefined ? '' : ` in ${inner.source}`}`;
  return {
    ...base,
    ...(inner === undefined ? {} : { in: inner }),
    ...(nth === undefined ? {} : { nth }),
    source: base.source + narrowing,
  };
}

function readObjectHead(desk: Desk, head: Pair | undefined, name: Pair | undefined, use: Use): Locator | undefined {
  if (head === undefined || head.key.text === 'role') {
    const match = name === undefined ? undefined : readTextMatch(desk, name.value);
    if (name !== undefined && match === undefined) return undefined;
    const named = match === undefined ? {} : { name: match };
    if (head === undefined) return { kind: use, ...named, source: match === undefined ? '' : sourceOf(match) };
    if (head.value.kind !== 'text') return misfit(desk, head.value, 'an ARIA role');
    const role = head.value.text;
    if (!isRole(role)) {
      const near = meantRole(role, roles);
      reportFlaws(desk, head.value, [
        {
          index: 0,
          message: `${quote(role)} is not a role`,
          hint: near === undefined ? undefined : `did you mean \`${near}\`?`,
        },
      ]);
    }
    return {
      kind: 'role',
      role,
      ...named,
      source: match === undefined ? `role ${role}` : `${role} ${sourceOf(match)}`,
    };
  }
  const kind = heads.find((key) => key === head.key.text);
  if (kind === 'field' || kind === 'text') {
    const match = readTextMatch(desk, head.value);
    return match && { kind, name: match, source: `${kind} ${sourceOf(match)}` };
  }
  if (head.value.kind !== 'text' || kind === undefined || kind === 'role') return misfit(desk, head.value, 'text');
  const value = desk.variables.fill(head.value.text);
  return { kind, value, source: `${kind} ${value}` };
}

/** Text, `/pattern/flags`, or `{ matches: /pattern/flags }`. */
export function readTextMatch(desk: Desk, written: Written): TextMatch | undefined {
  const inGroup = valueAt(written, 'matches');
  const target = inGroup ?? written;
  if (target.kind !== 'text') return misfit(desk, target, 'text or `matches: /…/`');
  if (inGroup === undefined && !/^\/.+\/[a-z]*$/.test(target.text)) return { exact: desk.variables.fill(target.text) };
  const pattern = readPattern(target.text, 0);
  const rest = 'end' in pattern ? target.text.slice(pattern.end) : '';
  if ('pattern' in pattern && rest.trim() === '') {
    return { pattern: fillPattern(pattern.pattern, desk.variables), flags: pattern.flags };
  }
  const flaw: Flaw =
    'flaw' in pattern
      ? target.text.startsWith('/')
        ? { index: pattern.index, message: pattern.flaw, hint: pattern.hint }
        : { index: 0, message: `${quote(target.text)} is not a pattern`, hint: `write \`/${target.text}/\`` }
      : { index: pattern.end, message: `${quote(rest)} is not understood after a pattern` };
  reportFlaws(desk, target, [flaw]);
  return undefined;
}

function readNth(desk: Desk, written: Written | undefined): Locator['nth'] | undefined {
  if (written === undefined) return undefined;
  if (written.kind !== 'text') return misfit(desk, written, 'a number from 1 on, `first` or `last`');
  const flaws: Flaw[] = [];
  const nth = ordinal(written.text, 0, flaws);
  reportFlaws(desk, written, flaws);
  return nth;
}

/** A locator with its variables filled in, in the names only: a value is never read as syntax. */
function fillLocator(locator: Locator, variables: Variables): Locator {
  const { name, value, in: within } = locator;
  return {
    ...locator,
    ...(name === undefined ? {} : { name: fillMatch(name, variables) }),
    ...(value === undefined ? {} : { value: variables.fill(value) }),
    ...(within === undefined ? {} : { in: fillLocator(within, variables) }),
    source: variables.fill(locator.source),
  };
}

function fillMatch(match: TextMatch, variables: Variables): TextMatch {
  if ('exact' in match) return { exact: variables.fill(match.exact) };
  return { pattern: fillPattern(match.pattern, variables), flags: match.flags };
}

function sourceOf(match: TextMatch): string {
  return 'exact' in match ? `"${match.exact.replace(/["\\]/g, '\\$&')}"` : `/${match.pattern}/${match.flags}`;
}
