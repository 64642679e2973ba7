import { constants } from '../model/constant.ts';
import type { JourneyMeasures, ShiftMeasures, StepMeasures } from '../model/measures.ts';
import { defineRule, type Verdict } from '../model/rule.ts';
import { takenRuns } from '../model/runs.ts';
import { isMissDearer } from './aim.ts';
import { step } from './example.ts';

export default defineRule({
  id: 'layout-shift',
  dimension: 'fluid',
  title: 'The page moves',
  what: 'Things on the page jumped to another place without the customer having asked for it.',
  why: 'Readers lose their line, and a press lands on what slid under the finger. When Yahoo! Japan kept its pages still, fewer readers left.',
  fix: "Reserve the place of what comes later: width and height on pictures and videos, a minimum height for banners, advertisements and anything filled in by script. Put late news over the page's edge, not above what is being read.",
  sources: ['Yahoo! Japan News, before and after (web.dev, 2021)', 'web.dev, Cumulative Layout Shift'],
  constants: ['layoutShift'],
  timed: true,
  check,
  examples: [
    {
      name: 'a late banner pushes everything down, the next button too',
      given: {
        ...step(),
        shifts: [
          { value: 0.12, subject: 'list "Products"', movedPx: 96, movedNextTarget: true, run: 1 },
          { value: 0.03, subject: 'paragraph "Free delivery"', movedPx: 20, movedNextTarget: false, run: 1 },
        ],
      },
      finds: [{ subject: 'the page', points: 2.55 }],
    },
    {
      name: 'a small shift that makes presses go wrong is left to moving-target',
      given: {
        ...step(),
        shifts: [
          {
            value: 0.014,
            subject: 'button "Buy now"',
            movedPx: 64,
            movedNextTarget: true,
            move: {
              subject: 'button "Add to basket"',
              afterMs: 600,
              px: 64,
              under: 'button "Buy now"',
              shift: 0.014,
              run: 1,
            },
            run: 1,
          },
        ],
      },
      finds: [],
    },
    { name: 'everything stays where it is', given: step(), finds: [] },
  ],
});

/** One finding a step: which of several things moved most differs between runs, that the page moved does not. */
function check(step: StepMeasures, { runs }: JourneyMeasures): readonly Verdict[] {
  const { measures } = step;
  const shifts = step.shifts.filter(({ move }) => move === undefined || !isMissDearer(move, constants));
  const [first, ...others] = shifts;
  if (first === undefined) {
    const { layoutShift } = measures;
    return step.shifts.length === 0 && layoutShift !== undefined && 'unmeasured' in layoutShift
      ? [{ unmeasured: layoutShift.unmeasured }]
      : [];
  }
  const k = new Set(shifts.map(({ run }) => run)).size;
  const n = Math.max(k, takenRuns(step, runs));
  const sum = shifts.reduce((total, { value }) => total + value, 0);
  const most = others.reduce((a, b) => (b.value > a.value ? b : a), first);
  return [
    {
      subject: 'the page',
      message: tell(
        most,
        sum / k,
        shifts.some(({ movedNextTarget }) => movedNextTarget),
      ),
      charge: { points: ({ layoutShift }) => (layoutShift * sum) / n },
      evidence: { shift: sum / k, shifts },
      runs: [k, n],
    },
  ];
}

function tell(most: ShiftMeasures, shift: number, movedNextTarget: boolean): string {
  const moved = `the page moved by itself (layout shift ${shift.toFixed(shift < 0.1 ? 3 : 2)})`;
  const what = `${most.subject} jumped ${Math.round(most.movedPx)} px`;
  return `${moved}: ${what}${movedNextTarget ? ', and what was to be pressed next moved too' : ''}`;
}
