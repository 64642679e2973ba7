import type { Environment } from './report.ts';

/** What of an environment a comparison looks at. */
export type ComparedEnvironment = Pick<Environment, 'browser' | 'os' | 'machine' | 'throttling'>;

/** Smaller versions of Chrome and of the system's kernel come and go unnoticed: "Chrome/156", "Linux x64". */
export function comparedEnvironment({ browser, os, machine, throttling }: ComparedEnvironment): ComparedEnvironment {
  const [name = '', ...rest] = os.split(' ');
  return {
    browser: browser.replace(/^(\D*\d+)\..*$/s, '$1'),
    os: [name, ...rest.slice(-1)].join(' '),
    machine,
    throttling,
  };
}
