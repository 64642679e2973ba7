/** Without its query: `/basket.js` on the journey's own site, `ads.example/tag.js` on another. */
export function shortAddress(url: string, isOther = false): string {
  return isOther ? `${split(url).host}${pathIn(url)}` : pathIn(url);
}

/** `ads.example`, without a port. */
export function hostIn(url: string): string {
  return split(url).host.replace(/:\d+$/, '');
}

/** `/basket`, without a query. */
export function pathIn(url: string): string {
  return split(url).path.replace(/[?#].*$/, '');
}

function split(url: string): { readonly host: string; readonly path: string } {
  const [, host = '', path = url] = /^[a-z]+:\/\/([^/?#]*)(.*)$/is.exec(url) ?? [];
  return { host, path: path || '/' };
}
