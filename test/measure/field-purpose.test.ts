import { describe, expect, test } from 'vitest';
import { purposeOf } from '../../src/measure/field-purpose.ts';
import type { FieldObservation } from '../../src/model/target-observation.ts';

/** A text field of which nothing is known but what is given. */
function field(given: Partial<Omit<FieldObservation, 'label'>> & { readonly label?: string }): FieldObservation {
  const { label = '', ...rest } = given;
  return {
    type: 'text',
    label: { text: label, from: label === '' ? 'none' : 'label' },
    placeholder: '',
    name: '',
    id: '',
    group: '',
    autocomplete: null,
    formAutocomplete: null,
    inputmode: null,
    autocapitalize: null,
    lang: '',
    ...rest,
  };
}

describe('a label that is understood decides', () => {
  test.each([
    ['Email', 'email'],
    ['E-mail *', 'email'],
    ['Your email address (required)', 'email'],
    ['Email address:', 'email'],
    ['Work email', 'email'],
    ['Adresse e-mail', 'email'],
    ['Votre adresse électronique', 'email'],
    ['Courriel', 'email'],
    ['Mél', 'email'],
    ['Email or mobile phone number', 'username'],
    ['Identifiant', 'username'],
    ["Nom d'utilisateur", 'username'],
    ['Nom d’utilisateur', 'username'],
    ['Name', 'name'],
    ['Full name', 'name'],
    ['Nom et prénom', 'name'],
    ['First name', 'given-name'],
    ['Prénom(s)', 'given-name'],
    ['Surname', 'family-name'],
    ['Nom de famille', 'family-name'],
    ['Phone (in case we cannot find you)', 'tel'],
    ['Mobile number', 'tel'],
    ['N° de téléphone', 'tel'],
    ['Téléphone portable', 'tel'],
    ['Address', 'street-address'],
    ['Street and number', 'street-address'],
    ['Adresse de livraison', 'street-address'],
    ['N° et nom de rue', 'street-address'],
    ['Address line 1', 'address-line1'],
    ['Apartment, suite, etc. (optional)', 'address-line2'],
    ["Complément d'adresse (facultatif)", 'address-line2'],
    ['Postcode', 'postal-code'],
    ['ZIP / Postal code', 'postal-code'],
    ['Code postal', 'postal-code'],
    ['Town / City', 'address-level2'],
    ['Ville', 'address-level2'],
    ['State / Province', 'address-level1'],
    ['Country/Region', 'country'],
    ['Pays', 'country'],
    ['Company (optional)', 'organization'],
    ["Nom de l'entreprise", 'organization'],
    ['Name on card', 'cc-name'],
    ['Titulaire de la carte', 'cc-name'],
    ['Card number', 'cc-number'],
    ['Numéro de carte bancaire', 'cc-number'],
    ['Expiry date (MM/YY)', 'cc-exp'],
    ['MM / YY', 'cc-exp'],
    ["Date d'expiration", 'cc-exp'],
    ['CVC', 'cc-csc'],
    ['Cryptogramme visuel', 'cc-csc'],
    ['Date of birth', 'bday'],
    ['Date de naissance', 'bday'],
    ['Verification code', 'one-time-code'],
    ['Enter the 6-digit code', 'one-time-code'],
    ['Code reçu par SMS', 'one-time-code'],
    ['Website', 'url'],
    ['Password', 'password'],
    ['Choisissez un mot de passe', 'new-password'],
    ['Quantité', 'quantity'],
    ['Montant', 'amount'],
    ['Rechercher', 'search'],
  ])('%s: %s', (label, purpose) => {
    expect(purposeOf(field({ label, name: 'q7' }))).toEqual({ purpose, isRepeated: false, isOthers: false });
  });
});

describe('what is not certain stays open', () => {
  test.each([
    ['Name of your dog', 'name'],
    ["Nom de l'animal", 'nom'],
    ["Mother's maiden name", 'name'],
    ['City of birth', 'city'],
    ['Ville de naissance', 'ville'],
    ['Address type', 'address'],
    ['Email me offers', 'email'],
    ['Number', 'phone'],
    ['Invoice number', 'number'],
    ['Order number', 'order'],
    ['Code promo', 'code'],
    ['Gift message', 'message'],
    ['Security code', 'code'],
    ['Name this list', 'name'],
    ['Title', 'title'],
    ['Postleitzahl', 'postalCode'],
    ['Capacity', 'capacity'],
    ['Hotel', 'hotel'],
    ['How did you hear of us?', 'company'],
    ['Comment', 'comment'],
    ['Delivery', 'delivery'],
    ['*', 'x'],
  ])('%s (name="%s")', (label, name) => {
    expect(purposeOf(field({ label, name })).purpose).toBeNull();
  });
});

describe('attributes speak for a field without any label', () => {
  test.each([
    ['checkout[email]', '', 'email'],
    ['order[shipping_address][first_name]', '', 'given-name'],
    ['dwfrm_billing_billingAddress_addressFields_postalCode', '', 'postal-code'],
    ['', 'billing_address_1', 'address-line1'],
    ['lname', 'customer-lname', 'family-name'],
    ['street[0]', '', 'street-address'],
    ['cp', 'codePostal', 'postal-code'],
    ['cardnumber', '', 'cc-number'],
    ['q', '', 'search'],
    ['otp', '', 'one-time-code'],
    ['field_7', 'input-3', null],
    ['code', '', null],
    ['email', 'phone', null],
    ['petName', '', null],
  ])('name="%s" id="%s": %s', (name, id, purpose) => {
    expect(purposeOf(field({ name, id })).purpose).toBe(purpose);
  });
});

describe('the type', () => {
  test.each([
    ['email', 'How can we reach you?', 'email'],
    ['email', 'Email or username', 'username'],
    ['search', 'Email', 'search'],
    ['password', 'Sésame', 'password'],
    ['password', 'CVC', 'cc-csc'],
    ['password', 'Email', null],
    ['checkbox', 'Email', null],
    ['radio', 'Name', null],
    ['select', 'Country', 'country'],
    ['textarea', 'Address', 'street-address'],
    ['date', 'Date of birth', 'bday'],
    ['tel', 'Reference', null],
  ])('%s "%s": %s', (type, label, purpose) => {
    expect(purposeOf(field({ type, label })).purpose).toBe(purpose);
  });
});

describe('what is asked again', () => {
  test.each([
    ['Confirm your email', 'email'],
    ['Re-enter password', 'password'],
    ['Repeat new password', 'new-password'],
    ['Confirmation du mot de passe', 'password'],
    ['Ressaisissez votre adresse e-mail', 'email'],
  ])('%s', (label, purpose) => {
    expect(purposeOf(field({ label }))).toMatchObject({ purpose, isRepeated: true });
  });

  test('a confirmation code repeats nothing', () => {
    expect(purposeOf(field({ label: 'Confirmation code' }))).toMatchObject({ purpose: null, isRepeated: false });
  });
});

describe('whose it is', () => {
  test.each([
    [{ label: 'Email', group: 'Recipient' }, true],
    [{ label: 'Name', name: 'friend_name' }, true],
    [{ type: 'email', label: "Your friend's email" }, true],
    [{ label: 'Nom', group: 'Destinataire du cadeau' }, true],
    [{ label: 'Email', group: 'Guest checkout' }, false],
    [{ label: 'Nom', group: 'Commander en tant qu’invité' }, false],
    [{ label: 'Address', group: 'Shipping address' }, false],
  ])('%o: somebody else’s %s', (given, isOthers) => {
    expect(purposeOf(field(given)).isOthers).toBe(isOthers);
  });
});
