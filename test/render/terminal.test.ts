import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { fold } from '../../src/measure/fold.ts';
import type { JourneyReport, Report } from '../../src/model/report.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { blockedJourney, completedJourney, finding, lighthousePass, of, sampleReport } from './sample-report.ts';

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
      '3 new page barriers, 9 old',
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

  test('a finding that not every run met says in how many', () => {
    const shaky = {
      ...completedJourney(),
      findings: [finding('slow-load', 'fluid', 'see', 2, 1.5, 'It was late.', [2, 6])],
    };
    expect(render(only(shaky))).toContain('It was late. (in 2 of 6 runs)');
  });
});

describe('how far the runs lie apart', () => {
  const six = timedBy([60, 61, 62, 63.4, 65, 66], [60, 66]);
  const three = timedBy([60, 63.4, 66], null);

  test('six: the interval of the score, of every wait and of the whole', () => {
    const text = render(only(six));
    expect(folded(text)).toContain('(model band 48–77; 6 runs: 60 to 66).');
    expect(text).toMatch(/Step +Wait {2}95 % +Effort/);
    expect(text).toMatch(/ 4\.3 s {2}4\.1–4\.5 s +3\.1 s/);
    expect(text).toContain('6 runs: waiting 10 s, 9.9 to 11 s (95 % interval of the median).');
  });

  test('three: what each was, since they are too few to know more', () => {
    const text = render(only(three));
    expect(folded(text)).toContain('3 runs: 60, 63 and 66, too few to know the spread).');
    expect(text).toMatch(/Step +Wait {2}3 runs +Effort/);
    expect(text).toMatch(/ 4\.2 s {2}4\.1–4\.3 s +3\.1 s/);
    expect(folded(text)).toContain('waiting 10 s, 9.9 to 10 s (the least and the most; 6 runs give an interval).');
  });

  test('one: nothing, and so it is said', () => {
    const text = render(only(timedBy([63.4], null)));
    expect(text).toMatch(/Step +Wait +Effort/);
    expect(text).not.toContain('1 run');
    expect(folded(text)).toContain('one run: no spread known');
  });

  test('in a narrow terminal only of the whole', () => {
    const text = render(only(six), 64);
    expect(text).toMatch(/Step +Wait +Effort/);
    expect(folded(text)).toContain('6 runs: waiting 10 s, 9.9 to 11 s (95 % interval of the median).');
  });

  test.each([60, 71, 72, 80, 100])('no line is longer than %i columns', (width) => {
    for (const journey of [six, three]) {
      const lines = render({ ...only(journey), journeys: [journey, journey] }, width).split('\n');
      expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    }
  });

  test('a step that only some runs took says so', () => {
    const steps = six.steps.map((step) => (step.id === 'look' ? { ...step, notTakenIn: [1, 3, 4, 6] } : step));
    expect(folded(render(only({ ...six, steps })))).toContain(
      'Step 3 was taken in 2 of 6 runs: its figures are of these, and it costs only the customers who come to it.',
    );
  });

  test('all journeys beside each other', () => {
    const text = render({ ...only(six), journeys: [six, three, timedBy([63.4], null), blockedJourney()] });
    const column = text.match(/(?<=^ {2}Buy a kettle.*(?:48–77|–) {2}).*$/gm);
    expect(column).toEqual(['60–66', '60–66 in 3 runs', 'one run', '–']);
  });
});

describe('runs that went wrong are said', () => {
  const of = (given: Partial<JourneyReport>) => folded(render(only({ ...timedBy([62, 63, 64], null), ...given })));
  const failure = (kind: 'tool' | 'interrupted', message: string) => ({ kind, message, nearest: [] });

  test('blocked', () => {
    const runs = { total: 4, completed: 3, blocked: 1, asked: 4 };
    expect(of({ runs })).toContain('It was blocked in 1 of 4 runs.');
  });

  test('not measured', () => {
    const runs = { total: 4, completed: 3, blocked: 0, asked: 6 };
    expect(of({ runs, failure: failure('tool', 'Chrome no longer answers') })).toContain(
      'Only 3 of 6 runs could be measured: Chrome no longer answers.',
    );
  });

  test('stopped', () => {
    const runs = { total: 4, completed: 3, blocked: 0, asked: 6 };
    const text = of({ runs, failure: failure('interrupted', 'stopped by hand') });
    expect(text).toContain('Stopped by hand after 3 of 6 runs.');
    expect(text).toContain('5 steps, timed 3 times');
  });
});

/** The journey as if it had been timed so many times, each wait a little longer than in the run before. */
function timedBy(runs: readonly number[], interval: readonly [number, number] | null): JourneyReport {
  const journey = completedJourney();
  const spread = (measures: JourneyReport['measures']): JourneyReport['measures'] => {
    const { waitMs } = measures;
    if (waitMs === undefined || 'unmeasured' in waitMs) return measures;
    return {
      ...measures,
      waitMs: fold(
        runs.map((_, index) => waitMs.value * (1 + index * 0.02)),
        '',
      ),
    };
  };
  return {
    ...journey,
    runs: { total: runs.length, completed: runs.length, blocked: 0, asked: runs.length },
    score: journey.score && { ...journey.score, runs, interval },
    measures: spread(journey.measures),
    steps: journey.steps.map((step) => ({ ...step, measures: spread(step.measures) })),
  };
}

test('a journey without friction says so, and what may still cost', () => {
  const journey = completedJourney();
  const score = journey.score && { ...journey.score, fluidity: 100, friction: 0 };
  const text = folded(render(only({ ...journey, score, findings: [] })));
  expect(text).toContain(
    'Nothing was found on this journey that would stop any of 100 customers (one run: no spread known).',
  );
  expect(text).toContain('Nothing to mend was found; what could not be measured may still cost some.');
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
  const text = render(only({ ...completedJourney(), lighthouse: lighthousePass() }));
  expect(text).toMatch(/Lighthouse 13\.5\.0 +load +accessibility +practices\n +1 +.+ 87 +100 +unmeasured\n/);
  expect(text).toContain('Unmeasured: Lighthouse gave no score.');
  expect(text).toContain('Its report: lighthouse/buy-a-kettle-phone.html');
});
