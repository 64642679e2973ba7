import { nearest } from './nearest.ts';
import { quote } from './written.ts';

const modifiers = ['Control', 'Shift', 'Alt', 'Meta'] as const;

/** Keys that have a name, as in the UI Events standard (`KeyboardEvent.key`); a character is its own name. */
const namedKeys: readonly string[] = [
  ...modifiers,
  'Enter',
  'Tab',
  'Escape',
  'Backspace',
  'Delete',
  'Insert',
  'Home',
  'End',
  'PageUp',
  'PageDown',
  'ArrowUp',
  'ArrowDown',
  'ArrowLeft',
  'ArrowRight',
  'Space',
  'ContextMenu',
  ...Array.from({ length: 12 }, (_, n) => `F${n + 1}`),
];

const otherNames: ReadonlyMap<string, string> = new Map([
  ['ctrl', 'Control'],
  ['cmd', 'Meta'],
  ['command', 'Meta'],
  ['win', 'Meta'],
  ['windows', 'Meta'],
  ['option', 'Alt'],
  ['opt', 'Alt'],
  ['return', 'Enter'],
  ['esc', 'Escape'],
  ['del', 'Delete'],
  ['ins', 'Insert'],
  ['spacebar', 'Space'],
  ['pgup', 'PageUp'],
  ['pgdn', 'PageDown'],
  ['up', 'ArrowUp'],
  ['down', 'ArrowDown'],
  ['left', 'ArrowLeft'],
  ['right', 'ArrowRight'],
]);

/** Nobody presses a key more often than that on purpose. */
const mostPresses = 100;

/** `Enter`, `Control+A`, `ArrowDown ×3`: every press by itself; or what is wrong, at an index into the text. */
export function parseKeys(
  text: string,
):
  | { readonly keys: readonly string[] }
  | { readonly index: number; readonly message: string; readonly hint: string | undefined } {
  const times = /^(\S+?)(?:\s*×\s*|\s+[x*]\s*)(\d+)$/.exec(text.trim());
  const chord = times?.[1] ?? text.trim();
  const count = Number(times?.[2] ?? 1);
  if (count < 1 || count > mostPresses) {
    return {
      index: text.lastIndexOf(times?.[2] ?? ''),
      message: `a key is pressed 1 to ${mostPresses} times`,
      hint: undefined,
    };
  }
  const names = partsOf(chord);
  for (const [n, name] of names.entries()) {
    const isLast = n === names.length - 1;
    const candidates: readonly string[] = isLast ? namedKeys : modifiers;
    if (candidates.includes(name) || (isLast && [...name].length === 1)) continue;
    const near = meantName(name, candidates);
    return {
      index: Math.max(0, text.indexOf(name)),
      message: isLast
        ? `${quote(name)} is not a key; expected a character or a name such as \`Enter\`, \`Tab\`, \`ArrowDown\``
        : `${quote(name)} cannot be held down with another key; expected \`Control\`, \`Shift\`, \`Alt\` or \`Meta\``,
      hint:
        near !== undefined
          ? `did you mean \`${near}\`?`
          : [...name].length > 1 && isLast
            ? `to type words write \`type: ${name}\``
            : undefined,
    };
  }
  return { keys: Array.from({ length: count }, () => chord) };
}

function meantName(name: string, candidates: readonly string[]): string | undefined {
  const other = nearest(name, candidates) ?? nearest(name, otherNames.keys());
  return otherNames.get(name.toLowerCase()) ?? otherNames.get(other ?? '') ?? other;
}

/** `Control+A` in its parts; the plus key itself may stand last. */
function partsOf(chord: string): readonly string[] {
  if (chord === '+') return ['+'];
  return chord.endsWith('++') ? [...chord.slice(0, -2).split('+'), '+'] : chord.split('+');
}
