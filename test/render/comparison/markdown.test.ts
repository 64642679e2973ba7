import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/compare/compare.ts';
import type { Comparison } from '../../../src/model/comparison.ts';
import { renderComparisonJson } from '../../../src/render/comparison/json.ts';
import { renderComparisonMarkdown } from '../../../src/render/comparison/markdown.ts';
import { baselineGates } from '../../../src/report/baseline-gates.ts';
import { found, reportOf, travelled } from '../../compare/reports.ts';
import { hostileTexts } from '../hostile-report.ts';
import { comparisonFilledWith, sampleComparison } from './sample-comparison.ts';

const html = (comparison: Comparison) =>
  micromark(renderComparisonMarkdown(comparison), { extensions: [gfm()], htmlExtensions: [gfmHtml()] });

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

/** What a person reads. */
function readIn(markup: string): string {
  return markup
    .replace(/<[^>]+>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name] ?? '')
    .replaceAll('\u200B', '')
    .replace(/\s+/g, ' ')
    .trim();
}

test('everything that decides is said, the verdict first', () => {
  const text = readIn(html(sampleComparison()));
  expect(text).toMatch(/^Parcours Harder: 1 of 3 journeys; cannot tell: 2\. FAILED baseline nothing new or worse/);
  for (const sentence of [
    'Cannot tell: fluidity 85 → 88. Three new, two of them perhaps by chance; one mended: other, button "Add to basket"',
    '−2.6 The text of link "Go to checkout" has a contrast of 1.86:1 where 4.5:1 is needed. fixed (color-contrast) · step 2 · journeys/buy-a-kettle.yml:12',
    '+1.7 Button "One more" is 18 × 18 px, smaller than the least of 24 px. It cost 3.0 points and costs 1.0 now.',
    '−0.2 Small differences that count as unchanged, together.',
    'Now, in step 5, fixed could not be judged: no audit reached it.',
    'New, told and not charged: html-has-lang (steps 1, 4).',
    'Waits are told, not judged: one run on a side cannot tell a change from chance.',
    'Harder: nobody gets through now; before, about 100 of 100 did.',
    'Not the same besides the site: Chrome: Chrome/156 → Chrome/157',
  ])
    expect(text).toContain(sentence);
});

test('steps and findings are tables', () => {
  const tables = [...html(sampleComparison()).matchAll(/<table>(.*?)<\/table>/gs)].map(([, table = '']) =>
    [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
      [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)].map(([, cell = '']) => readIn(cell)),
    ),
  );
  expect(tables.map((rows) => [rows[0]?.join('|'), rows.length - 1])).toEqual([
    ['Fluidity|New or worse|Where', 3],
    ['Fluidity|Mended or better|Where', 2],
    ['|Waits|Before|Now|Difference', 7],
    ['|New or worse|Where', 1],
  ]);
  expect(tables[2]?.[2]).toEqual(['2', 'Open the basket (was “Open the cart”)', '0.30 s', '2.7 s (2.6–3.0)', '+2.4 s']);
});

describe('a hostile text is text, and nothing else', () => {
  const shape = (comparison: Comparison) =>
    [...html(comparison).matchAll(/<(\/?[a-z0-9]+)[^>]*>/g)]
      .map(([, tag]) => tag)
      .filter((tag) => !/code$/.test(tag ?? ''));
  const plainShape = shape(comparisonFilledWith('text'));

  test.each(hostileTexts.map((text) => [JSON.stringify(text.slice(0, 40)), text]))('%s', (_, text) => {
    const comparison = comparisonFilledWith(text);
    // An empty text leaves marks without a text to mark, and nothing else.
    if (text.trim() !== '') expect(shape(comparison)).toEqual(plainShape);
    const markup = html(comparison);
    expect(markup).not.toMatch(/<(a|img|script|input|details|del|sup|section)\b/);
    expect(renderComparisonMarkdown(comparison).replace(/`[^`\n]*`/g, '')).not.toMatch(/(^|[^\\\u200B])@(?!\u200B)/m);
  });
});

describe('what does not fit a comment on GitHub is left out, and said to be', () => {
  const many = (n: number, words: number): Comparison => {
    const name = 'a rather long name '.repeat(words);
    const journeys = (friction: number) =>
      Array.from({ length: n }, (_, index) =>
        travelled(
          index % 10 === 7
            ? []
            : Array.from({ length: 8 }, (_, at) => found({ friction, subject: `link "${name}${at}"` })),
          { journey: { id: `j${index}`, title: `Journey ${index}`, text: '' } },
        ),
      );
    const comparison = compare(reportOf(...journeys(1)), reportOf(...journeys(3)));
    return { ...comparison, gates: baselineGates(comparison, 'worse') };
  };

  test.each([
    [2, 1, false],
    [30, 2, false],
    [100, 4, false],
    [1500, 1, true],
  ])('%i journeys', (n, words, isLeftOut) => {
    const text = renderComparisonMarkdown(many(n, words));
    expect(text.length).toBeLessThanOrEqual(65_536);
    expect(text.includes('left out for want of room')).toBe(isLeftOut);
    expect(text).toContain(`Harder: ${n - Math.floor((n + 2) / 10)} of ${n} journeys`);
    if (isLeftOut) expect(text).not.toContain('The same: fluidity');
  });
});

test('as JSON it is the comparison itself', () => {
  const comparison = sampleComparison();
  expect(JSON.parse(renderComparisonJson(comparison))).toEqual(comparison);
});
