import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Picture } from '../model/picture.ts';
import type { Traveller } from './traveller.ts';
import { writeWhole } from './write-whole.ts';

/** A page of which no picture comes within this time (ms) has none. */
const limitMs = 5000;

/** A page that went on to another document while its picture was taken is taken again, so often. */
const mostTries = 3;

/** Of 0 to 100. Small print stays sharp, at half the bytes of a JPEG that looks as good. */
const quality = 75;

/**
 * Takes a picture of what the persona sees, with secrets and password fields hidden; returns its path in the report. Absent when the
 * page does not let itself be photographed. The page remembers what stood where in it.
 */
export async function picture(traveller: Traveller, name: string): Promise<string | undefined> {
  const { request, pictures } = traveller;
  const file = `media/${request.journey.id}-${request.persona.id}-${name}.webp`;
  const shot = await masked(traveller, file).catch(() => undefined);
  if (shot === undefined) return undefined;
  await mkdir(join(request.directory, 'media'), { recursive: true });
  await writeWhole(join(request.directory, file), Buffer.from(shot.data, 'base64'));
  pictures.push({ file, view: shot.view });
  return file;
}

/** A picture in which the target last approached stands where it stands now: an earlier one, or one that is taken for it. */
export async function pictureOfTarget(traveller: Traveller, name: string): Promise<string | undefined> {
  const earlier = await traveller.tab.world.call('pictured', []);
  const { pictures } = traveller;
  if (earlier !== null && pictures.some(({ file }) => file === earlier)) return earlier;
  // In another round of its step the same target has another picture.
  const others = pictures.filter(({ file }) => file.includes(`-${name}.`)).length;
  return picture(traveller, others === 0 ? name : `${name}.${others + 1}`);
}

interface Shot {
  /** Base64. */
  readonly data: string;
  readonly view: Picture['view'];
}

/** A document that came while the picture was taken wears no mask: such a picture is thrown away. */
async function masked({ tab, request }: Traveller, file: string): Promise<Shot | undefined> {
  const { world, session } = tab;
  const secrets = Object.values(request.secrets);
  for (let tries = 1; tries <= mostTries; tries += 1) {
    await world.callAnywhere('remember', () => [file], Date.now() + limitMs);
    await world.callAnywhere('mask', () => [secrets], Date.now() + limitMs);
    await world.callFrames('mask', [secrets]);
    const { documents } = world;
    const { data } = await session.send(
      'Page.captureScreenshot',
      { format: 'webp', quality, optimizeForSpeed: true },
      { timeout: limitMs },
    );
    const { cssVisualViewport: seen } = await session.send('Page.getLayoutMetrics');
    await world.callAnywhere('unmask', () => [], Date.now() + limitMs);
    await world.callFrames('unmask', []);
    // Scroll bars are in the picture too, so its size is the device's, in the pixels of a page that may be zoomed out to fit.
    const { width, height } = request.persona.viewport;
    const view = { x: seen.offsetX, y: seen.offsetY, width: width / seen.scale, height: height / seen.scale };
    if (world.documents === documents) return { data, view };
  }
  return undefined;
}
