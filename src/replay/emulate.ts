import type { CDPSession, Page } from 'puppeteer-core';
import type { Persona } from '../model/persona.ts';

/** Makes a tab the persona's device. An audit keeps viewport, touch and user agent, and is not slowed down. */
export async function emulate(
  page: Page,
  session: CDPSession,
  persona: Persona,
  pass: 'timing' | 'audit',
  version: string,
): Promise<void> {
  const { width, height, scale, mobile } = persona.viewport;
  await page.setViewport({
    width,
    height,
    deviceScaleFactor: scale,
    isMobile: mobile,
    hasTouch: persona.input === 'touch',
  });
  if (persona.userAgent) await session.send('Emulation.setUserAgentOverride', userAgent(persona.userAgent, version));
  if (pass === 'audit') return;
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
