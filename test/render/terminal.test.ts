import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { LighthousePass } from '../../src/model/lighthouse.ts';
import type { JourneyReport, Report } from '../../src/model/report.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { completedJourney, finding, of, sampleReport } from './sample-report.ts';

function render(report: Report, width = 80): string {
  return renderTerminal(report, { width, colorLevel: 0 });
}

function only(journey: JourneyReport): Report {
  return { ...sampleReport(), journeys: [journey], gates: [] };
}

/** With line breaks and indents folded, so that a sentence is found wherever it was wrapped. */
function folded(text: string): string {
  return text.replace(/\s+/g, ' ');
}

describe.each([60, 72, 80, 100, 140])('in %i columns', (width) => {
  const text = render(sampleReport(), width);
  const lines = text.split('\n');

  test('no line is longer than the terminal, nor than reads well, but for paths, which are never broken', () => {
    const long = lines.filter((line) => stringWidth(line) > Math.min(width, 100) && !line.includes('media/'));
    expect(long).toEqual([]);
  });

  test('no line ends in blanks, and no two in a row are empty', () => {
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
    expect(text).not.toContain('\n\n\n');
  });

  test('everything that decides is said', () => {
    for (const sentence of [
      'Of 100 customers whom nothing but this journey could stop, about 63 get through (model band 48–77; one run: no spread known).',
      '3 page barriers, 9 carried',
      'step 3: wait, dead-click, because no frame followed the input',
      '+7.5 The basket answered 4.1 s after the press of button “Add to basket”',
      'Mend: Show the new state at once and let the server catch up. Then look at what the server does. slow-response · step 4 · journeys/buy-a-kettle.yml:27',
      '2 more findings costing 2.2 points together; 1 told, not charged: all are in the report.',
      'Blocked, or the journey is out of date. Nobody gets past “Put the first one in the basket”.',
      'Nearest on the page: · button "Add to cart" · button "Add to wishlist" step 4 · journeys/buy-a-kettle.yml:27',
      'Not measured: The address https://shop.example/sign-in gave no answer',
      'FAILED min-score 60 · buy-a-kettle, desktop',
      'UNMEASURED min-score 60 · sign-in, phone',
      'Chrome ran without its sandbox: it does not work for root in this container.',
    ]) {
      expect(folded(text)).toContain(sentence);
    }
  });
});

describe('figures', () => {
  const text = render(only(completedJourney()));

  test('one that was not measured says so, and is never a zero', () => {
    expect(text).toMatch(/Look for a steel kettle\s+unmeasured\s+6\.2 s/);
    expect(text).toMatch(/Send the cookie banner away\s+–\s+–\s+–\s+skipped/);
  });

  test('page barriers that nobody looked for are unmeasured', () => {
    const journey = completedJourney();
    const { pageBarriers: _, newPageBarriers: __, ...measures } = journey.measures;
    expect(render(only({ ...journey, measures }))).toMatch(/ergonomic\s+88.*page barriers: unmeasured/);
  });

  test('setup is shown and not counted', () => {
    expect(text).toMatch(/· {2}Sign in first .*setup/);
    expect(text).toContain('5 steps, timed once');
  });

  test('runs: their number, the spread when it is known, and in how many it was blocked', () => {
    const journey = completedJourney();
    const six = {
      ...journey,
      runs: { total: 7, completed: 6, blocked: 1 },
      score: journey.score && { ...journey.score, interval: [60, 66] as const },
    };
    expect(folded(render(only(six)))).toContain('6 runs between 60–66). It was blocked in 1 of 7 runs.');
    expect(folded(render(only({ ...six, score: journey.score })))).toContain('6 runs: too few to know the spread');
    const shaky = { ...journey, findings: [finding('slow-load', 'fluid', 'see', 2, 1.5, 'It was late.', [2, 6])] };
    expect(render(only(shaky))).toContain('It was late. (in 2 of 6 runs)');
  });
});

test('a journey without friction says so, and what may still cost', () => {
  const journey = completedJourney();
  const score = journey.score && { ...journey.score, fluidity: 100, friction: 0 };
  const text = folded(render(only({ ...journey, score, findings: [] })));
  expect(text).toContain(
    'Nothing was found on this journey that would stop any of 100 customers (one run: no spread known).',
  );
  expect(text).toContain('Nothing to mend was found; what could not be measured may still cost customers.');
});

test('a journey that was stopped on purpose says how much of it was travelled', () => {
  const journey = completedJourney();
  const steps = journey.steps.map((step, index) => (index > 3 ? { ...step, outcome: 'unreached' as const } : step));
  expect(folded(render(only({ ...journey, steps })))).toContain('Only 3 of its 5 steps were travelled.');
});

test('a picture is named by the path at which a person finds it', () => {
  const text = renderTerminal(sampleReport(), { width: 80, colorLevel: 0, directory: 'reports/today' });
  expect(text).toContain('      reports/today/media/buy-a-kettle-desktop-basket.png\n');
});

test('colours come only as many as are asked for, and change nothing but the colour', () => {
  const plainText = render(sampleReport());
  const coloured = renderTerminal(sampleReport(), { width: 80, colorLevel: 1 });
  expect(plainText).not.toContain('\u001B');
  expect(coloured).toContain('\u001B[');
  expect(stripVTControlCharacters(coloured)).toBe(plainText);
});

test('same report, same text, whatever the environment says', () => {
  const before = render(sampleReport());
  const { FORCE_COLOR, COLUMNS } = process.env;
  Object.assign(process.env, { FORCE_COLOR: '3', COLUMNS: '20' });
  const after = render(sampleReport());
  Object.assign(process.env, { FORCE_COLOR: FORCE_COLOR ?? '', COLUMNS: COLUMNS ?? '' });
  expect(after).toBe(before);
});

test('figures stand in their columns, whatever stands beside them', () => {
  const titles = ['שָׁלוֹם עוֹלָם', 'क्षितिज देखो', '👩🏽‍🚒 ❤️ 🇫🇷 1️⃣', '日本語のステップ', 'e\u0301te\u0301', '☰ menu ䷀ 🏋'];
  const journey = completedJourney();
  const steps = titles.flatMap((title) => {
    const [, step] = journey.steps;
    return step ? [{ ...step, title, measures: { waitMs: of(1234), effortS: of(2) } }] : [];
  });
  const rows = render(only({ ...journey, steps }))
    .split('\n')
    .filter((line) => line.endsWith('some load'));
  expect(rows).toHaveLength(titles.length);
  expect(new Set(rows.map((row) => stringWidth(row))).size).toBe(1);
});

test('what Lighthouse said stands by step, what it could not say with its reason, and where its own report lies', () => {
  const lighthouse: LighthousePass = {
    version: '13.5.0',
    report: 'lighthouse/buy-a-kettle-phone.html',
    steps: [
      {
        step: completedJourney().steps[1]?.id ?? '',
        performance: { score: 87, passed: 20, audits: 25 },
        accessibility: { score: 100, passed: 30, audits: 30 },
        bestPractices: { unmeasured: 'Lighthouse gave no score' },
      },
    ],
  };
  const text = render(only({ ...completedJourney(), lighthouse }));
  expect(text).toMatch(/Lighthouse 13\.5\.0 +load +accessibility +practices\n +1 +.+ 87 +100 +unmeasured\n/);
  expect(text).toContain('Unmeasured: Lighthouse gave no score.');
  expect(text).toContain('Its report: lighthouse/buy-a-kettle-phone.html');
});
