import type { Disclosure } from '../model/action-observation.ts';
import { isPerceivable } from './perceivable.ts';
import { roleOf } from './role.ts';

/** Whether the next target could be seen before an input: if not, whether it stood in the document already. */
export type Presence = 'seen' | 'hidden' | 'absent';

/** What was opened by acting on `opener`, so that a target is seen that was not before. */
export function disclosure(opener: Element | null, target: Element, before: Presence): Disclosure | null {
  if (before === 'seen' || opener === null || opener === target) return null;
  const isMenu = isInMenu(target);
  if (opens(opener, target)) return isMenu ? 'menu' : target.closest('dialog,[role$=dialog]') ? 'other' : 'part';
  const isToggled = before === 'hidden' && choices.has(roleOf(target)) && isPerceivable(opener);
  return isToggled ? (isMenu ? 'menu' : 'part') : 'other';
}

/** Links and entries: what a menu is made of. The fields of a form's next part are shown by going on, not by opening. */
const choices: ReadonlySet<string> = new Set(['link', 'menuitem', 'menuitemcheckbox', 'menuitemradio']);

function isInMenu(target: Element): boolean {
  return choices.has(roleOf(target)) && target.closest('nav,[role=navigation],[role=menu],[role=menubar]') !== null;
}

/** A control that says it opens something, and the target is not elsewhere. Lists and calendars belong to their fields; dialogs and tabs are steps of their own. */
function opens(opener: Element, target: Element): boolean {
  const details = opener.localName === 'summary' ? opener.closest('details') : null;
  if (details) return details.contains(target);
  const isOpener = opener.matches(
    '[aria-expanded],[popovertarget],[commandfor],[aria-haspopup=true],[aria-haspopup=menu]',
  );
  if (!isOpener || fields.has(roleOf(opener)) || values.has(roleOf(target))) return false;
  const opened = ['popovertarget', 'commandfor', 'aria-controls'].flatMap((attribute) => {
    const id = opener.getAttribute(attribute);
    return id ? [...opener.ownerDocument.querySelectorAll(`#${CSS.escape(id)}`)] : [];
  });
  return opened.length === 0 || opened.some((part) => part.contains(target));
}

const fields: ReadonlySet<string> = new Set([
  'combobox',
  'listbox',
  'textbox',
  'searchbox',
  'spinbutton',
  'tab',
  'option',
]);

/** What a field is set to: a button that opens a list of them is a field to a person. */
const values: ReadonlySet<string> = new Set(['option', 'gridcell']);
