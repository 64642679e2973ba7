import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Traveller } from './traveller.ts';

/** A page of which no picture comes within this time (ms) has none. */
const limitMs = 15_000;

/** Takes a picture of what the persona sees, with secrets and password fields hidden; returns its path in the report. */
export async function picture({ tab, request }: Traveller, name: string): Promise<string> {
  const path = `media/${request.journey.id}-${request.persona.id}-${name}.jpg`;
  await tab.world.callAnywhere('mask', () => [Object.values(request.secrets)], Date.now() + 5000);
  try {
    const { data } = await tab.session.send(
      'Page.captureScreenshot',
      { format: 'jpeg', quality: 80, optimizeForSpeed: true },
      { timeout: limitMs },
    );
    await mkdir(join(request.directory, 'media'), { recursive: true });
    await writeFile(join(request.directory, path), Buffer.from(data, 'base64'));
  } finally {
    await tab.world.callAnywhere('unmask', () => [], Date.now() + 5000);
  }
  return path;
}
