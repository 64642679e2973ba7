/** What the rough checkout asks besides: nothing of it is needed to send a parcel. */
import { type Html, html } from '../html.ts';

export function nosyFields(code: 'en' | 'fr'): Html {
  return html`${asked[code].map(
    (label, index) =>
      html`<div class="field"><label for="nosy-${index}">${label}</label><div class="input"><input id="nosy-${index}" name="nosy-${index}" type="text"></div><p class="note"></p></div>`,
  )}`;
}

const asked = {
  en: ['Title', 'Company', 'Telephone', 'Fax', 'Date of birth', 'How did you hear of us?'],
  fr: ['Civilité', 'Société', 'Téléphone', 'Fax', 'Date de naissance', 'Comment nous avez-vous connus ?'],
} as const;
