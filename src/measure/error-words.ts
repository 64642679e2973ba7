/**
 * Whether a title or heading says that the page is an error page, in English or French: the whole of it does, a sentence of it, or all
 * but the name of the site ("Page not found | Kettles"). What merely speaks of errors ("Fixing error 404", "Error 404: what to say")
 * does not.
 */
export function saysError(text: string): boolean {
  const sentences = text.split(/[!.?…\n]+/);
  return [text, ...sentences, ...withoutSiteName(text)].some((part) => {
    const plain = plainly(part);
    return phrases.some((phrase) => phrase.test(plain));
  });
}

/** The longest name of a site, in words. */
const longestName = 4;

/** A title less what stands before or behind a mark, if that is short enough for a name. */
function withoutSiteName(title: string): readonly string[] {
  const parts = title.split(/\s[|–—·•»:/-]\s/);
  return parts.filter((_, at) => {
    const others = parts.filter((__, other) => other !== at).join(' ');
    return others !== '' && plainly(others).split(' ').length <= longestName;
  });
}

/** Without marks, in small letters. */
function plainly(text: string): string {
  return text
    .replace(/’/g, "'")
    .replace(/[^\p{L}\p{N}'\s-]/gu, ' ')
    .replace(/(^|\s)-+(?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

const sorry = '(?:(?:sorry|oops|whoops|oh no|uh oh|d[ée]sol[ée]e?|oups|nous sommes d[ée]sol[ée]s)[, ]*)*';
const codes = '(?:40[0134]|410|429|50[0234])';
const reasons =
  '(?:not found|page not found|page introuvable|page non trouv[ée]e|bad request|unauthori[sz]ed|forbidden|gone|internal server error|server error|bad gateway|service unavailable|gateway time-?out|too many requests)';
const notThere =
  "(?:not found|could ?n[o']t be found|could not be found|can ?not be found|can't be found|does ?n[o']t exist|does not exist|no longer exists|has been (?:moved|removed|deleted)|is missing|is gone|is (?:no longer|not) available)";
const absente =
  "(?:introuvable|non trouv[ée]e|inexistante|n'existe (?:pas|plus)|n'est (?:pas|plus) (?:disponible|accessible)|a [ée]t[ée] (?:d[ée]plac[ée]e|supprim[ée]e)|n'a pas (?:[ée]t[ée]|pu [êe]tre) trouv[ée]e|est introuvable)";

const phrases: readonly RegExp[] = [
  `(?:(?:http |status )?(?:error|erreur) (?:code )?)?${codes}(?: (?:error|erreur|${reasons}))?`,
  `(?:page|file|url) ${notThere}`,
  'not found',
  `(?:this|the|that) (?:page|url|address)(?: (?:you|that|which)\\b.{1,40})? ${notThere}`,
  "(?:we )?(?:can ?not|can't|could ?n[o']t|could not) find (?:this|the|that|your) page(?: you.{1,40})?",
  '(?:something|an?(?: unexpected| internal| server| application)? error) (?:went wrong|(?:has )?occurred|happened)',
  '(?:internal )?server error',
  'application error',
  'service (?:temporarily )?unavailable',
  'bad gateway',
  'gateway time-?out',
  'access denied',
  'forbidden',
  '(?:this|the) (?:site|page|service) is (?:temporarily |currently )?(?:unavailable|down)',
  `(?:page|adresse) ${absente}`,
  `(?:cette|la) page(?: (?:que vous|demand[ée]e|recherch[ée]e)\\b.{0,40}?)? ${absente}`,
  "(?:une|un) (?:erreur|probl[èe]me)(?: (?:inattendue?|technique|interne))? (?:est survenue?|s'est produite?)",
  "quelque chose (?:s'est mal pass[ée]|a mal tourn[ée])",
  'erreur (?:interne|serveur|technique|(?:interne )?du serveur)',
  'service (?:temporairement )?indisponible',
  'acc[èe]s (?:refus[ée]|interdit)',
  'site (?:temporairement )?(?:indisponible|inaccessible)',
].map((phrase) => new RegExp(`^${sorry}${phrase}$`, 'u'));
