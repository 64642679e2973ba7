import { arch, availableParallelism, cpus, release, totalmem, type } from 'node:os';
import type { Persona } from '../../model/persona.ts';
import type { Environment } from '../../model/report.ts';
import type { OpenBrowser } from '../../replay/open-browser.ts';
import { describeThrottling } from '../../report/describe-throttling.ts';

/** Where it was measured; `browser` is undefined when none could be opened. */
export function environment(browser: OpenBrowser | undefined, travellers: readonly Persona[]): Environment {
  return {
    browser: browser?.version ?? 'none',
    node: process.versions.node,
    os: `${type()} ${release()} ${arch()}`,
    machine: describeMachine(),
    sandbox: browser?.sandbox ?? true,
    ...(browser?.sandboxReason !== undefined && { sandboxReason: browser.sandboxReason }),
    throttling: Object.fromEntries(travellers.map((persona) => [persona.id, describeThrottling(persona)])),
  };
}

/** "2 cores (Intel Xeon), 8 GB". */
export function describeMachine(): string {
  const model = cpus()[0]?.model.trim();
  const named = model === undefined || model === '' || model === 'unknown' ? '' : ` (${model})`;
  const cores = availableParallelism();
  return `${cores} ${cores === 1 ? 'core' : 'cores'}${named}, ${Math.round(totalmem() / 2 ** 30)} GB`;
}
