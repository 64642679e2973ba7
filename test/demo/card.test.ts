import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cardNumber, cardProblems, isCardNumber, refusalOf } from '../../src/demo/card.ts';

const good = { number: '4242 4242 4242 4242', expiry: '04/31', security: '123', holder: 'Ada Lovelace' };
const now = Date.UTC(2026, 4, 1);
const problemsOf = (card: Partial<typeof good>) => cardProblems(new URLSearchParams({ ...good, ...card }), now);

describe('the number of a card', () => {
  test.each(['4242424242424242', '4000000000000002', '378282246310005', '6011000990139424'])(
    '%s can be one',
    (digits) => {
      expect(isCardNumber(digits)).toBe(true);
    },
  );

  test.each(['4242424242424241', '424242424242', '42424242424242424242', '4242 4242 4242 4242', '', 'four'])(
    '%s cannot',
    (digits) => {
      expect(isCardNumber(digits)).toBe(false);
    },
  );

  test('no single slip goes unseen', () => {
    fc.assert(
      fc.property(fc.nat(15), fc.integer({ min: 1, max: 9 }), (place, slip) => {
        const digits = [...'4242424242424242'];
        digits[place] = String((Number(digits[place]) + slip) % 10);
        expect(isCardNumber(digits.join(''))).toBe(false);
      }),
    );
  });

  test('may be typed in groups, or in four boxes', () => {
    expect(cardNumber(new URLSearchParams({ number: ' 4242-4242 42424242' }))).toBe('4242424242424242');
    expect(cardNumber(new URLSearchParams('number=4242&number=4242&number=4242&number=4242'))).toBe('4242424242424242');
  });
});

describe('what is wrong with a card', () => {
  test('nothing, when everything is right', () => {
    expect(problemsOf({})).toEqual({});
  });

  test.each([
    [{ number: '4242' }, { number: 'number' }],
    [{ expiry: '13/31' }, { expiry: 'expiry' }],
    [{ expiry: 'soon' }, { expiry: 'expiry' }],
    [{ expiry: '04/26' }, { expiry: 'expired' }],
    [{ security: '12' }, { security: 'security' }],
    [{ holder: ' ' }, { holder: 'holder' }],
  ])('%j', (card, problems) => {
    expect(problemsOf(card)).toEqual(problems);
  });

  test.each(['05/26', '0526', '05/2026', '05 / 26'])('it is good to the end of its month, written %s', (expiry) => {
    expect(problemsOf({ expiry })).toEqual({});
  });
});

test('the bank declines the numbers that are made for it', () => {
  expect(['4242424242424242', '4000000000000002', '4000000000009995'].map(refusalOf)).toEqual([
    null,
    'declined',
    'noFunds',
  ]);
});
