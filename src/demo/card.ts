/** Cards: whether what was typed can be one, and what the bank says of it. */
import { said } from './form.ts';
import type { Problems } from './problems.ts';

/** What is wrong with a card as it was typed, at a moment in epoch milliseconds. */
export function cardProblems(form: URLSearchParams, at: number): Problems {
  const problems: Problems = {};
  if (!isCardNumber(cardNumber(form))) problems.number = 'number';
  const endsAt = endOf(said(form, 'expiry'));
  if (endsAt === null) problems.expiry = 'expiry';
  else if (endsAt <= at) problems.expiry = 'expired';
  if (!/^\d{3}$/.test(said(form, 'security'))) problems.security = 'security';
  if (said(form, 'holder') === '') problems.holder = 'holder';
  return problems;
}

/** The digits of the number, however they were grouped and in however many boxes they were typed. */
export function cardNumber(form: URLSearchParams): string {
  return form.getAll('number').join('').replace(/[\s-]/g, '');
}

/** 13 to 19 digits whose last one checks the others (Luhn, ISO/IEC 7812-1). */
export function isCardNumber(digits: string): boolean {
  if (!/^\d{13,19}$/.test(digits)) return false;
  const sum = [...digits].reverse().reduce((total, sign, index) => {
    const digit = Number(sign) * (index % 2 === 0 ? 1 : 2);
    return total + (digit > 9 ? digit - 9 : digit);
  }, 0);
  return sum % 10 === 0;
}

/** The first moment after the month of `04/31`, `0431` or `04/2031`; null when it is no month. */
function endOf(expiry: string): number | null {
  const [, month, year] = /^(0[1-9]|1[0-2])\s*\/?\s*(?:20)?(\d\d)$/.exec(expiry) ?? [];
  return month && year ? Date.UTC(2000 + Number(year), Number(month), 1) : null;
}

/** Numbers that payment services give out for tests, and why the bank refuses them; every other card pays. */
const refused: Readonly<Record<string, 'declined' | 'noFunds'>> = {
  '4000000000000002': 'declined',
  '4000000000009995': 'noFunds',
};

export function refusalOf(digits: string): 'declined' | 'noFunds' | null {
  return refused[digits] ?? null;
}
