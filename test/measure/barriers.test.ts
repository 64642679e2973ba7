import { expect, test } from 'vitest';
import { measureShifts } from '../../src/measure/layout-shift.ts';
import { measurePageBarriers } from '../../src/measure/page-barriers.ts';
import type { ShiftObservation, ViolationObservation } from '../../src/model/page-observation.ts';
import { acted, taken, timed } from './observed.ts';

const violation = (id: string, ...subjects: string[]): ViolationObservation => ({
  id,
  impact: 'serious',
  help: '',
  helpUrl: '',
  nodes: subjects.map((subject) => ({ subject, selector: `#${subject}` })),
});

test('a barrier on the path is not one of the page; what an earlier state had is carried over', () => {
  const path = [
    acted({
      target: {
        subject: 'a',
        role: 'button',
        name: 'a',
        tag: 'button',
        box: { x: 0, y: 0, width: 1, height: 1 },
        words: 1,
        inspected: 1,
        neighbours: [],
        inline: false,
        violations: [violation('label', 'a')],
      },
    }),
  ];
  const barriers = measurePageBarriers(
    { violations: [violation('label', 'a', 'b'), violation('image-alt', 'c')] },
    [{ violations: [violation('image-alt', 'c')] }],
    path,
  );
  expect(barriers).toMatchObject([
    { id: 'label', subjects: ['b'], newCount: 1 },
    { id: 'image-alt', subjects: ['c'], newCount: 0 },
  ]);
});

const shift = (given: Partial<ShiftObservation>): ShiftObservation => ({
  at: 0,
  value: 0.1,
  recentInput: false,
  movedPressed: false,
  movedNextTarget: false,
  sources: [
    {
      subject: 'heading "Kettles"',
      before: { x: 0, y: 0, width: 100, height: 20 },
      after: { x: 0, y: 40, width: 100, height: 20 },
    },
  ],
  ...given,
});

test('a shift counts unless it is the answer to a press; one that moves what was pressed is not', () => {
  const shifts = [shift({}), shift({ recentInput: true }), shift({ recentInput: true, movedPressed: true })];
  const measured = measureShifts(
    [timed([taken('look', [], { shifts })]), timed([taken('look', [], { shifts: [shift({})] })], 2)],
    'look',
  );
  expect(measured.map(({ run }) => run)).toEqual([1, 1, 2]);
  expect(measured[0]).toMatchObject({ subject: 'heading "Kettles"', movedPx: 40 });
});
