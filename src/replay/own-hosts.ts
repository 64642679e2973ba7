import { getDomain } from 'tldts';

/**
 * Tells the site's own hosts from other people's: by the journey's `own` patterns (`*.shop.example`), or else by the registrable
 * domain of the address at which it starts.
 */
export function ownHosts(patterns: readonly string[], start: string): (host: string) => boolean {
  const home = new URL(start).hostname;
  if (patterns.length > 0) return (host) => host === home || patterns.some((pattern) => fits(pattern, host));
  const domain = getDomain(home, { allowPrivateDomains: true });
  return (host) => host === home || (domain !== null && getDomain(host, { allowPrivateDomains: true }) === domain);
}

function fits(pattern: string, host: string): boolean {
  return pattern.startsWith('*.') ? host === pattern.slice(2) || host.endsWith(pattern.slice(1)) : host === pattern;
}
