import { seconds } from '../model/quantity.ts';
import { defineRule, type Verdict } from '../model/rule.ts';
import type { TargetMeasures } from '../model/target-measures.ts';
import { claimExcess, sumOf } from './effort.ts';
import { action, effort, step, target } from './example.ts';

/** Up to so many things to look at are a list, not a crowd: judgement of the authors. */
const crowd = 12;

const among = (choice: NonNullable<TargetMeasures['choice']>) =>
  action({
    target: target({ subject: 'link "Kettles"', role: 'link', choice }),
    effort: [effort('think', 1200, 1200), effort('search', 185 * choice.inspected, 185)],
  });

export default defineRule({
  id: 'crowded-choice',
  dimension: 'intuitive',
  title: 'To be found among many others',
  what: 'Before they came to what they needed, customers had to look through many other things that can be pressed.',
  why: 'Every option in view has to be looked at or passed over. Many options do not put people off by themselves, but looking through them takes time, and the eye slips past what it is looking for.',
  fix: 'Put what most customers come for first. Divide long lists under headings that can be passed over as a whole, give the main action a place of its own, and move what is seldom used behind one link.',
  sources: [
    'ACT-R as in CogTool: 0.185 s for each thing attended to',
    'Scheibehenne, Greifeneder, Todd, 2010: too many options do not reliably put people off, hence only the time is charged',
  ],
  constants: ['effortRate'],
  check: ({ actions }) =>
    actions.flatMap((one): readonly Verdict[] => {
      const { kind, target: found } = one;
      if (!chosen.has(kind) || found?.choice === undefined || found.choice.inspected < crowd) return [];
      const { inspected, place, passed, options } = found.choice;
      const claims = claimExcess(one, 'search');
      if (claims.length === 0) return [];
      const others = inspected - 1;
      const after =
        passed === others
          ? `${passed} of the ${options} things to look at in`
          : `${others} other things to look at, ${passed} of them in`;
      return [
        {
          subject: found.subject,
          message: `${found.subject} comes after ${after} ${place}: ${seconds(sumOf(claims))} of searching`,
          charge: { effort: claims },
          evidence: { inspected, place, passed, options },
          runs: [1, 1],
        },
      ];
    }),
  examples: [
    {
      name: 'the twelfth of sixteen entries of a menu',
      given: step(among({ inspected: 13, passed: 11, options: 16, place: 'navigation "Main"' })),
      finds: [{ subject: 'link "Kettles"', points: 1.33 }],
    },
    {
      name: 'the fifth of six entries',
      given: step(among({ inspected: 6, passed: 4, options: 6, place: 'navigation "Main"' })),
      finds: [],
    },
    {
      name: 'scrolled to: it was looked for on the way, which is hidden-target',
      given: step({
        ...among({ inspected: 13, passed: 11, options: 16, place: 'navigation "Main"' }),
        effort: [effort('search', 185, 185), effort('scroll', 1420)],
      }),
      finds: [],
    },
    {
      name: 'a field is found by going through its form, not by choosing',
      given: step({ ...among({ inspected: 13, passed: 11, options: 16, place: 'form "Delivery"' }), kind: 'fill' }),
      finds: [],
    },
  ],
});

/** Actions by which people choose among what is there. */
const chosen = new Set(['click', 'doubleClick', 'rightClick', 'hover', 'check', 'uncheck']);
