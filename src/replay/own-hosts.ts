import { domainToASCII } from 'node:url';
import { getDomain } from 'tldts';
import { escapePattern } from '../model/escape-pattern.ts';

/**
 * Tells the site's own hosts from other people's: the one at which the journey starts, and those of its `own` patterns, or
 * without any, of the same registrable domain. A host may come with its port: only a pattern with a port looks at it.
 */
export function ownHosts(patterns: readonly string[], start: string): (host: string) => boolean {
  const home = new URL(start).hostname;
  if (patterns.length > 0) {
    const own = patterns.map(matcher);
    return (host) => nameOf(host) === home || own.some((fits) => fits(host));
  }
  const domain = getDomain(home, { allowPrivateDomains: true });
  return (host) => {
    const name = nameOf(host);
    return name === home || (domain !== null && getDomain(name, { allowPrivateDomains: true }) === domain);
  };
}

/** The host of an address with its port, `shop.example:443`; empty when it belongs to no host. */
export function hostOf(address: string): string {
  if (!URL.canParse(address)) return '';
  // What a page made for itself (`blob:`) bears its origin inside.
  const { origin } = new URL(address);
  const { protocol, hostname, port } = new URL(origin === 'null' ? address : origin);
  return hostname && `${hostname}:${port || defaultPorts[protocol] || ''}`;
}

const defaultPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443', 'ws:': '80', 'wss:': '443' };

/** `*.` in front is the host itself and all below it; another star is any part of a name between two dots. */
function matcher(pattern: string): (host: string) => boolean {
  const [, name = '', port] = /^(.*?)(?::(\d+))?$/.exec(pattern) ?? [];
  const isBelow = name.startsWith('*.');
  const labels = (isBelow ? name.slice(2) : name).split('.').map(labelPattern);
  const fits = new RegExp(`^${isBelow ? '(?:.*\\.)?' : ''}${labels.join('\\.')}$`);
  return (host) => fits.test(nameOf(host)) && (port === undefined || host.endsWith(`:${port}`));
}

/** As hosts are written in addresses: without accents, in code. */
function labelPattern(label: string): string {
  const plain = label.includes('*') ? label : domainToASCII(label) || label;
  return plain.split('*').map(escapePattern).join('[^.]*');
}

function nameOf(host: string): string {
  return host.replace(/:\d*$/, '');
}
