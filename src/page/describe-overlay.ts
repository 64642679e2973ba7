import type { OverlayObservation } from '../model/overlay.ts';
import { dialogs } from './lifted.ts';
import { isPerceivable } from './perceivable.ts';
import { nameOf, pressable, pressRoles, roleOf } from './role.ts';
import { treesIn } from './roots.ts';
import { markup, subjectOf } from './subject.ts';
import { shorten } from './text.ts';

/** So much is kept of what an overlay says, of the controls in it, and of the ids and classes by which it is known. */
const most = { text: 400, controls: 12, marks: 600 };

/** A part of an overlay says something or can be pressed; what does neither is a veil. */
export function isSpeaking(root: Element): boolean {
  const speaks = `${pressable},iframe`;
  if (root.matches(speaks)) return true;
  return treesIn(root).some((tree) => textIn(tree) !== '' || tree.querySelector(speaks) !== null);
}

/** What can be said of an overlay by itself. */
export function describeOverlay(
  root: Element,
): Pick<OverlayObservation, 'subject' | 'role' | 'text' | 'controls' | 'marks' | 'asks' | 'leadsToStore'> {
  const trees = treesIn(root);
  const all = (selector: string) => [
    ...(root.matches(selector) ? [root] : []),
    ...trees.flatMap((tree) => [...tree.querySelectorAll(selector)]),
  ];
  const face = root.matches(dialogs) ? root : (all(dialogs).find((element) => isPerceivable(element)) ?? root);
  const text = trees.map((tree) => textIn(tree)).join(' ');
  return {
    subject: subjectFor(face, text),
    role: roleOf(face),
    text: shorten(text, most.text),
    controls: all(pressable)
      .filter((element) => isPerceivable(element) && pressRoles.has(roleOf(element)))
      .slice(0, most.controls)
      .map((element) => shorten(nameOf(element))),
    marks: marksOf(root, all('[id]'), all('iframe')),
    asks: {
      email: all('input[type=email],input[autocomplete~=email],input[name*=email i],input[id*=email i]').some((field) =>
        isPerceivable(field),
      ),
      password: all('input[type=password]').some((field) => isPerceivable(field)),
    },
    leadsToStore: all('a[href]').some((link) => isPerceivable(link) && stores.test((link as HTMLAnchorElement).href)),
  };
}

/** Where apps are got, and what opens one. */
const stores =
  /\b(apps|itunes)\.apple\.com|\bplay\.google\.com\/store|\bappgallery\.huawei|^(market|itms-apps?|intent|android-app):|\.(app|page)\.link\b|\.onelink\.me\b|\bapp\.adjust\.com/i;

/** By its name or heading; a frame whose inside cannot be read, by its title. */
function subjectFor(face: Element, text: string): string {
  const frame = face.querySelector('iframe');
  if (text === '' && frame) return frame.title ? `frame "${shorten(frame.title)}"` : `frame (${markup(face)})`;
  return subjectOf(face);
}

function textIn(tree: Element | Document | ShadowRoot): string {
  const elements = 'body' in tree ? [tree.body] : 'innerText' in tree ? [tree] : [...tree.children];
  return elements
    .map((element) => (element as HTMLElement | null)?.innerText ?? '')
    .join(' ')
    .replace(/\s+/g, ' ')
    .trim();
}

function marksOf(root: Element, named: readonly Element[], frames: readonly Element[]): string {
  const around: Element[] = [];
  for (let node: Element | null = root; node && node !== document.body && around.length < 4; node = node.parentElement)
    around.push(node);
  const own = around.flatMap(({ id, classList }) => [id, ...classList]);
  const ids = named.slice(0, 20).map(({ id }) => id);
  const titles = frames.flatMap((frame) => [
    frame.getAttribute('title') ?? '',
    (frame as HTMLIFrameElement).src.split(/[?#]/)[0] ?? '',
    frame.id,
  ]);
  return shorten([...new Set([...own, ...ids, ...titles])].filter((mark) => mark !== '').join(' '), most.marks);
}
