import { expect, test } from 'vitest';
import { interruptionKind } from '../../src/measure/interruption-kind.ts';

const face = {
  subject: 'dialog',
  text: '',
  controls: [] as readonly string[],
  marks: '',
  asks: { email: false, password: false },
  leadsToStore: false,
};

test.each([
  ['consent', { text: 'We use cookies to personalise ads.', controls: ['Reject all', 'Accept all'] }],
  ['consent', { text: 'Nous utilisons des traceurs.', controls: ['Continuer sans accepter', 'Paramétrer'] }],
  ['consent', { text: 'Your privacy matters', controls: ['Manage options', 'I agree'] }],
  ['consent', { text: 'Données personnelles', controls: ["D'accord"] }],
  ['consent', { text: 'Cookies?', controls: ['OK'] }],
  ['consent', { text: 'We value your privacy', marks: 'onetrust-banner-sdk' }],
  ['consent', { text: '', marks: 'sp_message_container_1 SP Consent Message' }],
  ['consent', { text: '', marks: 'https://consent.cookiebot.com/frame.html' }],
  ['newsletter', { text: '10 % off your first order', asks: { email: true, password: false } }],
  ['newsletter', { text: 'Inscrivez-vous à notre newsletter', asks: { email: true, password: false } }],
  ['newsletter', { text: 'Ne manquez aucune offre', asks: { email: true, password: false } }],
  ['newsletter', { text: 'Win a kettle', marks: 'klaviyo-form needsclick' }],
  ['app', { text: 'Téléchargez notre application' }],
  ['app', { text: 'Open in the app for a better view' }],
  ['app', { text: 'Kettles', leadsToStore: true }],
  ['chat', { text: '', controls: ['Open Intercom Messenger'], marks: 'intercom-launcher' }],
  ['chat', { text: "Besoin d'aide ?", controls: ['Discuter'] }],
  ['dialog', { text: 'Choose your country', controls: ['France', 'Belgium'] }],
  ['dialog', { text: 'Sign in to get 10 % off', asks: { email: true, password: true } }],
  ['dialog', { text: 'Chocolate cookies, 3 €', controls: ['Add to basket'] }],
  ['dialog', { text: 'Where should it go?', asks: { email: true, password: false } }],
] as const)('%s: %o', (kind, given) => {
  expect(interruptionKind({ ...face, ...given })).toBe(kind);
});
