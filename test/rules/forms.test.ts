import { describe, expect, test } from 'vitest';
import type { ActionMeasures } from '../../src/model/action-measures.ts';
import { constants } from '../../src/model/constant.ts';
import type { JourneyMeasures, StepMeasures } from '../../src/model/measures.ts';
import type { Rule } from '../../src/model/rule.ts';
import barrier from '../../src/rules/barrier.ts';
import crowdedTargets from '../../src/rules/crowded-targets.ts';
import { action, filled, journeyOf, neighbour, step, target, violation } from '../../src/rules/example.ts';
import { listed } from '../../src/rules/listed.ts';
import lockedZoom from '../../src/rules/locked-zoom.ts';
import { missProbability, strayProbability } from '../../src/rules/miss.ts';
import missingAutocomplete from '../../src/rules/missing-autocomplete.ts';
import missingLabel from '../../src/rules/missing-label.ts';
import smallTarget from '../../src/rules/small-target.ts';
import unnamedTarget from '../../src/rules/unnamed-target.ts';
import wrongKeyboard from '../../src/rules/wrong-keyboard.ts';

function check(rule: Rule, given: StepMeasures, journey: Partial<JourneyMeasures> = {}) {
  return rule.check(given, { ...journeyOf(given), ...journey });
}

function messages(rule: Rule, given: StepMeasures, journey: Partial<JourneyMeasures> = {}) {
  return check(rule, given, journey).map((verdict) => ('message' in verdict ? verdict.message : verdict));
}

function points(rule: Rule, given: StepMeasures): number {
  return check(rule, given).reduce((sum, verdict) => {
    const isPoints = 'charge' in verdict && 'points' in verdict.charge;
    return isPoints && 'charge' in verdict && 'points' in verdict.charge ? sum + verdict.charge.points(constants) : sum;
  }, 0);
}

const labelled = (text: string, given: Parameters<typeof filled>[0] = {}): ActionMeasures =>
  filled({ label: { text, from: 'label' }, ...given });

/** A field with axe-core's violations. */
function broken(filling: ActionMeasures, ...ids: readonly string[]): ActionMeasures {
  const violations = ids.map((id) => violation(id, 'critical', 'Must have a name'));
  return filling.target ? { ...filling, target: { ...filling.target, violations } } : filling;
}

describe('where touches go', () => {
  test('a neighbour all around takes all that misses', () => {
    const [half, far] = [1.44, 1000];
    const sides = [
      { left: -far, right: far, top: -far, bottom: -half },
      { left: -far, right: far, top: half, bottom: far },
      { left: -far, right: -half, top: -half, bottom: half },
      { left: half, right: far, top: -half, bottom: half },
    ];
    const sum = sides.reduce((total, edges) => total + strayProbability(edges, 1.5), 0);
    expect(sum).toBeCloseTo(missProbability(2 * half, 2 * half, 1.5), 6);
  });

  test('what lands on a neighbour is not charged as a retry too', () => {
    const alone = target({ sizePx: 18 });
    const crowded = target({ sizePx: 18, neighbours: [neighbour({ gapPx: 1, sizePx: 18 })] });
    const retry = (given: typeof alone) => points(smallTarget, step(action({ target: given })));
    const stray = strayProbability(neighbour({ gapPx: 1, sizePx: 18 }).edgesMm, constants.touchSpreadMm);
    expect(retry(alone) - retry(crowded)).toBeCloseTo(stray * constants.missRetryS * constants.effortRate, 10);
  });

  test.each([
    ['button', constants.undoS],
    ['link', constants.goBackS],
    ['field', constants.missRetryS],
  ] as const)('hitting a %s costs its own undoing', (kind, undoS) => {
    const near = neighbour({ gapPx: 1, sizePx: 18, kind });
    const stray = strayProbability(near.edgesMm, constants.touchSpreadMm);
    expect(points(crowdedTargets, step(action({ target: target({ sizePx: 18, neighbours: [near] }) })))).toBeCloseTo(
      stray * undoS * constants.effortRate,
      10,
    );
  });
});

describe('crowded-targets', () => {
  const crowded = (...neighbours: readonly ReturnType<typeof neighbour>[]) =>
    step(action({ target: target({ subject: 'button "One more"', sizePx: 18, neighbours }) }));
  const less = neighbour({ subject: 'button "One less"', gapPx: 1, sizePx: 18 });
  const help = neighbour({ subject: 'link "Help"', gapPx: 1.2, sizePx: 18, kind: 'link' });

  test.each([
    [[less], 'button "One less" lies 1 px from button "One more": about 9 of 100 touches land on it instead'],
    [
      [less, help],
      'button "One less" lies 1 px from button "One more": about 18 of 100 touches land on it or on link "Help" instead',
    ],
    [
      [less, help, help],
      'button "One less" lies 1 px from button "One more": about 28 of 100 touches land on it or on one of 2 others around it instead',
    ],
  ])('names the neighbour and the gap', (neighbours, message) => {
    expect(messages(crowdedTargets, crowded(...neighbours))).toEqual([message]);
  });

  test('a mouse does not scatter', () => {
    expect(check(crowdedTargets, crowded(less), { persona: 'desktop' })).toEqual([]);
  });

  test('what is only pointed at, or stands in a sentence, is not pressed beside', () => {
    const near = { sizePx: 18, neighbours: [less] };
    expect(check(crowdedTargets, step(action({ kind: 'hover', target: target(near) })))).toEqual([]);
    expect(check(crowdedTargets, step(action({ target: target({ ...near, inline: true }) })))).toEqual([]);
  });
});

describe('missing-label', () => {
  const vanishing = (text: string, given = {}) => filled({ label: { text, from: 'placeholder' }, ...given });

  test('axe-core’s own word is enough, and names the rule', () => {
    const given = step(broken(labelled('Country', { type: 'select', purpose: null }), 'select-name'));
    expect(check(missingLabel, given)).toMatchObject([{ subject: 'field "Country"', axe: 'select-name' }]);
  });

  test('a label for the title alone is a label that leaves, not one that is missing', () => {
    const given = step(broken(filled({ label: { text: 'Email', from: 'title' } }), 'label-title-only'));
    expect(messages(missingLabel, given)).toEqual([
      'field "Email" is labelled by its title alone, which shows only under a mouse that rests on it',
    ]);
  });

  test('many are one finding', () => {
    const labels = ['Email *', 'Full name', 'Company', 'Phone', 'City', 'Street', 'Postcode', 'Country'];
    expect(messages(missingLabel, step(...labels.map((text) => vanishing(text))))).toEqual([
      '8 fields are labelled by their placeholder alone, which leaves as soon as something is typed: "Email", "Full name", "Company", "Phone", "City" and 3 more',
    ]);
  });

  test('a switch of the page’s own making is pressed, and unnamed-target looks at it', () => {
    const { target: field } = filled({ type: 'switch', label: { text: '', from: 'none' } });
    const given = step(action({ ...(field && { target: { ...field, role: 'switch', tag: 'button' } }) }));
    expect(check(missingLabel, given)).toEqual([]);
    expect(check(unnamedTarget, given)).toHaveLength(1);
  });

  test('a field without a name is no business of unnamed-target', () => {
    expect(check(unnamedTarget, step(filled({ label: { text: '', from: 'none' } })))).toEqual([]);
  });

  test('barrier leaves its ids alone', () => {
    expect(missingLabel.axe).toContain('label');
    expect(check(barrier, step(broken(filled(), 'label')))).toMatchObject([{ axe: 'label' }]);
  });
});

describe('missing-autocomplete', () => {
  const nothing = { autocomplete: null, autofill: 'nothing' } as const;

  test('says what to write, and what stands there instead', () => {
    const given = step(
      labelled('Email', nothing),
      labelled('Address', { ...nothing, purpose: 'street-address', autocomplete: 'off', autofill: 'off' }),
      labelled('Phone', { ...nothing, purpose: 'tel', autocomplete: null, autofill: 'off' }),
      labelled('City', { purpose: 'address-level2', autocomplete: 'email', autofill: 'email' }),
      labelled('Postcode', { purpose: 'postal-code', autocomplete: 'nope', autofill: 'invalid' }),
    );
    expect(messages(missingAutocomplete, given)).toEqual([
      '5 fields lack the autocomplete word by which a browser fills them in: "Email" (email), "Address" (address-line1 instead of "off"), "Phone" (tel instead of "off"), "City" (address-level2 instead of "email") and "Postcode" (postal-code instead of "nope"); the customer types 120 characters',
    ]);
  });

  test.each([
    ['name', 'family-name'],
    ['street-address', 'address-line1'],
    ['country', 'country-name'],
    ['email', 'username'],
    ['tel', 'tel-national'],
    ['cc-name', 'name'],
    ['password', 'new-password'],
  ] as const)('%s may be said as %s', (purpose, autofill) => {
    expect(check(missingAutocomplete, step(labelled('It', { purpose, autofill })))).toEqual([]);
  });

  test('"Nom" beside "Prénom" is the family’s', () => {
    const first = labelled('Prénom', { purpose: 'given-name', autofill: 'given-name' });
    const given = step(first, labelled('Nom', { ...nothing, purpose: 'name' }));
    expect(messages(missingAutocomplete, given)).toEqual([
      'field "Nom" lacks the autocomplete word by which a browser fills it in (family-name); the customer types 24 characters',
    ]);
  });

  const password = (given: Parameters<typeof filled>[0] = {}) =>
    labelled('Password', { purpose: 'password', type: 'password', autofill: 'current-password', ...given });

  test.each([
    ['somebody signs in', [password()], 'told'],
    ['a new account', [password({ autofill: 'new-password' })], 'points'],
    [
      'a password and its repetition',
      [password(), labelled('Again', { purpose: 'password', isRepeated: true })],
      'points',
    ],
    ['more is asked', [password(), labelled('Name', { purpose: 'name', autofill: 'name' })], 'points'],
    ['the heading says so', [password({ group: 'Créez votre compte' })], 'points'],
    ['no password at all', [], 'points'],
  ] as const)('an email when %s', (_, others, how) => {
    const verdicts = check(missingAutocomplete, step(labelled('Email', nothing), ...others));
    const own = verdicts.find((verdict) => 'message' in verdict && verdict.message.includes('"Email"'));
    expect(own).toHaveProperty(['charge', how]);
  });

  test.each([
    [{ purpose: 'one-time-code' }],
    [{ purpose: 'cc-csc' }],
    [{ purpose: 'password' }],
    [{ purpose: 'email', isRepeated: true }],
  ] as const)('%o is told', (given) => {
    const verdicts = check(missingAutocomplete, step(labelled('It', { ...nothing, ...given })));
    expect(verdicts).toMatchObject([{ subject: 'field "It"', charge: { told: expect.any(String) } }]);
  });

  test.each([
    [{ purpose: 'search', autofill: 'off' }],
    [{ purpose: 'quantity', autofill: 'off' }],
    [{ purpose: 'amount', autofill: 'invalid' }],
    [{ purpose: null, autofill: 'off' }],
    [{ purpose: 'email', autofill: 'off', isOthers: true }],
  ] as const)('%o is nobody’s business', (given) => {
    expect(check(missingAutocomplete, step(labelled('It', given)))).toEqual([]);
  });

  test('a word that means nothing is told even where nobody knows what is asked', () => {
    const given = step(labelled('Nickname of your cat', { purpose: null, autocomplete: 'nope', autofill: 'invalid' }));
    expect(messages(missingAutocomplete, given)).toEqual([
      'field "Nickname of your cat" has an autocomplete that means nothing to a browser: "nope"',
    ]);
  });

  test('a field that is made of something else can carry no word', () => {
    const { target: field, ...rest } = labelled('Email', nothing);
    expect(check(missingAutocomplete, step({ ...rest, ...(field && { target: { ...field, tag: 'div' } }) }))).toEqual(
      [],
    );
  });

  test('choosing takes no longer than picking: told', () => {
    const given = step(labelled('Country', { ...nothing, purpose: 'country', characters: 0 }));
    expect(check(missingAutocomplete, given)).toMatchObject([{ charge: { told: expect.any(String) } }]);
  });

  test('a field filled in twice is charged once', () => {
    const once = step(labelled('Email', nothing));
    const twice = step(labelled('Email', nothing), labelled('Email', nothing));
    expect(points(missingAutocomplete, twice)).toBe(points(missingAutocomplete, once));
  });
});

describe('wrong-keyboard', () => {
  const text = { type: 'text', keyboard: 'letters' } as const;
  const digits = { characters: 5, digitsOnly: true };

  test('many are one finding, each with its cure', () => {
    const given = step(
      labelled('Email', text),
      labelled('Card number', { ...text, purpose: 'cc-number' }),
      labelled('Donation', { ...text, purpose: 'amount' }),
    );
    expect(messages(wrongKeyboard, given)).toEqual([
      '3 fields bring up a keyboard that the customer has to switch: "Email" (the @: type="email"), "Card number" (digits: inputmode="numeric") and "Donation" (digits: inputmode="decimal")',
    ]);
  });

  test('an inputmode that spoils the type is mended by the inputmode', () => {
    const given = step(labelled('Email', { type: 'email', inputmode: 'text', keyboard: 'letters' }));
    expect(messages(wrongKeyboard, given)).toEqual([
      'field "Email" brings up plain letters on a touch screen, so the customer has to switch for the @; inputmode="email" has it at hand',
    ]);
  });

  test.each([
    ['in France', { lang: 'fr', typed: digits }, 1],
    ['in France, by its full name', { lang: 'fr-FR', typed: digits }, 1],
    ['in Canada', { lang: 'fr-CA', typed: digits }, 0],
    ['in English', { lang: 'en', typed: digits }, 0],
    ['with letters', { lang: 'fr', typed: { characters: 6, digitsOnly: false } }, 0],
    ['of which nobody knows', { lang: 'fr', typed: { characters: 6, digitsOnly: null } }, 0],
    ['on digits', { lang: 'fr', typed: digits, keyboard: 'digits' as const }, 0],
  ])('a postcode %s', (_, given, found) => {
    expect(
      check(wrongKeyboard, step(labelled('Code postal', { ...text, purpose: 'postal-code', ...given }))),
    ).toHaveLength(found);
  });

  test('a postcode beside a country may have letters', () => {
    const postcode = labelled('Code postal', { ...text, purpose: 'postal-code', lang: 'fr', typed: digits });
    const country = labelled('Pays', { type: 'select', keyboard: 'picker', purpose: 'country' });
    expect(check(wrongKeyboard, step(postcode, country))).toEqual([]);
  });

  test.each([
    ['what is chosen brings up no keyboard', { purpose: 'tel', typed: null }],
    ['a calendar', { purpose: 'tel', keyboard: 'picker' }],
    ['keys of the page’s own', { purpose: 'tel', keyboard: 'none' }],
    ['a name', { purpose: 'name' }],
    ['something unknown', { purpose: null }],
    ['a counted number', { type: 'number', purpose: 'quantity', keyboard: 'decimal' }],
  ] as const)('%s is fine', (_, given) => {
    expect(check(wrongKeyboard, step(labelled('It', { ...text, ...given })))).toEqual([]);
  });

  test('at a desk all keys are there', () => {
    expect(check(wrongKeyboard, step(labelled('Email', text)), { persona: 'desktop' })).toEqual([]);
  });
});

test.each([missingLabel, missingAutocomplete, wrongKeyboard])(
  '$id: a field that no audit saw is unmeasured',
  (rule) => {
    const unseen = step(action({ kind: 'fill' }), action({ kind: 'fill', target: target() }));
    expect(check(rule, unseen)).toEqual([{ unmeasured: 'no audit looked at a field that was filled in' }]);
  },
);

describe('locked-zoom', () => {
  const page = (id: string, lockedBy: string | null): StepMeasures => ({
    ...step(),
    id,
    zoom: { viewport: lockedBy, lockedBy },
  });
  const steps = [
    page('a', null),
    page('b', 'user-scalable=no'),
    page('c', 'user-scalable=no'),
    page('d', 'touch-action: none'),
  ];
  const told = (persona: JourneyMeasures['persona']) =>
    steps.flatMap((one) => check(lockedZoom, one, { steps, persona }).map((verdict) => [one.id, verdict] as const));

  test('is said where it is first met, once for each cause', () => {
    expect(told('phone').map(([id, verdict]) => [id, 'message' in verdict && verdict.message])).toEqual([
      [
        'b',
        'the page cannot be magnified with two fingers: <meta name="viewport"> (user-scalable=no) forbids it, here and in 1 later step',
      ],
      ['d', 'the page cannot be magnified with two fingers: its style (touch-action: none) forbids it'],
    ]);
  });

  test('is axe-core’s fault only where axe-core looks', () => {
    expect(told('phone').map(([, verdict]) => 'axe' in verdict && verdict.axe)).toEqual(['meta-viewport', false]);
  });

  test('is told at a desk', () => {
    for (const [, verdict] of told('desktop')) expect(verdict).toMatchObject({ charge: { told: expect.any(String) } });
  });

  test('is unmeasured where no audit looked', () => {
    expect(check(lockedZoom, step())).toEqual([{ unmeasured: 'no audit reached the page in which the step ended' }]);
  });
});

test.each([
  [[], ''],
  [['a'], 'a'],
  [['a', 'b'], 'a and b'],
  [['a', 'b', 'c'], 'a, b and c'],
  [['a', 'b', 'c', 'd', 'e', 'f'], 'a, b, c, d, e and f'],
  [['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'a, b, c, d, e and 2 more'],
])('%j is %s', (items, text) => {
  expect(listed(items)).toBe(text);
});
