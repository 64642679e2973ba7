import type { Choice, Outline } from '../../model/outline.ts';

/** What a first journey is made of. */
export interface FirstJourney {
  /** Full URL of the page that it starts on. */
  readonly url: string;
  readonly home: Outline;
  /** The button that sends a consent banner away, when one was there. */
  readonly consent: Choice | null;
  /** The link that is followed, and what was found where it leads. */
  readonly visit: { readonly link: Choice; readonly found: Outline } | null;
}

/** Sends a banner away without agreeing, in French and English; then, where that is not offered, by agreeing. */
const refusals = [
  /^(refuse|reject|decline|deny)( all)?( cookies)?$/i,
  /^(only|use|accept) (the )?(necessary|essential|required)( cookies)?( only)?$/i,
  /^(tout )?refuser( tout)?( les cookies)?$/i,
  /^continuer sans accepter/i,
  /^(accept|allow|agree)( all)?( cookies)?$/i,
  /^(tout )?accepter( tout)?( les cookies)?$/i,
  /^(ok|got it|i agree|j’accepte|j'accepte)$/i,
];

/** The button that a customer presses to be rid of a consent banner. */
export function consentButton({ choices }: Outline): Choice | null {
  const floating = choices.filter(({ place }) => place === 'floating' || place === 'elsewhere');
  for (const pattern of refusals) {
    const found = floating.find(({ role, name }) => role === 'button' && pattern.test(name));
    if (found) return found;
  }
  return null;
}

/** Where nobody goes on a first visit, or what leaves the site. */
const unfit =
  /sign|log ?(in|out)|account|register|compte|connexion|inscri|skip|aller au|language|langue|privacy|terms|cookie|legal|mentions|panier|basket|cart/i;

/** The links that a first visit may follow, the likeliest first: those of its menus before those of the page itself. */
export function linksToFollow({ url, choices }: Outline): readonly Choice[] {
  const here = new URL(url);
  const fit = choices.filter(({ role, name, href }) => {
    if (role !== 'link' || href === null || !URL.canParse(href) || name.length > 50 || unfit.test(name)) return false;
    const { origin, pathname, protocol } = new URL(href);
    const isFile = /\.(pdf|zip|docx?|xlsx?|png|jpe?g|svg|xml)$/i.test(pathname);
    return /^https?:$/.test(protocol) && origin === here.origin && pathname !== here.pathname && !isFile;
  });
  const rank = ({ place }: Choice) => ['navigation', 'main', 'elsewhere', 'floating'].indexOf(place);
  return fit.toSorted((one, other) => rank(one) - rank(other));
}

/** The journey as a person would have written it, in YAML. */
export function firstJourneyText({ url, home, consent, visit }: FirstJourney): string {
  const { origin, pathname, search } = new URL(url);
  const host = new URL(url).host;
  return [
    `# yaml-language-server: $schema=${schemaAddress}`,
    `# A first journey: who comes to the site looks at it${visit === null ? '' : ' and follows a link'}. Change it to what your customers come for;`,
    '# the words after `step:` are theirs. All of the language: node_modules/parcours/docs/journey-reference.md',
    `journey: ${written(`Look around on ${host}`)}`,
    `url: ${written(`${origin}/`)}`,
    '',
    'steps:',
    '  - step: See what is there',
    `    open: ${written(`${pathname}${search}`)}`,
    `    expect: ${expectation(home)}`,
    ...(consent === null
      ? []
      : [
          '',
          '  - step: Send the cookie banner away',
          '    optional: true',
          `    click: ${locator('button', consent.name)}`,
        ]),
    ...(visit === null
      ? []
      : [
          '',
          `  - step: ${written(`Go to ${visit.link.name}`)}`,
          `    click: ${locator('link', visit.link.name)}`,
          `    expect: ${expectation(visit.found)}`,
        ]),
    '',
    '  - step: Read to the end',
    '    scroll: bottom',
    `    expect: ${expectation(visit?.found ?? home)}`,
    ...(home.search === null
      ? []
      : [
          '',
          '  # The page has a search; what do your customers look for, and what should they find?',
          '  # - step: Look for something',
          `  #   fill: { ${written(home.search)}: "…" }`,
          '  #   press: Enter',
          '  #   expect: text "…"',
        ]),
    '',
  ].join('\n');
}

/** Where the packaged schema lies, seen from a journey in a folder of the project. */
const schemaAddress = '../node_modules/parcours/schema/journey.schema.json';

/** A heading that means one thing on its page; else the address, without what may change. */
export function expectation({ url, headings }: Outline): string {
  const names = headings.map(({ name }) => name.toLowerCase());
  const telling = headings
    .filter(({ name }) => name.length <= 80 && names.filter((other) => other === name.toLowerCase()).length === 1)
    .toSorted((one, other) => one.level - other.level)[0];
  return telling === undefined ? `{ url: ${written(new URL(url).pathname)} }` : locator('heading', telling.name);
}

function locator(role: string, name: string): string {
  return written(`${role} "${name.replace(/["\\]/g, '\\$&')}"`);
}

/** A scalar of YAML, in quotes only where it needs them; what looks like a variable of ours is kept from being one. */
function written(text: string): string {
  const kept = text.replaceAll('${', '$${');
  return /^[\p{L}/][^#\n]*$/u.test(kept) &&
    !/: |:$| #|^(true|false|null|yes|no|on|off)$/i.test(kept) &&
    kept === kept.trim()
    ? kept
    : JSON.stringify(kept);
}
