import { describe, expect, test } from 'vitest';
import { basketOf, changeQuantity, clearTakenOut } from '../../src/demo/basket.ts';
import { costOf } from '../../src/demo/order.ts';
import { openSessions } from '../../src/demo/sessions.ts';

function session() {
  return openSessions('test').open().session;
}

describe('a basket', () => {
  test('adds up', () => {
    const one = session();
    changeQuantity(one, 'sencha', 1);
    changeQuantity(one, 'glass-teapot', 2);
    expect(basketOf(one)).toMatchObject({ count: 3, goodsCents: 1450 + 2 * 3990, savedCents: 0 });
  });

  test('keeps the place of what was taken out, until it is opened anew', () => {
    const one = session();
    changeQuantity(one, 'sencha', 3);
    changeQuantity(one, 'earl-grey', 1);
    expect(changeQuantity(one, 'sencha', -3)).toBe('gone');
    expect(basketOf(one).rows.map(({ slug, quantity, takenOut }) => [slug, quantity, takenOut])).toEqual([
      ['sencha', 0, 3],
      ['earl-grey', 1, 0],
    ]);
    expect(basketOf(one)).toMatchObject({ count: 1, cents: 1250 });
    expect(changeQuantity(one, 'sencha', 3)).toBe('back');
    expect(changeQuantity(one, 'sencha', -1)).toBe('changed');
    expect(basketOf(one).lines.map(({ quantity }) => quantity)).toEqual([2, 1]);
    changeQuantity(one, 'sencha', -2);
    clearTakenOut(one);
    expect(basketOf(one).rows.map(({ slug }) => slug)).toEqual(['earl-grey']);
  });

  test('takes nine of one, and no more', () => {
    const one = session();
    for (let press = 0; press < 12; press += 1) changeQuantity(one, 'sencha', 1);
    expect(basketOf(one).count).toBe(9);
    changeQuantity(one, 'sencha', -99);
    expect(basketOf(one).count).toBe(0);
  });

  test('is empty for whoever is not known', () => {
    expect(basketOf(undefined)).toMatchObject({ count: 0, rows: [], cents: 0 });
  });
});

test('the voucher takes 15 % off teapots, and off nothing else', () => {
  const one = session();
  one.hasVoucher = true;
  changeQuantity(one, 'sencha', 1);
  expect(basketOf(one).savedCents).toBe(0);
  changeQuantity(one, 'glass-teapot', 1);
  expect(basketOf(one)).toMatchObject({ savedCents: 599, cents: 1450 + 3990 - 599 });
});

test('the standard parcel is free from €60, after the voucher', () => {
  const one = session();
  changeQuantity(one, 'cast-iron-teapot', 1);
  expect(costOf('standard', basketOf(one))).toBe(0);
  expect(costOf('express', basketOf(one))).toBe(990);
  one.hasVoucher = true;
  expect(costOf('standard', basketOf(one))).toBe(490);
  expect(costOf('shop', basketOf(one))).toBe(0);
});
