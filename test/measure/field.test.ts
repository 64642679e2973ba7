import axe from 'axe-core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readAutocomplete } from '../../src/measure/autofill.ts';
import { keyboardOf } from '../../src/measure/keyboard.ts';
import { measureZoom } from '../../src/measure/zoom.ts';
import { autofillFields } from '../../src/model/field.ts';

describe('autocomplete', () => {
  test.each([
    [null, 'nothing'],
    ['', 'nothing'],
    ['  ', 'nothing'],
    ['on', 'on'],
    ['OFF', 'off'],
    ['email', 'email'],
    [' Shipping  Street-Address ', 'street-address'],
    ['section-gift shipping street-address webauthn', 'street-address'],
    ['section-a billing home tel', 'tel'],
    ['work email', 'email'],
    ['username webauthn', 'username'],
    ['webauthn', 'invalid'],
    ['nope', 'invalid'],
    ['new-off', 'invalid'],
    ['off email', 'invalid'],
    ['home street-address', 'invalid'],
    ['street-address shipping', 'invalid'],
    ['billing shipping name', 'invalid'],
    ['section- name', 'invalid'],
    ['name, email', 'invalid'],
  ])('%j says %s', (written, says) => {
    expect(readAutocomplete(written)).toBe(says);
  });

  test('is valid when axe-core says so', () => {
    const token = fc.constantFrom(
      ...autofillFields,
      ...[
        'section-a',
        'shipping',
        'billing',
        'home',
        'work',
        'mobile',
        'fax',
        'pager',
        'webauthn',
        'on',
        'off',
        'nope',
      ],
    );
    const { text } = (axe as unknown as { commons: { text: { isValidAutocomplete(value: string): boolean } } }).commons;
    fc.assert(
      fc.property(fc.array(token, { minLength: 1, maxLength: 5 }), (tokens) => {
        expect(readAutocomplete(tokens.join(' ')) !== 'invalid').toBe(text.isValidAutocomplete(tokens.join(' ')));
      }),
      { numRuns: 2000 },
    );
  });
});

test.each([
  ['text', null, 'letters'],
  ['text', 'numeric', 'digits'],
  ['text', ' EMAIL ', 'email'],
  ['text', 'gibberish', 'letters'],
  ['email', null, 'email'],
  ['email', 'text', 'letters'],
  ['tel', null, 'tel'],
  ['number', null, 'decimal'],
  ['number', 'numeric', 'digits'],
  ['text', 'none', 'none'],
  ['date', 'numeric', 'picker'],
  ['select', null, 'picker'],
  ['textarea', null, 'letters'],
])('type %s with inputmode %s brings up %s', (type, inputmode, keyboard) => {
  expect(keyboardOf(type, inputmode)).toBe(keyboard);
});

describe('zoom', () => {
  const free = ['auto', 'auto'];

  test.each([
    ['width=device-width, initial-scale=1', null],
    ['width=device-width, initial-scale=1, user-scalable=no', 'user-scalable=no'],
    ['width=device-width,initial-scale=1.0,maximum-scale=1.0,user-scalable=0', 'maximum-scale=1.0'],
    ['width=device-width initial-scale=1 user-scalable = NO', 'user-scalable=no'],
    ['initial-scale=1; user-scalable=false', 'user-scalable=false'],
    ['user-scalable=yes', null],
    ['user-scalable=1', null],
    ['user-scalable=-1', null],
    ['user-scalable=0.5', 'user-scalable=0.5'],
    ['maximum-scale=2', null],
    ['maximum-scale=1.99', 'maximum-scale=1.99'],
    ['maximum-scale=5', null],
    ['maximum-scale=-1', null],
    ['maximum-scale=yes', 'maximum-scale=yes'],
    ['maximum-scale=', null],
    ['', null],
    [null, null],
  ])('%j is locked by %s', (viewport, lockedBy) => {
    expect(measureZoom({ viewport, touchAction: free })).toEqual({ viewport, lockedBy });
  });

  test.each([
    [['none', 'auto'], 'touch-action: none'],
    [['auto', 'pan-x pan-y'], 'touch-action: pan-x pan-y'],
    [['auto', 'pan-y pinch-zoom'], null],
    [['manipulation', 'auto'], null],
  ])('gestures %j are locked by %s', (touchAction, lockedBy) => {
    expect(measureZoom({ viewport: null, touchAction }).lockedBy).toBe(lockedBy);
  });
});
