/** Whether visits may be counted: a question at the end of the page, or in the rough release a wall in front of it. */
import { type Html, html } from '../html.ts';
import { to, type Visit } from '../visit.ts';

/** Covers nothing and waits for nobody; it is gone with the page after the answer. */
export function consentStrip(visit: Visit): Html | null {
  const { release, language, session, query, path } = visit;
  const { consent } = language.words;
  if (release.has('consent-wall')) return null;
  const answer = session?.consent ?? null;
  if (answer !== null && !query.has('answered') && path !== '/privacy') return null;
  const now = answer === null ? consent.text : answer ? consent.saidYes : consent.saidNo;
  return html`<section class="consent" id="consent" aria-labelledby="consent-title"><div class="wrap">
<div><h2 id="consent-title">${consent.title}</h2><p role="status">${now}</p></div>
${question(visit, consent.yes, consent.no)}
</div></section>`;
}

function question(visit: Visit, yes: string, no: string): Html {
  return html`<form method="post" action="${to(visit, '/consent')}" data-in-place>
<input type="hidden" name="from" value="${visit.path}">
<button class="button quiet" name="answer" value="no">${no}</button>
<button class="button quiet" name="answer" value="yes">${yes}</button></form>`;
}

/** Lies over the whole page until it is answered. */
export function consentWall(visit: Visit): Html | null {
  const { release, language, session } = visit;
  if (!release.has('consent-wall') || (session?.consent ?? null) !== null) return null;
  const { title, text, all, none, partners, essay } = wall[language.code];
  return html`<div class="wall" id="consent"><div class="sheet" role="dialog" aria-modal="true" aria-labelledby="consent-title">
<h2 id="consent-title">${title}</h2><p>${text}</p>${release.has('consent-essay') && html`<div class="essay" tabindex="0">${essay.map((one) => html`<p>${one}</p>`)}</div>`}
<form method="post" action="${to(visit, '/consent')}" data-in-place>
<input type="hidden" name="from" value="${visit.path}">
<button class="button wide" name="answer" value="yes">${all}</button>
<button class="plain" name="answer" value="no">${none}</button></form>
<p class="small">${partners}</p></div></div>`;
}

const wall = {
  en: {
    title: 'We value your privacy',
    text: 'We and our 842 partners store and read information on your device.',
    all: 'Accept all',
    none: 'Refuse all',
    partners: 'You can change your mind at any time.',
    essay: [
      'Together with our partners we process personal data such as unique identifiers and standard information sent by a device for personalised advertising and content, advertising and content measurement, audience research and the development of services. With your permission we and our partners may use precise geolocation data and identification through device scanning.',
      'You may click to consent to our and our 842 partners’ processing as described above. Alternatively you may click to refuse to consent or access more detailed information and change your preferences before consenting. Please note that some processing of your personal data may not require your consent, but you have a right to object to such processing. Your preferences will apply to this website only.',
      'Legitimate interest means that the law does not require your agreement for the purposes concerned, among them the security of the service, the prevention of fraud, the delivery of advertisements and the matching of data from other sources, linking devices, and receiving and using automatically sent device characteristics for identification.',
    ],
  },
  fr: {
    title: 'Votre vie privée nous est chère',
    text: 'Nous et nos 842 partenaires stockons et lisons des informations sur votre appareil.',
    all: 'Tout accepter',
    none: 'Tout refuser',
    partners: 'Vous pouvez changer d’avis à tout moment.',
    essay: [
      'Avec nos partenaires, nous traitons des données personnelles, telles que des identifiants uniques et des informations standards envoyées par un appareil, pour des publicités et du contenu personnalisés, la mesure des publicités et du contenu, les études d’audience et le développement de services. Avec votre permission, nous et nos partenaires pouvons utiliser des données de géolocalisation précises et l’identification par analyse de l’appareil.',
      'Vous pouvez cliquer pour consentir aux traitements décrits ci-dessus, par nous et par nos 842 partenaires. Vous pouvez également cliquer pour refuser, ou accéder à des informations plus détaillées et modifier vos préférences avant de consentir. Certains traitements de vos données peuvent ne pas nécessiter votre consentement, mais vous avez le droit de vous y opposer. Vos préférences ne s’appliqueront qu’à ce site.',
      'L’intérêt légitime signifie que la loi n’exige pas votre accord pour les finalités concernées, parmi lesquelles la sécurité du service, la prévention de la fraude, la diffusion des publicités et le rapprochement de données d’autres sources, l’association d’appareils, et la réception et l’utilisation des caractéristiques envoyées automatiquement par l’appareil.',
    ],
  },
} as const;
