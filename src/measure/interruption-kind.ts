import type { InterruptionKind } from '../model/interruption.ts';
import type { OverlayObservation } from '../model/overlay.ts';

type Face = Pick<OverlayObservation, 'subject' | 'text' | 'controls' | 'marks' | 'asks' | 'leadsToStore'>;

/** What an overlay is, by what it says in English or French, and by what its maker is known by. */
export function interruptionKind(face: Face): InterruptionKind {
  if (isConsent(face)) return 'consent';
  if (isApp(face)) return 'app';
  if (isNewsletter(face)) return 'newsletter';
  return isChat(face) ? 'chat' : 'dialog';
}

/** Products that ask for consent, by the ids and addresses they use. */
const consentProducts =
  /onetrust|optanon|didomi|qc-cmp|quantcast|tarteaucitron|axeptio|cybot|cookiebot|usercentrics|trustarc|truste[-_]|sp_message|privacy-mgmt|iubenda|klaro|osano|cookie-?consent|cookie-?(banner|bar|notice|wall|law|popup|modal|dialog)|cc-window|cmplz|cky-|cookieyes|borlabs|termly|fc-consent|\bketch\b|tc-privacy|trustcommander|appconsent|sirdata|orejime|cmpbox|\bcmp[-_]|[-_]cmp\b|\bgdpr|\brgpd/i;

const consentWords =
  /cookies?\b|traceurs?\b|consent(ement)?\b|your privacy|vie privée|données personnelles|personal data|\b(gdpr|rgpd)\b/i;

/** What people answer to it. */
const consentAnswers =
  /accepte|refuse|continuer sans|param[ée]tr|personnalis|g[ée]rer|d'accord|tout (autoriser|rejeter)|accept|reject|decline|agree|allow|deny|manage|customi[sz]e|preferences|got it|necessary|^ok(ay)?\b/i;

function isConsent({ text, controls, marks, subject }: Face): boolean {
  const isKnown = consentProducts.test(marks);
  const isSaid = consentWords.test(`${subject} ${text}`);
  return (isKnown && (isSaid || text === '')) || (isSaid && controls.some((control) => consentAnswers.test(control)));
}

const appProducts = /smart-?banner|app-?banner|branch-journeys|branch-banner/i;
const appWords =
  /(t[ée]l[ée]charge[rz]?|installe[rz]?|ouvr(ir|ez)|obten(ir|ez)|d[ée]couvr(ir|ez)) .{0,30}\b(appli|application|app)\b|(get|download|install|open( it)? in|use|continue in|view in|better in) .{0,30}\bapp\b/i;

function isApp({ text, marks, leadsToStore, subject }: Face): boolean {
  return leadsToStore || appWords.test(`${subject} ${text}`) || appProducts.test(marks);
}

const newsletterProducts =
  /klaviyo|mailchimp|mc-modal|sumo-?me|optinmonster|privy|justuno|newsletter|wisepops|sleeknote/i;
const newsletterWords =
  /newsletter|infolettre|subscri|sign up|join (our|the|us)|mailing list|inscri(s|vez|ption)|abonne(z|r|ment)|\d+\s?%|bons? plans?|offres? exclusiv|exclusive (offer|deal)|special offer|ne manque|be the first|don.t miss/i;

/** Who signs in is asked for an email address too, and for a password with it. */
function isNewsletter({ text, marks, asks, subject }: Face): boolean {
  if (asks.password) return false;
  return (asks.email && newsletterWords.test(`${subject} ${text}`)) || newsletterProducts.test(marks);
}

const chatProducts =
  /intercom|crisp|zendesk|zopim|tawk|drift|hubspot-messages|livechat|tidio|freshchat|freshworks|olark|iadvize|gorgias|chat-?(widget|bubble|launcher|button)|messenger/i;
const chatWords = /\bchat\b|live help|need help|any questions|besoin d.aide|une question|discut(er|ons)|conversation/i;

function isChat({ text, controls, marks, subject }: Face): boolean {
  return chatProducts.test(marks) || chatWords.test(`${subject} ${text} ${controls.join(' ')}`);
}
