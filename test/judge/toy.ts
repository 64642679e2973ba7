import fc from 'fast-check';
import { type ConstantId, constantTable } from '../../src/model/constant.ts';
import type { JourneyMeasures, StepMeasures } from '../../src/model/measures.ts';
import { type Charge, defineRule, dimensions, type Friction, type Rule } from '../../src/model/rule.ts';
import { journeyOf, step } from '../../src/rules/example.ts';

/** A step by its name. */
export const named = (id: string, given: Partial<StepMeasures> = {}): StepMeasures => ({
  ...step(),
  id,
  title: `Step ${id}`,
  ...given,
});

export const journey = (steps: readonly StepMeasures[], given: Partial<JourneyMeasures> = {}): JourneyMeasures => ({
  ...journeyOf(step()),
  steps,
  ...given,
});

export const friction = (charge: Charge, given: Partial<Friction> = {}): Friction => ({
  subject: 'button "Pay"',
  message: 'it went wrong',
  charge,
  evidence: {},
  ...given,
});

export const points = (value: number): Charge => ({ points: () => value });

/** A rule that finds what it is told to, in every step or in those named. */
export const toy = (
  id: string,
  found: readonly Friction[] | Readonly<Record<string, readonly Friction[]>>,
  given: Partial<Rule> = {},
): Rule =>
  defineRule({
    id,
    dimension: 'fluid',
    title: id,
    what: '',
    why: '',
    fix: '',
    sources: [],
    examples: [],
    check: (at) => (isList(found) ? found : (found[at.id] ?? [])),
    ...given,
  });

/** Journeys of a few steps and rules that find this and that in them, by this constant and that. */
export const judgements: fc.Arbitrary<{ readonly measures: JourneyMeasures; readonly rules: readonly Rule[] }> = fc
  .record({
    steps: fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { minLength: 1 }),
    rules: fc.array(
      fc.record({
        dimension: fc.constantFrom(...dimensions),
        found: fc.array(
          fc.record({
            step: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
            subject: fc.constantFrom('button "Pay"', 'link "Back"', 'field "Email"'),
            charge: fc.oneof({ arbitrary: pointCharges(), weight: 4 }, shareCharges(), toldCharges()),
            fault: fc.option(fc.constantFrom('of the first action', 'of the second action'), { nil: undefined }),
          }),
          { maxLength: 6 },
        ),
      }),
      { maxLength: 6 },
    ),
  })
  .map(({ steps, rules }) => ({
    measures: journey(steps.map((id) => named(id))),
    rules: rules.map(({ dimension, found }, index) =>
      toy(
        `toy-${index}`,
        Object.fromEntries(
          steps.map((id) => [
            id,
            found
              .filter((one) => one.step === id)
              .map(({ subject, charge, fault }) =>
                friction(charge, { subject, ...(fault !== undefined && { fault }) }),
              ),
          ]),
        ),
        { dimension },
      ),
    ),
  }));

function pointCharges(): fc.Arbitrary<Charge> {
  return fc
    .record({
      id: fc.constantFrom(...(Object.keys(constantTable) as ConstantId[])),
      factor: fc.double({ min: 0, max: 4, noNaN: true }),
    })
    .map(({ id, factor }) => ({ points: (constants) => constants[id] * factor }));
}

function shareCharges(): fc.Arbitrary<Charge> {
  return fc.constantFrom<Charge>(
    { share: ({ shareNoName }) => shareNoName, cause: 'no-name' },
    { share: ({ shareLowContrast }) => shareLowContrast, cause: 'low-contrast' },
  );
}

function toldCharges(): fc.Arbitrary<Charge> {
  return fc.constant({ told: 'it is only told' });
}

function isList<T>(given: readonly T[] | Readonly<Record<string, readonly T[]>>): given is readonly T[] {
  return Array.isArray(given);
}
