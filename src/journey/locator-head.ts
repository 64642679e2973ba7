import type { TextMatch } from '../model/locator.ts';
import type { Flaw, Head, Use } from './locator-text.ts';
import { nearest } from './nearest.ts';
import { readPattern } from './pattern.ts';
import { isRole, otherRoles, roles } from './roles.ts';
import { quote } from './written.ts';

/** First words that take a name as a role does. */
const named: readonly string[] = ['field', 'text', ...roles];

/**
 * Roles that are hardly ever the first word of a name, so that `button Add` is more likely a forgotten quote than the
 * words on the page.
 */
const unmistakable: ReadonlySet<string> = new Set([
  'button',
  'checkbox',
  'heading',
  'textbox',
  'combobox',
  'menuitem',
  'listitem',
  'dialog',
  'article',
  'radio',
  'link',
]);

/** What can hardly be anything but CSS: `#buy`, `.buy`, `button[name="Add"]`. */
const selector = /^[.#][A-Za-z][\w-]*$|^[\w-]*\[[\w-]+([~^$*|]?=.*)?\]$/;

/** Reads what is pointed at, from `start` on; adds to the flaws, and is undefined when nothing can be made of it. */
export function readHead(text: string, start: number, use: Use | 'inner', flaws: Flaw[]): Head | undefined {
  const rest = text.slice(start);
  const bareKind = use === 'inner' ? 'shown' : use;
  const whole = /^(css|xpath)\s+(\S[\s\S]*)$/.exec(rest);
  if (whole !== null) {
    return {
      kind: whole[1] === 'css' ? 'css' : 'xpath',
      value: (whole[2] ?? '').trim(),
      end: text.length,
      isWhole: true,
    };
  }
  const testid = /^testid\s+([^\s"]\S*)/.exec(rest);
  if (testid !== null) return { kind: 'testid', value: testid[1] ?? '', end: start + testid[0].length, isWhole: false };
  const any = /^role\s+([\w-]+)(?=\s|$)/.exec(rest);
  if (any !== null) {
    const [matched, role = ''] = any;
    if (!isRole(role)) flaws.push(unknownRole(role, start + matched.length - role.length, roles));
    return { kind: 'role', role, end: start + matched.length, isWhole: false };
  }
  const word = /^([A-Za-z][\w-]*)(\s*)(?=["“”„«]|\s[/'‘])/.exec(rest);
  if (word !== null && namesSomething(word[1] ?? '', rest.slice(word[0].length).trimStart())) {
    return readNamed(text, start, word[1] ?? '', flaws);
  }
  if (rest.startsWith('"') && use !== 'inner') {
    const name = readName(text, start, flaws);
    return name && { kind: bareKind, name: name.match, end: name.end, isWhole: false };
  }
  if (/^\/.+\/|^\//.test(rest) && rest.length > 1) return slashed(rest, start, use, flaws);
  if (use === 'inner') return readInner(rest, start, flaws);
  checkBareWords(rest, start, use, flaws);
  return { kind: bareKind, name: { exact: rest.trim() }, end: text.length, isWhole: true };
}

/** `role "name"`, `role /pattern/`, and the same after `field`, `text` and `testid`. */
function readNamed(text: string, start: number, word: string, flaws: Flaw[]): Head | undefined {
  const isKnown = named.includes(word) || word === 'testid';
  if (!isKnown) flaws.push(word === 'role' ? roleInQuotes(text, start) : unknownRole(word, start, named));
  const at = start + word.length + (/^\s*/.exec(text.slice(start + word.length))?.[0].length ?? 0);
  const name = readName(text, at, flaws);
  if (name === undefined) return undefined;
  const rest = { end: name.end, isWhole: false };
  if (word === 'testid') {
    if ('exact' in name.match) return { kind: 'testid', value: name.match.exact, ...rest };
    flaws.push({ index: at, message: 'a test id is written out; a pattern is not understood here' });
    return undefined;
  }
  if (word === 'field' || word === 'text') return { kind: word, name: name.match, ...rest };
  return { kind: 'role', role: word, name: name.match, ...rest };
}

function readName(
  text: string,
  start: number,
  flaws: Flaw[],
): { readonly match: TextMatch; readonly end: number } | undefined {
  const mark = text.charAt(start);
  if (mark === '/') {
    const pattern = readPattern(text, start);
    if ('pattern' in pattern) return { match: { pattern: pattern.pattern, flags: pattern.flags }, end: pattern.end };
    const isUnclosed = pattern.flaw.includes('never closed');
    flaws.push({
      index: pattern.index,
      message: pattern.flaw,
      hint: pattern.hint,
      ...(isUnclosed ? { isUnclosed } : {}),
    });
    return undefined;
  }
  if (mark !== '"') {
    const straight = text.slice(start).replace(/["“”„«»'‘’]/g, '"');
    flaws.push({
      index: start,
      message: `a name stands between straight double quotes, not \`${mark}\``,
      hint: `write \`${straight}\``,
    });
    return undefined;
  }
  const quoted = /"((?:\\["\\]|[^"])*)"/y;
  quoted.lastIndex = start;
  const match = quoted.exec(text);
  if (match === null) {
    flaws.push({
      index: start,
      message: 'this quote is never closed; expected another `"` after the name',
      isUnclosed: true,
    });
    return undefined;
  }
  const exact = (match[1] ?? '').replace(/\\(["\\])/g, '$1');
  if (exact.trim() === '') {
    flaws.push({
      index: start,
      message: 'this name is empty',
      hint: 'for any of a role, whatever its name, write for example `role article`',
    });
    return undefined;
  }
  return { match: { exact }, end: start + match[0].length };
}

/** Whether a word before a mark is a role, or a try at one, and not the first of some bare words ("rock 'n' roll", "10 km / h"). */
function namesSomething(word: string, rest: string): boolean {
  if (named.includes(word) || word === 'testid' || word === 'role') return true;
  if (/^["“”„«]/.test(rest)) return true;
  return rest.startsWith('/') && /^\/\S.*\//.test(rest) && meantRole(word, named) !== undefined;
}

/** The role, or one of the candidates, that a word most likely means. */
export function meantRole(word: string, candidates: readonly string[]): string | undefined {
  return otherRoles.get(word.toLowerCase()) ?? nearest(word, candidates);
}

function unknownRole(word: string, index: number, candidates: readonly string[]): Flaw {
  const near = meantRole(word, candidates);
  return {
    index,
    message: `\`${word}\` is not a role`,
    hint: near === undefined ? 'for words that stand on the page write `text "…"`' : `did you mean \`${near}\`?`,
  };
}

function roleInQuotes(text: string, start: number): Flaw {
  const role = /"([^"]*)/.exec(text.slice(start))?.[1] ?? 'article';
  return {
    index: start,
    message: '`role` is followed by the name of a role, without quotes',
    hint: `write \`role ${role}\``,
  };
}

function slashed(rest: string, start: number, use: Use | 'inner', flaws: Flaw[]): undefined {
  const isPattern = /^\/.*[^/]\/[imsuv]*$/.test(rest) && /[\\()[\]|+^$]|\/[imsuv]+$/.test(rest);
  flaws.push({
    index: start,
    message: 'a locator does not begin with `/`',
    hint: isPattern
      ? `say what the pattern names, for example \`${use === 'field' ? 'field' : use === 'control' ? 'button' : 'text'} ${rest}\``
      : use === 'shown'
        ? `for an address write \`url: ${rest}\``
        : `say what it is, for example \`link "${rest}"\``,
  });
}

/** After `in`: a role alone means any of that role; bare words are not understood there. */
function readInner(rest: string, start: number, flaws: Flaw[]): Head | undefined {
  const role = /^[\w-]+(?=\s|$)/.exec(rest)?.[0] ?? '';
  if (isRole(role)) return { kind: 'role', role, end: start + role.length, isWhole: false };
  const near = meantRole(role, roles);
  flaws.push({
    index: start,
    message:
      rest === ''
        ? 'nothing stands after `in`; expected a role and its name, such as `in article "Steel kettle"`'
        : `${quote(rest)} is not understood after \`in\`; expected a role and its name, such as \`in article "Steel kettle"\``,
    hint:
      rest === ''
        ? undefined
        : near !== undefined && near !== 'text' && near !== 'field'
          ? `did you mean \`in ${near}\`?`
          : `for the part of the page of that name write \`in region "${rest.replace(/"/g, '').trim()}"\``,
  });
  return undefined;
}

/** Bare words are the whole string; says so where a person most likely meant more. */
function checkBareWords(rest: string, index: number, use: Use, flaws: Flaw[]): void {
  const example = use === 'control' ? 'button' : use === 'field' ? 'field' : 'text';
  const narrowed = /^(.*?\S)(\s+(?:in\s+(?:role\s+)?[a-z-]+\s+["/].*|nth\s+\d+.*))$/s.exec(rest);
  const first = /^(\S+)\s+(\S.*)$/s.exec(rest);
  if (narrowed !== null) {
    const [, words = '', narrowing = ''] = narrowed;
    const role = named.find((one) => words === one || words.startsWith(`${one} `));
    const name = words.slice(role?.length ?? 0).trim();
    const isAnyOfRole = name === '' && isRole(words);
    const start = isAnyOfRole ? `role ${words}` : `${role ?? example} "${name || '…'}"`;
    flaws.push({
      index: index + words.length + 1,
      message: `only a quoted name can be narrowed; ${quote(words)} are bare words, and bare words are the whole text`,
      hint: `write \`${start}${narrowing}\``,
    });
  } else if (first !== null && (first[1] === 'field' || first[1] === 'text')) {
    flaws.push({
      index: index + rest.length - (first[2] ?? '').length,
      message: `expected a name between quotes after \`${first[1]}\``,
      hint: `write \`${first[1]} "${(first[2] ?? '').replace(/"/g, '')}"\`; if these words stand on the page as they are, \`text "${rest.replace(/"/g, '\\"')}"\``,
    });
  } else if (selector.test(rest.trim())) {
    flaws.push({
      index,
      message: `this looks for the words ${quote(rest)}, which look like a CSS selector`,
      hint: `for a selector write \`css ${rest.trim()}\``,
      severity: 'warning',
    });
  } else if (isRole(rest.trim()) || (first !== null && unmistakable.has(first[1] ?? ''))) {
    const [role, name] = first === null ? [rest.trim()] : [first[1] ?? '', first[2] ?? ''];
    flaws.push({
      index,
      message: `this looks for the words ${quote(rest)}, not for the role \`${role}\``,
      hint: `for the role write \`${name === undefined ? `role ${role}` : `${role} "${name.replace(/"/g, '')}"`}\`; for the words put them between both quotes: \`'"${rest.trim()}"'\``,
      severity: 'warning',
    });
  }
}
