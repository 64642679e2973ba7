import type { ActionMeasures } from '../model/action-measures.ts';
import type { ExtraPage } from '../model/aftermath.ts';
import { type Charge, defineRule, type Friction, type Verdict } from '../model/rule.ts';
import { takenRuns } from '../model/runs.ts';
import { acting } from './acting.ts';
import { action, aftermath, effort, step, target } from './example.ts';

export default defineRule({
  id: 'extra-page',
  dimension: 'intuitive',
  title: 'A whole page where a part would do',
  what: 'What the customer did in a page loaded the same page anew, or opened another tab for a page of the same site.',
  why: 'Whoever is thrown to the top of a page, or into a tab without a way back, has to find out where they are and what became of what they did.',
  fix: 'Change only the part of the page that the press was about, and say there what happened. Open pages of your own in the same tab; leave new tabs to what must not lose what was typed.',
  sources: [
    "Card, Moran, Newell, 1983, and CogTool: one mental act of 1.2 s to find one's bearings",
    'WCAG 2.2, technique G200: opening new windows and tabs from a link only when necessary',
  ],
  constants: ['effortRate'],
  check: (given, journey) =>
    given.actions.flatMap((one): readonly Verdict[] => {
      if (one.aftermath === undefined) return [{ unmeasured: `nobody looked at what ${acting(one)} loaded` }];
      const { extraPage } = one.aftermath;
      return extraPage === null ? [] : [tell(extraPage, one, takenRuns(given, journey.runs))];
    }),
  examples: [
    {
      name: 'the kettle goes into the basket by a reload of its page',
      given: loaded({ kind: 'same page', path: '/kettles/steel' }),
      finds: [{ subject: 'button "Add to basket"', points: 0.72 }],
    },
    {
      name: 'a link of the shop opens another tab',
      given: loaded({ kind: 'new tab', path: '/size-guide' }),
      finds: [{ subject: 'button "Add to basket"', points: 0.72 }],
    },
    {
      name: 'a form that is sent to its own page',
      given: loaded({ kind: 'same page', path: '/contact', hasTyped: true }),
      finds: [{ subject: 'button "Add to basket"', points: 'told' }],
    },
    { name: 'the page stays', given: step(action({ target: target() })), finds: [] },
  ],
});

function tell(extra: ExtraPage, one: ActionMeasures, all: number): Friction {
  const k = extra.runs.length;
  const n = Math.max(k, all);
  return {
    subject: one.target?.subject ?? one.source,
    message: `${acting(one)} ${deeds[extra.kind]} (${extra.path})`,
    charge: chargeFor(extra, one, k / n),
    evidence: { ...extra, thinkMs: thinkMs(one) },
    runs: [k, n],
  };
}

const deeds: Readonly<Record<ExtraPage['kind'], string>> = {
  'same page': 'loaded the whole page anew',
  'new tab': 'opened another tab',
};

/** One more mental act than the ideal twin needs; the wait for the page belongs to the rules of waits. */
function chargeFor({ kind, hasTyped }: ExtraPage, one: ActionMeasures, share: number): Charge {
  if (hasTyped)
    return {
      told:
        kind === 'new tab'
          ? 'something had been typed, and stays in the first tab'
          : 'something had been typed: it may be how the form is sent',
    };
  return { points: ({ effortRate }) => (effortRate * thinkMs(one) * share) / 1000 };
}

/** As long as the thought with which the action itself began. */
function thinkMs({ effort }: ActionMeasures): number {
  return effort.find(({ operator }) => operator === 'think')?.ms ?? 0;
}

function loaded(given: Partial<ExtraPage> & Pick<ExtraPage, 'kind' | 'path'>) {
  const extraPage = { hasTyped: false, runs: [1], ...given };
  return step(action({ target: target(), effort: [effort('think', 1200, 1200)], aftermath: aftermath({ extraPage }) }));
}
