import type { CDPSession } from 'puppeteer-core';
import type { Run } from '../model/observations.ts';
import type { Persona } from '../model/persona.ts';

/**
 * Makes a tab the persona's device. An audit keeps viewport, touch and user agent, and is not slowed down. The session that takes
 * pictures must be the one that sets the metrics: a picture taken by another takes them away (Chrome 156).
 */
export async function emulate(
  session: CDPSession,
  persona: Persona,
  pass: Run['pass'],
  version: string,
): Promise<void> {
  const { width, height, scale, mobile } = persona.viewport;
  await session.send('Emulation.setDeviceMetricsOverride', { width, height, deviceScaleFactor: scale, mobile });
  await session.send('Emulation.setTouchEmulationEnabled', { enabled: persona.input === 'touch' });
  if (persona.userAgent) await session.send('Emulation.setUserAgentOverride', userAgent(persona.userAgent, version));
  if (pass === 'audit') {
    // A scrollbar that fades out would pass for something that came of a press.
    await session.send('Emulation.setScrollbarsHidden', { hidden: true });
    return;
  }
  if (persona.cpuSlowdown > 1) await session.send('Emulation.setCPUThrottlingRate', { rate: persona.cpuSlowdown });
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: persona.network.latencyMs,
    downloadThroughput: bytesPerSecond(persona.network.downMbit),
    uploadThroughput: bytesPerSecond(persona.network.upMbit),
  });
}

/** The device's user agent and client hints, with the major version of the Chrome that travels. */
function userAgent(device: NonNullable<Persona['userAgent']>, version: string) {
  const full = version.replace(/^.*\//, '');
  const major = full.split('.')[0] ?? '0';
  const brands = [
    { brand: 'Chromium', version: major },
    { brand: 'Google Chrome', version: major },
  ];
  return {
    userAgent: device.string.replace('%CHROME%', major),
    platform: 'Linux armv81',
    userAgentMetadata: {
      brands,
      fullVersionList: brands.map(({ brand }) => ({ brand, version: full })),
      platform: device.platform,
      platformVersion: '11.0.0',
      architecture: '',
      model: device.model,
      mobile: true,
    },
  };
}

function bytesPerSecond(megabit: number): number {
  return (megabit * 1_000_000) / 8;
}
