import { afterFrame, now } from './clock.ts';
import { isInView, isPerceivable } from './perceivable.ts';
import { type Root, roots } from './roots.ts';
import { pathTo } from './subject.ts';
import type { Tell } from './tell.ts';

/** Attributes whose change can be seen; others (data-*, aria-busy) are effects, but show nothing by themselves. */
const visibleAttributes: ReadonlySet<string> = new Set([
  'class',
  'style',
  'hidden',
  'open',
  'disabled',
  'src',
  'srcset',
  'value',
  'checked',
  'popover',
  'd',
  'fill',
  'width',
  'height',
  'transform',
  'inert',
  'aria-pressed',
  'aria-checked',
  'aria-selected',
  'aria-expanded',
  'aria-current',
]);

/** How many changed nodes a frame is looked at closely: enough to find one that shows, and cheap on a busy page. */
const closeLooks = 12;

/** The view is probed at so many points across and down, to know what could be seen before an action. */
const probes = { across: 6, down: 10 };

/**
 * Tells of each frame in which the document changed, and whether something of it could be seen. What changes while nobody acts is
 * ambient life (carousels, tickers, polling): nodes seen changing then are not counted later.
 */
export class Changes {
  readonly #tell: Tell;
  readonly #onChange: () => void;
  readonly #observer = new MutationObserver((records) => this.#take(records));
  readonly #observed = new WeakSet<Root>();
  readonly #ambient = new WeakSet<Node>();
  readonly #ambientPaths = new Set<string>();
  /** Ambient life of this page that an earlier run saw, as one selector. */
  #known: string | null = null;
  #isResting = false;
  #pending: MutationRecord[] = [];
  #seenBefore: ReadonlySet<Element> = new Set();

  constructor(tell: Tell, onChange: () => void) {
    this.#tell = tell;
    this.#onChange = onChange;
    this.observe(document);
    addEventListener('load', (event) => this.#observeFrame(event.target), { capture: true, passive: true });
  }

  observe(root: Root): void {
    if (this.#observed.has(root)) return;
    this.#observed.add(root);
    this.#observer.observe(root, { subtree: true, childList: true, attributes: true, characterData: true });
  }

  /** Nobody acts: what changes from here on is ambient. */
  rest(): void {
    this.#take(this.#observer.takeRecords());
    this.#isResting = true;
  }

  /** Somebody is about to act: what changes from here on may be the effect. */
  stir(): void {
    this.#take(this.#observer.takeRecords());
    this.#isResting = false;
    for (const root of roots()) this.observe(root);
    this.#seenBefore = inSight();
  }

  /** Selectors of what was seen to change by itself. */
  get ambientPaths(): readonly string[] {
    return [...this.#ambientPaths];
  }

  know(paths: readonly string[]): void {
    this.#known = paths.length > 0 ? paths.join(',') : null;
  }

  #take(records: readonly MutationRecord[]): void {
    if (records.length === 0) return;
    this.#onChange();
    for (const record of records) for (const node of record.addedNodes) this.#enter(node);
    if (this.#isResting) {
      for (const { target } of records) this.#noteAmbient(target);
      return;
    }
    const own = records.filter((record) => !this.#isAmbient(record.target));
    if (own.length === 0) return;
    if (this.#pending.length === 0) afterFrame(() => this.#report());
    this.#pending.push(...own);
  }

  /** New open shadow roots are watched from their first frame on. */
  #enter(node: Node): void {
    if (!(node instanceof Element)) return;
    if (node.shadowRoot) this.observe(node.shadowRoot);
    for (const inner of node.querySelectorAll('*')) if (inner.shadowRoot) this.observe(inner.shadowRoot);
  }

  #observeFrame(target: EventTarget | null): void {
    if (!(target instanceof HTMLIFrameElement)) return;
    for (const root of roots())
      if (root.ownerDocument === target.contentDocument || root === target.contentDocument) this.observe(root);
  }

  #noteAmbient(target: Node): void {
    this.#ambient.add(target);
    const element = target instanceof Element ? target : target.parentElement;
    if (element && !isWholePage(element) && this.#ambientPaths.size < 50) this.#ambientPaths.add(pathTo(element));
  }

  #isAmbient(node: Node): boolean {
    const element = node instanceof Element ? node : node.parentElement;
    if (this.#known !== null && element?.closest(this.#known)) return true;
    for (let outer: Node | null = node; outer; outer = outer.parentNode)
      if (this.#ambient.has(outer) && !isWholePage(outer)) return true;
    return false;
  }

  #report(): void {
    const records = this.#pending;
    this.#pending = [];
    this.#tell.soon({ kind: 'change', at: now(), count: records.length, visible: this.#isVisible(records) });
    this.#tell.flush();
  }

  #isVisible(records: readonly MutationRecord[]): boolean {
    const elements = new Set<Element>();
    for (const record of records) {
      const shown = changed(record);
      if (shown) elements.add(shown);
      if (elements.size >= closeLooks) break;
    }
    for (const element of elements) if (isEyeCatching(element) || this.#hasVanished(element)) return true;
    return false;
  }

  /** It could be seen before the action and cannot any more. */
  #hasVanished(element: Element): boolean {
    if (isPerceivable(element)) return false;
    for (const seen of this.#seenBefore) if (element.contains(seen)) return true;
    return false;
  }
}

function isWholePage(node: Node): boolean {
  return node === document || node === document.body || node === document.documentElement;
}

/** In view, and more than the dot to which text for screen readers is clipped. */
function isEyeCatching(element: Element): boolean {
  if (!isPerceivable(element) || !isInView(element)) return false;
  const box = element.getBoundingClientRect();
  return (box.width > 2 && box.height > 2) || getComputedStyle(element).display === 'contents';
}

/** What a person sees now, by probing the view. */
function inSight(): ReadonlySet<Element> {
  const seen = new Set<Element>();
  for (let across = 0; across < probes.across; across += 1) {
    for (let down = 0; down < probes.down; down += 1) {
      const found = document.elementsFromPoint(
        ((across + 0.5) * innerWidth) / probes.across,
        ((down + 0.5) * innerHeight) / probes.down,
      );
      for (const element of found) seen.add(element);
    }
  }
  return seen;
}

/** The element in which a person would see the change; null when it shows nothing. */
function changed(record: MutationRecord): Element | null {
  const target = record.target instanceof Element ? record.target : record.target.parentElement;
  if (!target || target.closest('head,script,style,template')) return null;
  if (record.type === 'attributes') return visibleAttributes.has(record.attributeName ?? '') ? target : null;
  if (record.type === 'characterData') return target;
  const added = [...record.addedNodes].find(
    (node): node is Element => node instanceof Element && !node.matches('script,style,link,template'),
  );
  if (added) return added;
  const hasText = [...record.addedNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim());
  return hasText || record.removedNodes.length > 0 ? target : null;
}
