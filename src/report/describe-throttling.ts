import type { Persona } from '../model/persona.ts';

/** A persona's device and network in words. */
export function describeThrottling({ cpuSlowdown, network }: Persona): string {
  const cpu = cpuSlowdown === 1 ? 'CPU as it is' : `CPU ${cpuSlowdown} times slower, fixed, not calibrated`;
  return `${cpu}; ${network.latencyMs} ms, ${network.downMbit}/${network.upMbit} Mbit/s`;
}
