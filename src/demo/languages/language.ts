import type { CatalogueTexts } from '../catalogue.ts';
import type { InformationTexts } from '../pages/information.ts';
import { catalogue as englishCatalogue } from './en/catalogue.ts';
import { information as englishInformation } from './en/information.ts';
import { words as englishWords, type Words } from './en/words.ts';
import { catalogue as frenchCatalogue } from './fr/catalogue.ts';
import { information as frenchInformation } from './fr/information.ts';
import { words as frenchWords } from './fr/words.ts';

/** A language of the shop: its words, and how it writes prices, dates and countries. */
export interface Language {
  readonly code: 'en' | 'fr';
  /** What it calls itself. */
  readonly name: string;
  /** What its addresses begin with. */
  readonly prefix: '' | '/fr';
  readonly words: Words;
  readonly catalogue: CatalogueTexts;
  readonly information: InformationTexts;
  /** Euro cents as a price: `€89.00`, `89,00 €`. */
  price(cents: number): string;
  decimal(value: number): string;
  /** A moment in epoch milliseconds as a day in Lyon: `24 November 2025`. */
  day(at: number): string;
  /** The name of a country, by its two letters. */
  country(code: string): string;
}

export const english: Language = {
  ...written('en', 'en-IE'),
  name: 'English',
  prefix: '',
  words: englishWords,
  catalogue: englishCatalogue,
  information: englishInformation,
};

export const french: Language = {
  ...written('fr', 'fr-FR'),
  name: 'Français',
  prefix: '/fr',
  words: frenchWords,
  catalogue: frenchCatalogue,
  information: frenchInformation,
};

/** The language of an address, and the rest of the address, the same in every language. */
export function languageOf(pathname: string): { readonly language: Language; readonly path: string } {
  const [, rest] = /^\/fr((?:\/.*)?)$/.exec(pathname) ?? [];
  return rest === undefined ? { language: english, path: pathname } : { language: french, path: rest || '/' };
}

function written(code: Language['code'], locale: string) {
  const prices = new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR' });
  const decimals = new Intl.NumberFormat(locale, { minimumFractionDigits: 1 });
  const days = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'Europe/Paris' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    code,
    price: (cents: number) => prices.format(cents / 100),
    decimal: (value: number) => decimals.format(value),
    day: (at: number) => days.format(at),
    country: (letters: string) => countries.of(letters) ?? letters,
  };
}
