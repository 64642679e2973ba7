import fc from 'fast-check';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import type { JourneyReport, Report } from '../../src/model/report.ts';
import { code, inline } from '../../src/render/markdown/inline.ts';
import { table } from '../../src/render/markdown/table.ts';
import { renderMarkdown } from '../../src/render/markdown.ts';
import { plain } from '../../src/render/plain.ts';
import { filledWith, hostileTexts } from './hostile-report.ts';
import { blockedJourney, completedJourney, sampleReport } from './sample-report.ts';

const html = (markdown: string) => micromark(markdown, { extensions: [gfm()], htmlExtensions: [gfmHtml()] });
const tagsIn = (markup: string) => [...markup.matchAll(/<(\/?[a-z0-9]+)[^>]*>/g)].map(([, tag]) => tag);

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** What a person reads, without the spaces of no width. */
function readIn(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll('\u200B', '')
    .replace(/\s+/g, ' ')
    .trim();
}

const render = (report: Report) => renderMarkdown(report);
const read = (report: Report) => readIn(html(render(report)));

test('everything that decides is said', () => {
  const text = read(sampleReport());
  for (const sentence of [
    '1 of 3 journeys got through; 1 was blocked, 1 could not be measured. 1 of 3 gates passed.',
    'FAILED min-score 60 · buy-a-kettle, desktop: No button “Add to basket” was found within 30 s.',
    '63 of 100. Of 100 customers whom nothing but this journey could stop, about 63 get through (model band 48–77; one run: no spread known).',
    'fluid 79 · intuitive 91 · ergonomic 88 · 3 new page barriers, 9 old',
    '+7.5 The basket answered 4.1 s after the press of button “Add to basket”; customers expect an answer within 0.2 s. Mend: Show the new state at once and let the server catch up. Then look at what the server does. slow-response · step 4 · journeys/buy-a-kettle.yml:27',
    'Nearest on the page: button "Add to cart" button "Add to wishlist"',
    'No score. Not measured: The address https://shop.example/sign-in gave no answer',
    'Not measured: step 3: wait, dead-click, because no frame followed the input',
    'Fluidity is an index with a model band, not a forecast',
  ])
    expect(text).toContain(sentence);
});

test('failed gates come before those that passed', () => {
  expect(read(sampleReport())).toMatch(/FAILED.*UNMEASURED.*passed/);
});

test('the steps are a table, with the spread where there are several runs', () => {
  const rows = (journey: JourneyReport) => {
    const markup = html(render({ ...sampleReport(), journeys: [journey], gates: [] }));
    const cells = (row: string) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => readIn(cell));
    return [...markup.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) => cells(row));
  };
  const journey = completedJourney();
  expect(rows(journey)).toHaveLength(1 + journey.steps.length + 1);
  expect(rows(journey)[5]).toEqual(['4', 'Put the first one in the basket', '4.1 s', '3.1 s', '14.9', 'hard']);
  const six = { value: 4120, samples: [4000, 4100, 4120, 4120, 4200, 4500], low: 4000, high: 4500 };
  const steps = journey.steps.map((step) => ({ ...step, measures: { ...step.measures, waitMs: six } }));
  const many = { ...journey, steps, runs: { total: 6, completed: 6, blocked: 0 } };
  expect(rows(many)[0]).toEqual(['', 'Step', 'Wait', '95 %', 'Effort', 'Friction', '']);
  expect(rows(many)[5]?.slice(2, 4)).toEqual(['4.1 s', '4.0–4.5 s']);
});

describe('what does not fit a comment on GitHub', () => {
  const many = (n: number): Report => {
    const journeys = Array.from({ length: n }, (_, index): JourneyReport => {
      const journey = index % 10 === 7 ? blockedJourney() : completedJourney();
      return { ...journey, journey: { ...journey.journey, id: `j${index}`, title: `Journey ${index}` } };
    });
    const gates = journeys.map(({ journey, persona, outcome }) => ({
      ...(sampleReport().gates[outcome === 'completed' ? 0 : 1] as Report['gates'][number]),
      subject: `${journey.id}, ${persona}`,
    }));
    return { ...sampleReport(), journeys, gates };
  };

  test.each([
    [5, ''],
    [25, 'Left out for want of room: all but the 5 dearest findings of a journey. All is in the report.'],
    [40, 'Left out for want of room: steps, and all but the 3 dearest findings of a journey.'],
    [100, 'Left out for want of room: steps and findings. All is in the report.'],
    [1000, 'Left out for want of room: steps and findings, and all but the 62 worst journeys and gates.'],
  ])('%i journeys: is left out, and said to be', (n, leftOut) => {
    const text = render(many(n));
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text.length).toBeGreaterThan(n < 10 ? 0 : 20_000);
    expect(text).toContain(leftOut === '' ? 'Fluidity is an index' : leftOut);
    if (leftOut === '') expect(text).not.toContain('Left out');
  });

  test('the worst are kept', () => {
    const text = read(many(1000));
    expect(text).toContain('900 of 1000 journeys got through; 100 were blocked. 900 of 1000 gates passed.');
    expect(text.match(/FAILED/g)).toHaveLength(62);
    expect(text).not.toContain('passed min-score');
  });
});

describe('a text from outside is text, and nothing else', () => {
  const places: Readonly<
    Record<string, (text: string) => { readonly markdown: string; readonly tags: readonly string[] }>
  > = {
    paragraph: (text) => ({ markdown: text, tags: ['p', '/p'] }),
    heading: (text) => ({ markdown: `### ${text}, phone`, tags: ['h3', '/h3'] }),
    item: (text) => ({
      markdown: `1. **x** ${text}\\\n   ${text}`,
      tags: ['ol', 'li', 'strong', '/strong', 'br', '/li', '/ol'],
    }),
    cell: (text) => ({
      markdown: table(
        ['left', 'left'],
        [
          ['a', 'b'],
          [text, text],
        ],
      ).join('\n'),
      tags: [
        'table',
        'thead',
        'tr',
        'th',
        '/th',
        'th',
        '/th',
        '/tr',
        '/thead',
        'tbody',
        'tr',
        'td',
        '/td',
        'td',
        '/td',
        '/tr',
        '/tbody',
        '/table',
      ],
    }),
  };
  const words: Readonly<Record<string, (text: string) => string>> = {
    paragraph: (text) => text,
    heading: (text) => `${text}, phone`,
    item: (text) => `x ${text} ${text}`,
    cell: (text) => `a b ${text} ${text}`,
  };
  const check = (text: string) => {
    for (const [place, put] of Object.entries(places)) {
      const { markdown, tags } = put(inline(text));
      const markup = html(markdown);
      if (plain(text) === '') continue;
      expect([place, tagsIn(markup)]).toEqual([place, tags]);
      expect([place, readIn(markup.replace(/<\/t[hd]>/g, '$& '))]).toEqual([
        place,
        words[place]?.(plain(text, Infinity)),
      ]);
    }
    const shown = html(code(text));
    if (plain(text) !== '') expect(tagsIn(shown)).toEqual(['p', 'code', '/code', '/p']);
    expect(readIn(shown)).toBe(plain(text));
  };

  test.each(hostileTexts.map((text) => [JSON.stringify(text.slice(0, 40)), text]))('%s', (_, text) => check(text));

  const marks = fc.constantFrom(
    ...'\\`*_{}[]()<>#+-.!|~&@$:/=^%"\' \n\t',
    'www.',
    'http://',
    'a',
    '1',
    '&amp;',
    '<b>',
    '```',
    '| - |',
    'é',
  );

  test('whatever it is', () => {
    fc.assert(
      fc.property(
        fc.array(marks, { maxLength: 24 }).map((parts) => parts.join('')),
        check,
      ),
      { numRuns: 1000 },
    );
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), check), { numRuns: 200 });
  });

  test('mentions nobody, refers to nothing, and links nowhere, also where backslashes are not heeded', () => {
    const text =
      '@everyone #1 GH-2 !3 ~bug %4 $5 &6 org/shop#7 a@b.example https://evil.example www.evil.example :tada:';
    const shown = html(inline(text))
      .replace(/<[^>]+>/g, '')
      .replaceAll('&amp;', '&');
    expect(shown).not.toMatch(/@\w|[#!~%$&]\w|GH-|:\/\/|www\.|:tada:/);
    expect(readIn(shown)).toBe(text);
  });
});

describe('a report full of hostile texts', () => {
  const shapeOf = (text: string) => tagsIn(html(render(filledWith(text))));
  const ordinary = shapeOf('ordinary');

  test.each(hostileTexts.filter((text) => plain(text) !== '').map((text) => [JSON.stringify(text.slice(0, 40)), text]))(
    'has the shape of any other: %s',
    (_, text) => expect(shapeOf(text)).toEqual(ordinary),
  );

  test('holds no link, picture or markup of its own', () => {
    const own = new Set(ordinary);
    for (const text of hostileTexts) expect(shapeOf(text).filter((tag) => !own.has(tag))).toEqual([]);
  });
});
