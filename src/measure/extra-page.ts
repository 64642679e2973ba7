import { has } from '../model/action-traits.ts';
import type { ExtraPage } from '../model/aftermath.ts';
import type { ArrivalObservation } from '../model/arrival.ts';
import { hostIn, pathIn } from './address.ts';
import { afterInput, doneBefore, hasTyped } from './after-input.ts';
import type { Trip } from './trips.ts';

/** The page that an action loaded in one run though a part of it would have done; null: none. */
export function extraPageOf(trip: Trip): Omit<ExtraPage, 'runs'> | null {
  if (!has(trip.action.kind, 'stays') || trip.action.inputAt === null) return null;
  return newTabOf(trip) ?? samePageOf(trip);
}

/** A link of the site's own that opens beside the page. A file to read or to keep is no page. */
function newTabOf(trip: Trip): Omit<ExtraPage, 'runs'> | null {
  const tab = trip.action.newTabs?.find(({ url, thirdParty }) => !thirdParty && !files.test(pathIn(url)));
  return tab ? { kind: 'new tab', path: pathIn(tab.url), hasTyped: hasTyped(trip) } : null;
}

const files = /\.(pdf|docx?|xlsx?|pptx?|od[ts]|txt|csv|ics|vcf|zip|epub|jpe?g|png|gif|webp|svg|mp[34]|webm)$/i;

/** The same page once more: same address but for its query, same heading, same fields, same language. */
function samePageOf(trip: Trip): Omit<ExtraPage, 'runs'> | null {
  const { arrival, load } = trip.action;
  const before = doneBefore(trip).find((earlier) => earlier.arrival)?.arrival;
  if (!arrival || !load || !before || (load.status ?? 200) >= 400) return null;
  if (!isSamePage(before, arrival) || isFurther(arrival.changedQuery, trip) || hasSignedIn(trip)) return null;
  return { kind: 'same page', path: pathIn(arrival.url), hasTyped: hasTyped(trip) };
}

function isSamePage(one: ArrivalObservation, other: ArrivalObservation): boolean {
  const isHere = hostIn(one.url) === hostIn(other.url) && pathIn(one.url) === pathIn(other.url);
  const isAlike = (one.heading || one.title) === (other.heading || other.title) && one.language === other.language;
  // The parts of a checkout often share address and heading, but never the fields.
  return isHere && isAlike && one.fields.join() === other.fields.join();
}

/** Another search, or another page of the same list, is another page under the same address. */
const searching = /^(q|qs|query|s|search|search_?(term|query|text)?|k|keywords?|term|text|recherche|mots?)$/i;
const paging = /^(p|pg|page|paged|pagenum(ber)?|offset|start|from|cursor|after|before|skip)$/i;
const pages =
  /"(page )?\d+"|"(the )?(next|previous|prev|older|newer|suivante?|pr[ée]c[ée]dente?)( page)?\b|"[‹›«»<>→←]+"/i;
const languages = /^(lang|language|locale|hl|lng|langue)$/i;

function isFurther(changedQuery: readonly string[], { action }: Trip): boolean {
  const isOther = (name: string) => searching.test(name) || paging.test(name) || languages.test(name);
  return changedQuery.some(isOther) || pages.test(action.subject ?? '');
}

/** On the way to the same page the customer was led past a door. */
const doors =
  /(^|[/._-])(log-?in|sign-?in|sign-?on|auth(orize|enticate|entication)?|oauth2?|sso|saml|session|connexion|identification)([/._-]|$)/i;

function hasSignedIn(trip: Trip): boolean {
  const window = afterInput(trip);
  const documents = trip.step.requests.filter(
    ({ document, startAt }) => document === true && window !== null && startAt >= window.from && startAt < window.to,
  );
  return documents.some(({ url, thirdParty }) => thirdParty || doors.test(pathIn(url)));
}
