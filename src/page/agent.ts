import { apiName } from '../model/wall.ts';
import { approach, lastApproached } from './approach.ts';
import { arrival } from './arrival.ts';
import { audit } from './audit.ts';
import { Changes } from './changes.ts';
import { epoch, nextFrame, now } from './clock.ts';
import { describe } from './describe.ts';
import { disclosure } from './disclosure.ts';
import { fieldState, optionOf } from './field.ts';
import { holding } from './holds.ts';
import { watchInputs } from './inputs.ts';
import { Lookout } from './lookout.ts';
import { maskStyles } from './mask.ts';
import { nearest } from './nearest.ts';
import { outline } from './outline.ts';
import { overlays } from './overlays.ts';
import { picturing, remember } from './pictured.ts';
import type { PageApi, WatchSpec } from './protocol.ts';
import { watchReactions } from './reactions.ts';
import { roots } from './roots.ts';
import { spots } from './spots.ts';
import { createTell } from './tell.ts';
import { watchTimeline } from './timeline.ts';
import { lookAround } from './vantage.ts';
import { Watch } from './watch.ts';
import { zoom } from './zoom.ts';

/** The program that runs beside the page, in a world of its own, in every document from before its first script on. */
const tell = createTell();
let watch: Watch | null = null;
let isResting = false;
const lookout = new Lookout();
let sheet: CSSStyleSheet | null = null;

const changes = new Changes(tell, () => touch());
const handOver = watchTimeline(tell, () => ({
  pressed: lastApproached()?.element ?? null,
  next: watch?.nextElement ?? null,
  isNextReady: typeof watch?.state.nextReadyAt === 'number',
}));
watchInputs(tell, () => lastApproached());
watchReactions(
  tell,
  () => isResting,
  () => lastApproached()?.element ?? null,
);
for (const type of [
  'transitionstart',
  'transitionend',
  'transitioncancel',
  'animationstart',
  'animationend',
  'scroll',
  'resize',
  'load',
  'input',
  'change',
  'focusin',
  'toggle',
]) {
  addEventListener(type, () => touch(3), { capture: true, passive: true });
}
addEventListener('pagehide', () => {
  handOver();
  tell.flush();
});
if (window === top) tell.now({ kind: 'load', metric: 'start', at: epoch(0) });

/** The document may have changed, for so many frames. */
function touch(frames = 1): void {
  watch?.touch(frames);
  lookout.touch(frames);
}

/** A watch of the same id goes on; any other one ends. */
function begin(spec: WatchSpec, isFresh: boolean): void {
  stir();
  if (watch?.spec.id === spec.id) return;
  watch?.end();
  watch = new Watch(spec, isFresh);
}

function stir(): void {
  isResting = false;
  changes.stir();
}

const api: PageApi = {
  begin: (spec) => begin(spec, false),
  beginFresh: (spec) => begin(spec, true),
  async reached(id, deadlineAt, heed = []) {
    for (;;) {
      if (watch?.spec.id !== id)
        return { heldBefore: false, heldAt: null, nextReadyAt: null, ledger: [], missing: null };
      if (watch.state.heldAt !== null || now() >= deadlineAt) return watch.state;
      const met = lookout.met(heed);
      if (met) return { ...watch.state, met };
      await nextFrame();
    }
  },
  watched: (id) => (watch?.spec.id === id ? watch.state : null),
  async approach(locator, stance, deadlineAt, heed = []) {
    const opener = lastApproached()?.element ?? null;
    const found = await approach(locator, stance, deadlineAt, () => lookout.met(heed));
    const target = lastApproached()?.element;
    if (found.kind !== 'ready' || !watch || !target) return found;
    const disclosed = watch.nextBefore && disclosure(opener, target, watch.nextBefore);
    return { ...found, moves: watch.nextMoves, ...(disclosed && { disclosed }) };
  },
  overlays(contact) {
    const acted = lastApproached()?.element ?? null;
    const goal = watch?.goalElements ?? [];
    if (contact === null) return overlays({ goal, target: watch?.nextElement ?? null, acting: null, acted });
    const target = contact === 'target' ? acted : null;
    return overlays({ goal, target, acting: contact === 'focus' ? document.activeElement : target, acted: null });
  },
  arrival: () => arrival([...(watch?.goalElements ?? []), ...(watch?.nextElement ? [watch.nextElement] : [])]),
  async holds(condition, deadlineAt, heed = []) {
    for (;;) {
      if (document.body && holding(condition).holds) return true;
      const met = lookout.met(heed);
      if (met) return met;
      if (now() >= deadlineAt) return false;
      await nextFrame();
    }
  },
  lookOut: (entries) => lookout.lookFor(entries),
  async met(heed, deadlineAt) {
    lookout.look();
    for (;;) {
      const met = lookout.met(heed);
      if (met || now() >= deadlineAt) return met;
      await nextFrame();
    }
  },
  stir,
  fieldState: () => {
    const aim = lastApproached();
    return aim && fieldState(aim.element);
  },
  async describe(withAxe) {
    const aim = lastApproached();
    if (!aim) return null;
    const target = describe(aim);
    if (!withAxe) return target;
    const labels = 'labels' in aim.element ? [...((aim.element as HTMLInputElement).labels ?? [])] : [];
    return { ...target, violations: await audit([aim.element, ...labels]) };
  },
  focusField() {
    const element = lastApproached()?.element;
    if (element instanceof HTMLElement) element.focus();
  },
  option: (text) => {
    const aim = lastApproached();
    return aim ? optionOf(aim.element, text) : { kind: 'none', options: [] };
  },
  spots,
  audit: () => audit(null),
  zoom,
  nearest,
  outline,
  remember,
  pictured: () => {
    const aim = lastApproached();
    return aim && picturing(aim.element);
  },
  mask(secrets) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(maskStyles(secrets));
    for (const root of roots())
      if (root.ownerDocument === document || root === document)
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  },
  unmask() {
    for (const root of roots()) root.adoptedStyleSheets = root.adoptedStyleSheets.filter((other) => other !== sheet);
  },
  async flush() {
    await nextFrame();
    await nextFrame();
    handOver();
    tell.flush();
  },
  ambient: () => changes.ambientPaths,
  know: (paths) => changes.know(paths),
  rest() {
    isResting = true;
    changes.rest();
  },
  scrollPosition: () => {
    lookAround();
    const page = document.scrollingElement ?? document.documentElement;
    return { top: page.scrollTop, height: page.scrollHeight, viewport: innerHeight, width: innerWidth };
  },
};

Object.defineProperty(globalThis, apiName, { value: api });
