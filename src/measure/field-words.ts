import type { FieldPurpose } from '../model/field.ts';

/** Phrases of labels, and what developers write besides, each divided by commas. */
export interface Words {
  readonly label: string;
  readonly code?: string;
}

/**
 * What sites call their fields, in English and French, and in the attributes of developers. Written small and without accents;
 * spaces and filler words do not count, so `Votre adresse e-mail *` is `adresse email`.
 *
 * Sources: the field heuristics of Chromium (components/autofill, regex constants) and of Firefox (HeuristicsRegExp), which list
 * what sites write; the labels that WCAG 2.1 (1.3.5), GOV.UK and the French state's design system recommend; checkout templates of
 * Shopify, WooCommerce, PrestaShop and Magento.
 */
export const fieldWords: Readonly<Partial<Record<FieldPurpose, Words>>> = {
  name: {
    label:
      'name, full name, complete name, first and last name, first name and last name, name and surname, nom, nom complet, nom et prenom, prenom et nom, nom prenom, prenom nom, nom et prenoms',
    code: 'customer name, user full name, nom prenom',
  },
  'given-name': {
    label: 'first name, given name, forename, prenom, prenoms',
    code: 'fname, first',
  },
  'additional-name': { label: 'middle name, second prenom, deuxieme prenom' },
  'family-name': { label: 'last name, surname, family name, nom de famille', code: 'lname, last' },
  nickname: { label: 'nickname, display name, surnom' },
  username: {
    label:
      'username, user name, user id, login, login id, identifiant, pseudo, pseudonyme, nom utilisateur, email or username, username or email, email username, email or phone, phone or email, email or phone number, phone number or email, email or mobile number, mobile number or email, email or mobile phone number, email ou telephone, telephone ou email, email ou numero de telephone, email ou identifiant, identifiant ou email, adresse email ou identifiant, identifiant ou adresse email, adresse email ou numero de telephone, adresse email ou numero de telephone portable',
    code: 'userid, loginname, login name',
  },
  email: {
    label:
      'email, email address, email id, mail, adresse email, adresse mail, adresse courriel, courriel, courrier electronique, adresse electronique, adresse de messagerie, mel',
    code: 'emailaddr, email addr',
  },
  password: { label: 'password, passphrase, mot de passe', code: 'pass, passwd, pwd, mdp, motdepasse' },
  'new-password': {
    label:
      'new password, create password, choose password, set password, nouveau mot de passe, creez mot de passe, creer mot de passe, choisissez mot de passe, choisir mot de passe',
    code: 'newpassword, new pass',
  },
  'current-password': {
    label: 'current password, old password, existing password, mot de passe actuel, ancien mot de passe',
    code: 'oldpassword, currentpassword',
  },
  'one-time-code': {
    label:
      'one time code, one time password, one time passcode, otp, otp code, sms code, code sms, verification code, code de verification, authentication code, code authentification, security code sms, code recu par sms, code a usage unique, 6 digit code, six digit code, code a 6 chiffres, code a six chiffres, 2fa code, two factor code',
    code: 'otp, onetimecode, totp, smscode',
  },
  tel: {
    label:
      'phone, phone number, phone no, telephone, telephone number, telephone no, tel, tel no, mobile, mobile number, mobile phone, mobile phone number, cell, cell number, cell phone, cell phone number, daytime phone, daytime telephone, contact number, numero de telephone, numero telephone, numero tel, telephone portable, telephone mobile, telephone fixe, portable, gsm, numero de portable, numero de mobile, numero de telephone portable, numero de telephone mobile, numero de telephone fixe',
    code: 'telnumber, phonenumber, mobilephone, cellphone, telfixe, telmobile, telportable',
  },
  'street-address': {
    label:
      'address, street, street address, postal address, mailing address, street and number, street and house number, house number and street, house number and street name, building and street, street name and number, number and street, adresse, adresse postale, rue, voie, rue et numero, numero et rue, numero et nom de rue, numero et nom de la rue, numero et libelle de la voie, numero et voie, numero voie',
    code: 'street 0, addr, rue',
  },
  'address-line1': {
    label:
      'address line 1, address line one, address 1, street address 1, street address line 1, adresse ligne 1, ligne adresse 1, adresse 1',
    code: 'addr1, line1, addressline1, street1',
  },
  'address-line2': {
    label:
      'address line 2, address line two, address 2, street address 2, street address line 2, adresse ligne 2, ligne adresse 2, adresse 2, apartment, apt, suite, unit, flat, apartment suite, apt suite, apartment suite etc, apartment suite unit, apartment suite unit etc, apt suite unit, apartment suite unit building floor etc, complement, complement adresse, appartement, batiment, appartement suite etc, batiment appartement, appartement batiment, batiment etage',
    code: 'addr2, line2, addressline2, street2, street 1',
  },
  'address-level2': {
    label: 'city, town, town city, city town, town or city, city or town, ville, commune, localite, ville commune',
    code: 'locality',
  },
  'address-level1': {
    label:
      'state, province, county, state province, state or province, province state, state county, county state, state region, state territory, departement, region, canton, province region',
    code: 'state code, region id',
  },
  'postal-code': {
    label:
      'postcode, post code, postal code, zip, zip code, zip postal code, postal zip code, postcode zip, zip postcode, zip or postal code, postal or zip code, code postal, cp, code postal cp',
    code: 'postal, codepostal, cpost',
  },
  country: {
    label: 'country, country region, country or region, country territory, pays, pays region, pays ou region',
    code: 'country code, country id, pays id',
  },
  organization: {
    label:
      'company, company name, organization, organisation, organization name, organisation name, business name, societe, entreprise, raison sociale, nom entreprise, nom societe',
    code: 'companyname',
  },
  'organization-title': { label: 'job title, intitule du poste' },
  'cc-name': {
    label:
      'name on card, name as on card, name as it appears on card, name as shown on card, cardholder name, cardholder s name, card holder name, cardholder, card holder, titulaire de la carte, nom du titulaire, nom du titulaire de la carte, nom sur la carte, nom figurant sur la carte, nom du porteur',
    code: 'ccname, cardname, cc owner, ccowner',
  },
  'cc-number': {
    label:
      'card number, credit card number, debit card number, credit or debit card number, credit card, numero de carte, numero de la carte, numero de carte bancaire, numero de carte bleue, numero de cb, numero cb',
    code: 'ccnumber, ccnum, cardnum, cardno, numerocarte, pan',
  },
  'cc-exp': {
    label:
      'expiry, expiry date, expiration, expiration date, exp date, card expiry, card expiry date, card expiration, mm yy, mm yyyy, expiry mm yy, expiration date mm yy, expiry date mm yy, date expiration, date expiration mm aa, mm aa, mm aaaa, date de validite, expire fin',
    code: 'ccexp, cardexpiry, expdate, expirydate',
  },
  'cc-exp-month': { label: 'expiry month, expiration month, mois expiration', code: 'expmonth, ccmonth' },
  'cc-exp-year': { label: 'expiry year, expiration year, annee expiration', code: 'expyear, ccyear' },
  'cc-csc': {
    label:
      'cvc, cvv, csc, cvc2, cvv2, cvc cvv, cvv cvc, cvv code, cvc code, card security code, card verification code, security code cvc, security code cvv, cryptogramme, cryptogramme visuel, code cvc, code cvv, code de securite cvc, code de securite cvv',
    code: 'cardcvc, cardcvv, cccvc, cccsc, cvn',
  },
  bday: { label: 'date of birth, birth date, birthdate, birthday, dob, date de naissance', code: 'datenaissance' },
  url: { label: 'website, web site, website url, url, site web, site internet' },
  search: { label: 'search, find, recherche, rechercher, chercher', code: 'q, query, search query' },
  quantity: { label: 'quantity, qty, quantite, qte', code: 'quantity input' },
  amount: { label: 'amount, montant', code: 'donation amount' },
};

/** Small words, which a label and a phrase above may have or not. */
export const articles: ReadonlySet<string> = new Set('the a an le la les l un une de du des d'.split(' '));

/** What else a label may say: whose it is, where it is used, and how one is asked. */
export const fillers: ReadonlySet<string> = new Set(
  (
    'your my our please enter in here for to valid personal work home main shipping delivery billing invoice contact ' +
    'required optional mandatory ' +
    'votre vos mon ma mes notre pour veuillez saisissez saisir entrez entrer indiquez renseignez ici ' +
    'personnel personnelle professionnel professionnelle domicile principal principale livraison facturation ' +
    'obligatoire obligatoires facultatif facultative facultatifs optionnel optionnelle requis requise'
  ).split(' '),
);

/** What an attribute may say besides: of which form and record the field is. */
export const codeFillers: ReadonlySet<string> = new Set(
  (
    'checkout customer user account client order address adresse form field fields input txt text fld data attributes register ' +
    'registration signup login signin profile payment card person wpforms dwfrm frm val value ctl'
  ).split(' '),
);

/** The field asks again for what another one asked. */
export const againWords: ReadonlySet<string> = new Set(
  (
    'confirm confirmation repeat reenter retype again verify ' +
    'confirmez confirmer repetez repeter ressaisissez ressaisir resaisissez retapez verifiez'
  ).split(' '),
);

/** The field, or the part of the form it stands in, is about somebody other than the customer. No guests: "Guest checkout" is oneself. */
export const otherPeople: ReadonlySet<string> = new Set(
  (
    'recipient recipients receiver beneficiary friend friends gift giftee child children spouse emergency ' +
    'dependant dependent companion companions passenger passengers traveller travellers traveler travelers referral referrer referee ' +
    'destinataire destinataires beneficiaire ami amie amis cadeau cadeaux enfant enfants conjoint conjointe ' +
    'urgence accompagnant accompagnants passager passagers voyageur voyageurs filleul filleule parrain marraine'
  ).split(' '),
);
