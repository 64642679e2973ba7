import { expect, test } from 'vitest';
import type { JourneyReport, StepReport } from '../../src/model/report.ts';
import { html } from '../../src/render/html.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { completedJourney, finding, sampleReport } from './sample-report.ts';

const render = (journey: JourneyReport) =>
  renderTerminal({ ...sampleReport(), journeys: [journey], gates: [] }, { width: 80, colorLevel: 0 });

const steps = (...given: readonly Partial<StepReport>[]): readonly StepReport[] => {
  const [first] = completedJourney().steps.filter(({ phase }) => phase === 'journey');
  return given.map((one) => ({ ...(first as StepReport), ...one }));
};

test('the rounds of a step bear its number, and count as one', () => {
  const text = render({
    ...completedJourney(),
    steps: steps(
      { id: 'open', title: 'Open' },
      { id: 'more', title: 'Show more', iteration: 1 },
      { id: 'more', title: 'Show more', iteration: 2 },
      { id: 'look', title: 'Look' },
    ),
  });
  expect(text).toMatch(/ 1 +Open/);
  expect(text).toMatch(/ 2 +Show more, round 1 .*\n +2 +Show more, round 2 /);
  expect(text).toMatch(/ 3 +Look/);
  expect(text).toContain('3 steps, timed');
  expect(text).not.toContain('were travelled');
});

test('on the page they stand by themselves, what was found in them once, and customers are lost once', () => {
  const journey: JourneyReport = {
    ...completedJourney(),
    steps: steps(
      { id: 'open', title: 'Open' },
      { id: 'more', title: 'Show more', iteration: 1 },
      { id: 'more', title: 'Show more', iteration: 2 },
    ),
    findings: [finding('slow-response', 'fluid', 'more', 10, 9.5, 'the list was slow')],
  };
  const page = html({ ...sampleReport(), journeys: [journey], gates: [] }, { media: {} });
  const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(page.match(/Show more, round 2/g)?.length).toBeGreaterThan(0);
  expect(page.match(/class="lost">/g)).toHaveLength(1);
});

test('on the page a step of a used file shows the lines of that file, and links to none of the journey’s', () => {
  const used = [
    { file: 'journeys/sign-in.yml', text: 'journey: Sign in\nsteps:\n  - step: Enter\n    open: /sign-in\n' },
  ];
  const journey: JourneyReport = {
    ...completedJourney(),
    journey: { ...completedJourney().journey, used },
    steps: steps({ id: 'sign-in-enter', title: 'Enter', at: { file: 'journeys/sign-in.yml', line: 3, column: 5 } }),
    findings: [],
  };
  const page = html({ ...sampleReport(), journeys: [journey], gates: [] }, { media: {} });
  expect(page).toContain('<code>open: /sign-in</code>');
  expect(page).toContain('journeys/sign-in.yml:3');
  expect(page).not.toContain('href="#j1-l3"');
});

test('what could not be cleared away is told, and is no end of the journey', () => {
  const text = render({
    ...completedJourney(),
    steps: steps(
      { id: 'open', title: 'Open' },
      {
        id: 'empty',
        title: 'Empty the basket',
        phase: 'teardown',
        outcome: 'failed',
        scored: false,
        reason: 'there was no button "Empty" within 1 s',
        at: { file: 'journeys/buy.yml', line: 12, column: 5 },
      },
    ),
  });
  expect(text).toMatch(/· +Empty the basket .* failed\n/);
  expect(text.replace(/\s+/g, ' ')).toContain(
    'Not cleared away – “Empty the basket” (journeys/buy.yml:12): There was no button "Empty" within 1 s.',
  );
  expect(text).not.toContain('stopped here');
});

test('nothing is said of what was cleared away', () => {
  expect(render(completedJourney())).not.toContain('Not cleared away');
});
