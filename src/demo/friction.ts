import type { PageName } from './pages/page.ts';

/** One thing that is wrong with the rough release. */
export interface Friction {
  readonly id: string;
  /** The rule of the catalogue that must find it. */
  readonly rule: string;
  /** Where it must be found: a file of `journeys/` without its ending, and the slug of a step's title. */
  readonly met: { readonly journey: string; readonly step: string };
  /** Whose journey it is found in; `both`: phone and desktop. */
  readonly persona: 'both' | 'phone' | 'desktop' | 'keyboard' | 'screen-reader' | 'zoom' | 'calm';
  /** What a customer meets, in a sentence. */
  readonly what: string;
  /** Where its stylesheet and its script are linked: a kind of page, one address, or every page. */
  readonly page: PageName | 'every' | `/${string}`;
  /** The address whose answer is late, and by how much. */
  readonly slow?: string;
  readonly delayMs?: number;
  /** The version of Parcours whose rules find it, for an entry that the rules of today do not find. */
  readonly since?: string;
}
