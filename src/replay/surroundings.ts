import type { Box } from '../model/observations.ts';
import type { Traveller } from './traveller.ts';

/** The view around a target before it is pressed, to tell afterwards whether anything in it changed. */
export interface Surroundings {
  /** Looks again; the target's own box does not count, since it may show that it was pressed. */
  readonly hasChanged: () => Promise<boolean>;
  readonly isChanged: boolean;
}

/** Pictures are taken at half size: a change that a person notices survives that. */
const scale = 0.5;

/**
 * What draws on a canvas or changes a style rule leaves no trace but pixels. The audit looks at them around every press; the timing
 * runs, which a picture would disturb, take its word.
 */
export async function lookAround(traveller: Traveller, key: string, box: Box): Promise<Surroundings> {
  const { pass, pixelEffects } = traveller;
  if (pass === 'timing') {
    const isChanged = pixelEffects.has(key);
    return { hasChanged: async () => isChanged, isChanged };
  }
  const before = await pictures(traveller, box);
  let isChanged = false;
  return {
    async hasChanged() {
      const after = await pictures(traveller, box);
      isChanged = after.some((picture, index) => picture !== before[index]);
      if (isChanged) pixelEffects.add(key);
      return isChanged;
    },
    get isChanged() {
      return isChanged;
    },
  };
}

/** Above, below, left and right of the box. */
async function pictures({ tab }: Traveller, box: Box): Promise<readonly string[]> {
  const { cssLayoutViewport: view } = await tab.session.send('Page.getLayoutMetrics');
  const top = Math.max(0, box.y - margin);
  const bottom = Math.min(view.clientHeight, box.y + box.height + margin);
  const parts: readonly Box[] = [
    { x: 0, y: 0, width: view.clientWidth, height: top },
    { x: 0, y: bottom, width: view.clientWidth, height: view.clientHeight - bottom },
    { x: 0, y: top, width: Math.max(0, box.x - margin), height: bottom - top },
    {
      x: box.x + box.width + margin,
      y: top,
      width: view.clientWidth - box.x - box.width - margin,
      height: bottom - top,
    },
  ];
  const taken: string[] = [];
  for (const { x, y, width, height } of parts.filter((part) => part.width >= 1 && part.height >= 1)) {
    const clip = { x: x + view.pageX, y: y + view.pageY, width, height, scale };
    taken.push(
      (await tab.session.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true, clip })).data,
    );
  }
  return taken;
}

/** Outlines and shadows of a pressed control reach a little beyond its box (px). */
const margin = 12;
