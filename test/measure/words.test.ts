import { describe, expect, test } from 'vitest';
import { emptySentence } from '../../src/measure/empty-words.ts';
import { saysError } from '../../src/measure/error-words.ts';

describe('a title or heading', () => {
  test.each([
    '404',
    'Error 404',
    'Error 404: page not found',
    '404 - Page introuvable',
    '404 Not Found',
    '500 Internal Server Error',
    '502 Bad Gateway',
    'Erreur 500',
    'HTTP Error 503',
    'Page not found',
    'Page Not Found | Kettles',
    'Kettles – Page not found',
    'Kettles and more | 404',
    'Sorry, this page could not be found.',
    "Oops! We can't find that page.",
    'The page you requested could not be found',
    'This page doesn’t exist',
    'The page you are looking for is no longer available',
    'Something went wrong',
    'Something went wrong. Please try again later.',
    'An unexpected error occurred',
    'An error has occurred',
    'Service Unavailable',
    'Access denied',
    'This site is temporarily unavailable',
    'Page introuvable',
    'Oups, cette page n’existe plus !',
    'Désolé, la page que vous recherchez est introuvable',
    'La page demandée n’a pas été trouvée',
    'Une erreur est survenue',
    "Une erreur technique s'est produite. Veuillez réessayer.",
    'Quelque chose a mal tourné',
    'Service temporairement indisponible',
    'Accès refusé',
  ])('%s: an error page', (text) => {
    expect(saysError(text)).toBe(true);
  });

  test.each([
    '',
    'Steel kettle',
    '500 ml kettle',
    '501 Original jeans',
    '404 kettles',
    'Area 404 | Games',
    'Error 404: what to say when a page is not found',
    'How we mended something that went wrong',
    'Page not found: a novel about the web, in three parts',
    'What to do when something went wrong',
    'The lost page',
    'Found!',
    'Forbidden fruit tea',
    'Service',
    'Erreur de jeunesse, roman',
    'Une erreur est survenue dans votre commande 12 : comment la corriger soi-même',
    'Nothing found for your search',
  ])('%s: none', (text) => {
    expect(saysError(text)).toBe(false);
  });
});

describe('what a page says', () => {
  test.each([
    ['No results for “tea pott”.', 'No results for “tea pott”.'],
    ['Search\nSorry, no products were found. Look again.', 'Sorry, no products were found.'],
    ['We found 0 results', 'We found 0 results'],
    ['0 items', '0 items'],
    ['Your search did not match any documents.', 'Your search did not match any documents.'],
    ["We couldn't find anything like it", "We couldn't find anything like it"],
    ['Nothing was found', 'Nothing was found'],
    ['There are no trains on this day', 'There are no trains on this day'],
    ['Résultats\nAucun produit ne correspond', 'Aucun produit ne correspond'],
    ['Votre recherche n’a donné aucun résultat.', 'Votre recherche n’a donné aucun résultat.'],
    ['0 résultat', '0 résultat'],
    ['Nous n’avons rien trouvé', 'Nous n’avons rien trouvé'],
  ])('%s: came to nothing', (text, sentence) => {
    expect(emptySentence(text)).toBe(sentence);
  });

  test.each([
    '',
    'Your basket is empty',
    'No items in your basket',
    'Aucun article dans votre panier',
    'Thank you for your order',
    '10 results',
    '120 products',
    'Payment without any results to wait for',
    'Free returns, no questions asked',
    'Aucun frais de port',
    'Merci, votre commande est en route',
  ])('%s: does not say so', (text) => {
    expect(emptySentence(text)).toBeNull();
  });
});
