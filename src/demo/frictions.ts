/**
 * What is wrong with the rough release of the demo shop, one entry a friction: the only place that switches them on.
 *
 * An entry is active in the release that it names. Then three things follow from its `id`, and nothing else does:
 * - `shop/rough/<id>.css` and `shop/rough/<id>.js`, where they exist, are linked on the page named by `page`;
 * - templates and routes ask `release.has('<id>')` where the markup itself differs;
 * - the server's answer to `slow` comes `delayMs` later.
 *
 * To switch one off, leave its id out: `serveShop({ without: ['late-banner'] })`, so that a test can hold a page with
 * one friction against the same page without it. The compiler refuses an id that has no entry here.
 */
export interface Friction {
  readonly id: string;
  readonly release: ReleaseName;
  /** The rule of the catalogue that must find it. */
  readonly rule: string;
  /** The step of `journeys/buy-a-kettle.yml` in which it must be found: the slug of the step's title. */
  readonly step: string;
  /** Whose journey it is found in. */
  readonly persona: 'phone' | 'desktop' | 'both';
  /** What a customer meets, in a sentence. */
  readonly what: string;
  /** Where its stylesheet and its script are linked. */
  readonly page: PageName | 'every';
  /** The path whose answer is late, and by how much. */
  readonly slow?: string;
  readonly delayMs?: number;
  /** The version of Parcours whose rules find it, for an entry that the first rules do not find. */
  readonly since?: string;
}

export type ReleaseName = 'smooth' | 'rough';
export type PageName = 'home' | 'listing' | 'search' | 'product' | 'basket' | 'checkout' | 'order' | 'information';
export type FrictionId = (typeof frictions)[number]['id'];

export const frictions = [
  {
    id: 'late-banner',
    release: 'rough',
    rule: 'layout-shift',
    step: 'see-what-the-shop-sells',
    persona: 'both',
    what: 'A promotion arrives about a second after the home page and pushes everything down.',
    page: 'home',
    slow: '/api/promotion',
    delayMs: 900,
  },
  {
    id: 'no-language',
    release: 'rough',
    rule: 'page-barriers',
    step: 'see-what-the-shop-sells',
    persona: 'both',
    what: 'No page says in which language it is written, so a screen reader may read it with the wrong voice.',
    page: 'every',
  },
  {
    id: 'wordless-picture',
    release: 'rough',
    rule: 'page-barriers',
    step: 'see-what-the-shop-sells',
    persona: 'both',
    what: 'The large picture of the home page has no text alternative.',
    page: 'home',
  },
  {
    id: 'slow-search',
    release: 'rough',
    rule: 'slow-response',
    step: 'look-for-a-steel-kettle',
    persona: 'both',
    what: 'Results replace the page by script, two and a half seconds after the search is sent.',
    page: 'every',
    slow: '/search',
    delayMs: 2600,
  },
  {
    id: 'silent-search',
    release: 'rough',
    rule: 'silent-wait',
    step: 'look-for-a-steel-kettle',
    persona: 'both',
    what: 'Nothing says that the search is under way: a stylesheet hides the message.',
    page: 'every',
  },
  {
    id: 'stock-veil',
    release: 'rough',
    rule: 'covered-target',
    step: 'put-it-in-the-basket',
    persona: 'both',
    what: '"Checking our stock" lies over the "Add to basket" button for two and a half seconds, then leaves by itself.',
    page: 'product',
  },
  {
    id: 'lost-press',
    release: 'rough',
    rule: 'dead-click',
    step: 'put-it-in-the-basket',
    persona: 'both',
    what: 'The first press of "Add to basket" is swallowed by a script that only then gets ready; the second works.',
    page: 'product',
  },
  {
    id: 'nameless-basket-link',
    release: 'rough',
    rule: 'unnamed-target',
    step: 'open-the-basket',
    persona: 'both',
    what: 'The way to the basket is an icon without any name.',
    page: 'every',
  },
  {
    id: 'slow-basket',
    release: 'rough',
    rule: 'slow-load',
    step: 'open-the-basket',
    persona: 'both',
    what: 'The server thinks for more than two seconds before it sends the basket page.',
    page: 'basket',
    slow: '/basket',
    delayMs: 2200,
  },
  {
    id: 'tiny-steppers',
    release: 'rough',
    rule: 'small-target',
    step: 'take-two-and-go-to-the-checkout',
    persona: 'both',
    what: 'The buttons that change the quantity are 18 pixels wide.',
    page: 'basket',
  },
  {
    id: 'crowded-steppers',
    release: 'rough',
    rule: 'crowded-targets',
    step: 'take-two-and-go-to-the-checkout',
    persona: 'phone',
    what: 'More and less touch each other, so that a thumb covers both.',
    page: 'basket',
  },
  {
    id: 'pale-button',
    release: 'rough',
    rule: 'low-contrast',
    step: 'take-two-and-go-to-the-checkout',
    persona: 'both',
    what: '"Go to checkout" is white on pale gold: 1.9 to 1.',
    page: 'basket',
  },
  {
    id: 'wrong-aria',
    release: 'rough',
    rule: 'barrier',
    step: 'say-where-it-should-go',
    persona: 'both',
    what: 'The country carries aria-required="required", a value that no screen reader knows.',
    page: 'checkout',
  },
  {
    id: 'no-autocomplete',
    release: 'rough',
    rule: 'missing-autocomplete',
    step: 'say-where-it-should-go',
    persona: 'both',
    what: 'No field of the checkout says what it is for, so a browser cannot fill in the address it knows.',
    page: 'checkout',
  },
  {
    id: 'plain-keyboard',
    release: 'rough',
    rule: 'wrong-keyboard',
    step: 'say-where-it-should-go',
    persona: 'phone',
    what: 'The email is an ordinary text field: the keyboard comes without the @ key.',
    page: 'checkout',
  },
  {
    id: 'late-order',
    release: 'rough',
    rule: 'late-target',
    step: 'place-the-order',
    persona: 'both',
    what: '"Place the order" stays disabled for two seconds after the form is complete, without a word.',
    page: 'checkout',
  },
] as const satisfies readonly Friction[];

/** One release of the shop: its name, and which frictions it has. */
export interface Release {
  readonly name: ReleaseName;
  readonly active: readonly Friction[];
  has(id: FrictionId): boolean;
}

/** The release of this name, less the frictions in `without`. */
export function releaseNamed(name: ReleaseName, without: readonly FrictionId[] = []): Release {
  const left: readonly string[] = without;
  const active: readonly Friction[] = frictions.filter((one) => one.release === name && !left.includes(one.id));
  return { name, active, has: (id) => active.some((one) => one.id === id) };
}
