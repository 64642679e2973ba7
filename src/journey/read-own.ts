import { type Desk, reportFlaws } from './desk.ts';
import { quote, type Text, type Written } from './written.ts';

/** Names between dots, each perhaps with stars, or an address in numbers; and a port. */
const hostPattern = /^(?:[\p{L}\p{N}_*-]+(?:\.[\p{L}\p{N}_*-]+)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/u;

/** Patterns of hosts that are the site's own, in lower case. */
export function readOwn(desk: Desk, written: Written | undefined): readonly string[] {
  if (written?.kind !== 'list') return [];
  if (written.items.length === 0) {
    desk.sheet.report({
      ...written,
      message: 'this list is empty; expected at least one host, such as `*.shop.example`',
      hint: 'without `own`, all hosts of the registrable domain are the site’s own',
    });
  }
  return written.items.flatMap((item) => (item.kind === 'text' ? [readHost(desk, item)] : []));
}

function readHost(desk: Desk, written: Text): string {
  const host = desk.variables.fill(written.text).toLowerCase();
  const flaw = (message: string, hint: string | undefined, severity?: 'warning') =>
    reportFlaws(desk, written, [{ index: 0, message, hint, ...(severity === undefined ? {} : { severity }) }]);
  if (host.includes('${')) {
    flaw(`${quote(host)} is known only while replaying; expected a host, such as \`*.shop.example\``, undefined);
  } else if (!hostPattern.test(host)) {
    const meant = meantHost(host);
    flaw(
      `${quote(host)} is not a host, such as \`*.shop.example\``,
      meant === undefined ? undefined : `write \`${meant}\``,
    );
  } else if (/^[*.]+(:\d+)?$/.test(host)) {
    flaw(`${quote(host)} would take every host for the site's own`, 'name its domain, such as `*.shop.example`');
  } else if (/^\*[^.*]/.test(host)) {
    const rest = host.slice(1);
    flaw(
      `${quote(host)} takes \`any${rest}\` for the site's own, too`,
      `for \`${rest}\` and all hosts below it write \`*.${rest}\``,
      'warning',
    );
  }
  return host;
}

/** What is left when an address, a path, or a dot too many is taken off. */
function meantHost(text: string): string | undefined {
  const host = text
    .trim()
    .replace(/^(?:[a-z]+:)?\/\//, '')
    .replace(/[/?#].*$/s, '')
    .replace(/^\.+/, '*.')
    .replace(/\.+$/, '');
  return hostPattern.test(host) && host !== text ? host : undefined;
}
