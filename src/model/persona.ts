/** Who travels: a device, a network and a way of pointing. The table is versioned with the rules. */
export interface Persona {
  readonly id: PersonaId;
  /** As a sentence would name it: "on a phone". */
  readonly title: string;
  readonly input: 'touch' | 'mouse';
  /** CSS pixels and the device's pixel ratio. */
  readonly viewport: {
    readonly width: number;
    readonly height: number;
    readonly scale: number;
    readonly mobile: boolean;
  };
  /** How many times slower than this machine the device computes; a fixed figure until it is calibrated. */
  readonly cpuSlowdown: number;
  /** Round-trip latency in ms; throughput in Mbit/s. */
  readonly network: { readonly latencyMs: number; readonly downMbit: number; readonly upMbit: number };
  /** Physical width of one CSS pixel in mm, for the width of a finger. */
  readonly pxMm: number;
  readonly userAgent: { readonly platform: string; readonly model: string; readonly string: string } | null;
}

export type PersonaId = 'phone' | 'desktop';

/** `%CHROME%` in a user agent is replaced by the major version of the browser that travels. */
export const personas: Readonly<Record<PersonaId, Persona>> = {
  phone: {
    id: 'phone',
    title: 'on a phone',
    input: 'touch',
    viewport: { width: 412, height: 823, scale: 2.625, mobile: true },
    cpuSlowdown: 4,
    network: { latencyMs: 70, downMbit: 10, upMbit: 3 },
    pxMm: 0.16,
    userAgent: {
      platform: 'Android',
      model: 'moto g power (2022)',
      string:
        'Mozilla/5.0 (Linux; Android 11; moto g power (2022)) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/%CHROME%.0.0.0 Mobile Safari/537.36',
    },
  },
  desktop: {
    id: 'desktop',
    title: 'at a desk',
    input: 'mouse',
    viewport: { width: 1350, height: 940, scale: 1, mobile: false },
    cpuSlowdown: 1,
    network: { latencyMs: 40, downMbit: 10, upMbit: 10 },
    pxMm: 0.2646,
    userAgent: null,
  },
};

export const personaIds = Object.keys(personas) as readonly PersonaId[];
