/** What scripts of the rough release fetch. */
import type { Visit } from './visit.ts';

interface Feed {
  readonly status: number;
  readonly body: unknown;
}

/** The feed at this address, when this release has the friction that asks for it. */
export function roughFeed({ release, path, language }: Visit): Feed | null {
  const french = language.code === 'fr';
  if (path === '/api/promotion' && release.has('late-banner')) return { status: 200, body: promotion[language.code] };
  if (path === '/api/newsletter' && release.has('newsletter')) return { status: 200, body: newsletter[language.code] };
  if (path === '/api/partners' && release.has('gliding-cards'))
    return { status: 200, body: french ? 'Sélection de nos partenaires' : 'Picked by our partners' };
  if (path === '/api/voucher' && release.has('failing-voucher'))
    return { status: 500, body: 'TypeError: undefined is not a voucher' };
  return null;
}

const promotion = {
  en: { title: 'Autumn at the Maison', text: '15% off every teapot until Sunday, with the code LEAVES' },
  fr: { title: 'L’automne à la Maison', text: '15 % sur toutes les théières jusqu’à dimanche, avec le code LEAVES' },
} as const;

const newsletter = {
  en: {
    title: 'Do not miss a thing!',
    text: 'Join 12,000 tea lovers and get 5% off your first order.',
    email: 'Your email',
    join: 'Join now',
    leave: 'No thanks',
  },
  fr: {
    title: 'Ne manquez rien !',
    text: 'Rejoignez 12 000 amateurs de thé : 5 % sur la première commande.',
    email: 'Votre adresse',
    join: 'Je m’inscris',
    leave: 'Non merci',
  },
} as const;
