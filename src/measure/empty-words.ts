/** The sentence that says that a search or a list came to nothing, in English or French; null: there is none. */
export function emptySentence(text: string): string | null {
  const sentences = text.split(/(?<=[.!?…])\s+|\n+/).map((sentence) => sentence.trim());
  const says = (sentence: string) => phrases.some((phrase) => phrase.test(sentence.replace(/’/g, "'")));
  return sentences.find((sentence) => says(sentence) && !own.test(sentence)) ?? null;
}

/** What the customer has gathered, and may have emptied. */
const own =
  /\b(basket|cart|bag|trolley|wish ?list|favou?rites|orders?|messages?|notifications?|panier|favoris|commandes?)\b/i;

const things =
  '(?:results?|matches|match|hits|products?|items?|articles?|offers?|listings?|entries|pages?|posts?|jobs?|rooms?|flights?|trains?|stores?|shops?)';
const choses =
  '(?:r[ée]sultats?|correspondances?|produits?|articles?|annonces?|offres?|r[ée]ponses?|pages?|biens?|vols?|trains?|chambres?|magasins?)';

const phrases: readonly RegExp[] = [
  `^(?:sorry,? |oops,? |there (?:are|were) |we (?:have|found) )?(?:no|0|zero) (?:matching |search )?${things}\\b`,
  `\\bno (?:matching |search )?${things} (?:were |was )?(?:found|match)`,
  '\\bnothing (?:was |has been )?found\\b',
  "\\b(?:did ?n[o']t|did not|could ?n[o']t|could not|can ?not|can't) (?:find|match) any",
  `\\baucune? ${choses}\\b`,
  `^0 ${choses}\\b`,
  `\\bpas de ${choses}\\b`,
  "\\bn'(?:a|avons) (?:donn[ée]|retourn[ée]|trouv[ée]|rien|aucun)",
  '\\brien trouv[ée]\\b',
].map((phrase) => new RegExp(phrase, 'iu'));
