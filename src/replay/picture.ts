import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Tab } from './tab.ts';
import type { Traveller } from './traveller.ts';
import { writeWhole } from './write-whole.ts';

/** A page of which no picture comes within this time (ms) has none. */
const limitMs = 5000;

/** A page that went on to another document while its picture was taken is taken again, so often. */
const mostTries = 3;

/**
 * Takes a picture of what the persona sees, with secrets and password fields hidden; returns its path in the report. Absent when the
 * page does not let itself be photographed.
 */
export async function picture({ tab, request }: Traveller, name: string): Promise<string | undefined> {
  const shot = await masked(tab, Object.values(request.secrets)).catch(() => undefined);
  if (shot === undefined) return undefined;
  const path = `media/${request.journey.id}-${request.persona.id}-${name}.jpg`;
  await mkdir(join(request.directory, 'media'), { recursive: true });
  await writeWhole(join(request.directory, path), Buffer.from(shot, 'base64'));
  return path;
}

/** A document that came while the picture was taken wears no mask: such a picture is thrown away. */
async function masked({ world, session }: Tab, secrets: readonly string[]): Promise<string | undefined> {
  for (let tries = 1; tries <= mostTries; tries += 1) {
    await world.callAnywhere('mask', () => [secrets], Date.now() + limitMs);
    await world.callFrames('mask', [secrets]);
    const { documents } = world;
    const { data } = await session.send(
      'Page.captureScreenshot',
      { format: 'jpeg', quality: 80, optimizeForSpeed: true },
      { timeout: limitMs },
    );
    await world.callAnywhere('unmask', () => [], Date.now() + limitMs);
    await world.callFrames('unmask', []);
    if (world.documents === documents) return data;
  }
  return undefined;
}
