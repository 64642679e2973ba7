/** The trees a person sees as one page: the document, open shadow roots, frames of the same origin. */
export type Root = Document | ShadowRoot;

/** All roots in reach, outermost first. */
export function roots(): readonly Root[] {
  const found: Root[] = [document];
  collect(document, found);
  return found;
}

/** A part of the page, and the trees that begin in it. */
export function treesIn(top: Element): readonly (Element | Root)[] {
  const found: Root[] = [];
  enter(top, found);
  collect(top, found);
  return [top, ...found];
}

function collect(tree: Element | Root, found: Root[]): void {
  for (const element of tree.querySelectorAll('*')) enter(element, found);
}

function enter(element: Element, found: Root[]): void {
  for (const root of [element.shadowRoot, innerDocument(element)]) {
    if (!root) continue;
    found.push(root);
    collect(root, found);
  }
}

/** The document of a frame of the same origin. */
export function innerDocument(element: Element): Document | null {
  if (element.localName !== 'iframe' && element.localName !== 'frame') return null;
  try {
    return (element as HTMLIFrameElement).contentDocument;
  } catch {
    return null;
  }
}

/** The parent as a person sees it: through shadow roots and slots' hosts, and out of frames. */
export function outerParent(node: Node): Element | null {
  const parent = node.parentNode;
  if (parent instanceof Element || parent?.nodeType === Node.ELEMENT_NODE) return parent as Element;
  if (parent && 'host' in parent) return (parent as ShadowRoot).host;
  if (parent?.nodeType === Node.DOCUMENT_NODE) return frameOf(parent as Document);
  return null;
}

/** Whether one lies in the other, across shadow roots and frames. */
export function contains(outer: Element, inner: Element): boolean {
  for (let node: Element | null = inner; node; node = outerParent(node)) if (node === outer) return true;
  return false;
}

/** The frame element that shows this document, when it can be reached. */
function frameOf(inner: Document): Element | null {
  try {
    return inner.defaultView?.frameElement ?? null;
  } catch {
    return null;
  }
}

/** How far an element's own viewport lies from the main frame's, in CSS pixels. */
export function frameOffset(element: Element): { x: number; y: number } {
  const offset = { x: 0, y: 0 };
  for (let frame = frameOf(element.ownerDocument); frame; frame = frameOf(frame.ownerDocument)) {
    const box = frame.getBoundingClientRect();
    offset.x += box.left + frame.clientLeft;
    offset.y += box.top + frame.clientTop;
  }
  return offset;
}
