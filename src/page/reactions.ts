import { afterFrame, now } from './clock.ts';
import type { Tell } from './tell.ts';

/** What a page or its controls can do without a change of the document. `visible`: a person sees it by itself. */
const events: readonly { readonly type: string; readonly what: string; readonly visible: boolean }[] = [
  { type: 'input', what: 'a value changed', visible: true },
  // Enter in a text field is a change too, and shows nothing; what shows comes with `input`.
  { type: 'change', what: 'a value changed', visible: false },
  { type: 'toggle', what: 'something opened or closed', visible: true },
  { type: 'scroll', what: 'the page scrolled', visible: true },
  { type: 'play', what: 'a medium played', visible: true },
  { type: 'transitionstart', what: 'something began to move', visible: true },
  { type: 'animationstart', what: 'something began to move', visible: true },
  { type: 'hashchange', what: 'the address changed', visible: false },
  { type: 'popstate', what: 'the address changed', visible: false },
  { type: 'fullscreenchange', what: 'the screen filled', visible: true },
  { type: 'submit', what: 'a form was sent', visible: false },
  { type: 'invalid', what: 'a form was refused', visible: true },
  { type: 'selectionchange', what: 'text was selected', visible: false },
  { type: 'copy', what: 'something was copied', visible: false },
];

/** Tells of reactions that leave no mutation: values, toggles, scrolling, media, focus that goes into a field. */
export function watchReactions(tell: Tell, isResting: () => boolean, pressed: () => Element | null): void {
  for (const { type, what, visible } of events) {
    addEventListener(
      type,
      (event) => {
        if (isResting() || (type === 'selectionchange' && isCollapsed())) return;
        if (isStyleOfPress(event, pressed())) return;
        afterFrame(() => tell.now({ kind: 'reaction', at: now(), what, visible }));
      },
      { capture: true, passive: true },
    );
  }
  addEventListener(
    'pointerdown',
    (event) => {
      if (isResting() || !isReady(event)) return;
      afterFrame(() => tell.now({ kind: 'reaction', at: now(), what: 'the field was ready already', visible: true }));
    },
    { capture: true, passive: true },
  );
  addEventListener(
    'focusin',
    (event) => {
      if (isResting() || !(event.target instanceof Element) || !isField(event.target)) return;
      afterFrame(() => tell.now({ kind: 'reaction', at: now(), what: 'focus went into a field', visible: true }));
    },
    { capture: true, passive: true },
  );
}

/** A field that is ready to be typed in shows as much as it can to whoever presses it again; what should open a list of its own is no such field. */
function isReady(event: Event): boolean {
  const [pressed] = event.composedPath();
  const field = pressed instanceof Element ? pressed.closest<HTMLElement>('input,textarea,[contenteditable]') : null;
  if (field === null) return false;
  return (field.getRootNode() as Document | ShadowRoot).activeElement === field && isTyped(field);
}

function isTyped(field: HTMLElement): boolean {
  if (field.matches('[role=combobox],[aria-haspopup],[list],[readonly]')) return false;
  return field.isContentEditable || field.localName === 'textarea' || textTypes.has((field as HTMLInputElement).type);
}

const textTypes: ReadonlySet<string> = new Set(['text', 'search', 'email', 'url', 'tel', 'password', 'number']);

/** A button that changes its own colour under the finger has not answered yet. */
function isStyleOfPress(event: Event, pressed: Element | null): boolean {
  const isStyle = event.type === 'transitionstart' || event.type === 'animationstart';
  return isStyle && event.target instanceof Node && pressed?.contains(event.target) === true;
}

/** A caret that moves selects nothing. */
function isCollapsed(): boolean {
  return document.getSelection()?.isCollapsed !== false;
}

/** Focus on a button is part of pressing it; focus in a field, a list or a dialog is an answer. */
function isField(element: Element): boolean {
  return element.matches(
    'input:not([type=button]):not([type=submit]),textarea,select,[contenteditable],dialog,[role=dialog],[role=textbox],[role=combobox],[role=listbox]',
  );
}
