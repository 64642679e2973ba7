import { setTimeout as sleep } from 'node:timers/promises';
import { type DecodedPng, decode } from 'fast-png';
import type { Box } from '../model/picture.ts';
import type { Traveller } from './traveller.ts';

/** The view around a target before it is pressed, to tell afterwards whether anything in it changed. */
export interface Surroundings {
  /** Looks again. */
  readonly hasChanged: () => Promise<boolean>;
  readonly isChanged: boolean;
}

/** Pictures are taken at half size: a change that a person notices survives that. */
const scale = 0.5;

/** Outlines and shadows of a pressed control reach a little beyond its box (px). */
const margin = 12;

/** So many pixels of the half-size picture must differ: less is a caret, or the noise of text edges. */
const leastPixels = 20;

/** What still changes after so long without any other sign of the press changes by itself (ms). */
const livelinessMs = 600;

/**
 * What draws on a canvas or changes a style rule leaves no trace but pixels. The audit looks at them around every press; the timing
 * runs, which a picture would disturb, take its word.
 */
export async function lookAround(traveller: Traveller, key: string, box: Box): Promise<Surroundings> {
  const { pass, pixelEffects } = traveller;
  if (pass !== 'audit') {
    const isChanged = pixelEffects.has(key);
    return { hasChanged: async () => isChanged, isChanged };
  }
  const before = await view(traveller);
  let isChanged = false;
  return {
    async hasChanged() {
      const after = await view(traveller);
      await sleep(livelinessMs);
      isChanged = differ(before, after, await view(traveller), box, traveller.request.persona.viewport.width);
      if (isChanged) pixelEffects.add(key);
      return isChanged;
    },
    get isChanged() {
      return isChanged;
    },
  };
}

async function view({ tab, request }: Traveller): Promise<string> {
  const { cssLayoutViewport } = await tab.session.send('Page.getLayoutMetrics');
  const { width, height } = request.persona.viewport;
  const clip = { x: cssLayoutViewport.pageX, y: cssLayoutViewport.pageY, width, height, scale };
  return (await tab.session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, clip })).data;
}

/**
 * Whether pixels changed and then stayed, outside the target's own box, which may show that it was pressed, and away from whatever
 * still moves by itself.
 */
function differ(before: string, after: string, later: string, box: Box, viewWidth: number): boolean {
  const [one, two, three] = [before, after, later].map((data) => decode(Buffer.from(data, 'base64')));
  if (!one || !two || !three || one.width !== two.width || one.height !== two.height) return true;
  const perPx = one.width / viewWidth;
  const isOwn = (x: number, y: number) =>
    x >= (box.x - margin) * perPx &&
    x <= (box.x + box.width + margin) * perPx &&
    y >= (box.y - margin) * perPx &&
    y <= (box.y + box.height + margin) * perPx;
  const alive = blocksAround(changedPixels(two, three));
  const changed = changedPixels(one, two).filter(({ x, y }) => !isOwn(x, y) && !alive.has(blockOf(x, y)));
  return changed.length >= leastPixels;
}

interface Pixel {
  readonly x: number;
  readonly y: number;
}

function changedPixels(one: DecodedPng, other: DecodedPng): readonly Pixel[] {
  const changed: Pixel[] = [];
  for (let at = 0; at < one.width * one.height; at += 1) {
    const byte = at * one.channels;
    const isSame =
      one.data[byte] === other.data[byte] &&
      one.data[byte + 1] === other.data[byte + 1] &&
      one.data[byte + 2] === other.data[byte + 2];
    if (!isSame) changed.push({ x: at % one.width, y: Math.floor(at / one.width) });
  }
  return changed;
}

/** Side of the blocks in which the picture is told alive or still (px of the picture). */
const blockPx = 16;

function blockOf(x: number, y: number): string {
  return `${Math.floor(x / blockPx)} ${Math.floor(y / blockPx)}`;
}

/** The blocks of these pixels, and those beside them. */
function blocksAround(pixels: readonly Pixel[]): ReadonlySet<string> {
  const steps = [-blockPx, 0, blockPx];
  return new Set(
    pixels.flatMap(({ x, y }) => steps.flatMap((across) => steps.map((down) => blockOf(x + across, y + down)))),
  );
}
