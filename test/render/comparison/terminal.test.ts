import { stripVTControlCharacters } from 'node:util';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { compare } from '../../../src/compare/compare.ts';
import type { Comparison } from '../../../src/model/comparison.ts';
import { renderComparisonTerminal } from '../../../src/render/comparison/terminal.ts';
import { found, reportOf, travelled } from '../../compare/reports.ts';
import { hostileTexts } from '../hostile-report.ts';
import { comparisonFilledWith, sampleComparison } from './sample-comparison.ts';

const render = (comparison: Comparison, width = 80) => renderComparisonTerminal(comparison, { width, colorLevel: 0 });

/** With line breaks and indents folded, so that a sentence is found wherever it was wrapped. */
const folded = (text: string) => text.replace(/\s+/g, ' ');

describe.each([60, 72, 80, 100, 140])('in %i columns', (width) => {
  const text = render(sampleComparison(), width);
  const lines = text.split('\n');

  test('no line is longer than the terminal, nor than reads well', () => {
    expect(lines.filter((line) => stringWidth(line) > Math.min(width, 100))).toEqual([]);
  });

  test('no line ends in blanks, and no two in a row are empty', () => {
    expect(lines.filter((line) => line !== line.trimEnd())).toEqual([]);
    expect(text).not.toContain('\n\n\n');
  });

  test('everything that decides is said, the verdict first', () => {
    expect(text.startsWith('Harder: 1 of 3 journeys; cannot tell: 2.\n')).toBe(true);
    for (const sentence of [
      'Cannot tell: fluidity 85 → 88. Three new, two of them perhaps by chance; one mended: other, button "Add to basket"; one better: other, button "One more". In 1 step not everything could be judged now.',
      '−2.6 The text of link "Go to checkout" has a contrast of 1.86:1 where 4.5:1 is needed. fixed (color-contrast) · step 2 · journeys/buy-a-kettle.yml:12',
      '−3.8 Heading "Your basket" was ready 2.7 s after pressing link "Basket". slow · step 2 · journeys/buy-a-kettle.yml:12 · timed',
      'The order was sent twice. (in 2 of 5 runs) other · step 4 · journeys/buy-a-kettle.yml:22 · in some runs',
      '+1.7 Button "One more" is 18 × 18 px, smaller than the least of 24 px. It cost 3.0 points and costs 1.0 now.',
      '−0.2 Small differences that count as unchanged, together.',
      'What is timed differs from run to run: it is told, and decides nothing.',
      'Now, in step 5, fixed could not be judged: no audit reached it.',
      'There before, now not known: fixed, link "Home" (1.5 points), because no audit reached it.',
      'New, told and not charged: html-has-lang (steps 1, 4).',
      'Mended, told and not charged: image-alt (step 1).',
      'Waits are told, not judged: one run on a side cannot tell a change from chance.',
      'Actions 16 → 18, requests 47 → 61. Keys 83, pages 5, as before.',
      'Harder: nobody gets through now; before, about 100 of 100 did. No button “Sign in” was found within 30 s.',
      'Cannot tell: it is only in the base; it was not travelled now.',
      'FAILED baseline nothing new or worse · buy-a-kettle, phone: fixed, link "Go to checkout" is new or worse; fluidity 85 → 88.',
      'UNMEASURED baseline nothing new or worse · buy, desktop: It is only in the base',
      'Not the same besides the site: Chrome: Chrome/156 → Chrome/157; machine: 2 cores, 8 GB → 4 cores, 16 GB.',
      'Before: 2026-11-24 05:42 UTC, Parcours 0.1.0. Now: 2026-11-25 10:00 UTC, Parcours 0.1.0. Both under rules 2026.1.',
    ])
      expect(folded(text)).toContain(sentence);
  });
});

test('steps stand side by side, with what became of each and how far its runs lie apart', () => {
  const rows = render(sampleComparison(), 100).split('\n');
  for (const row of [
    /^ +1 {2}Look for a kettle +0\.40 s +0\.40 s \(0\.38–0\.41\) +0\.00 s$/,
    /^ +2 {2}Open the basket \(was “Open the cart”\) +0\.30 s +2\.7 s \(2\.6–3\.0\) +\+2\.4 s$/,
    /^ +· {2}Say that it is no gift \(removed\) +0\.20 s +–$/,
    /^ +3 {2}Put it in the basket \(moved\) +2\.5 s +0\.16 s \(0\.15–0\.17\) +−2\.3 s$/,
    /^ +4 {2}Say how to pay .* +– +unmeasured$/,
    /^ +The whole journey +5\.2 s +6\.1 s \(5\.9–6\.4\) +\+0\.90 s$/,
  ])
    expect(rows.filter((line) => row.test(line))).toHaveLength(1);
});

describe('one journey on both sides', () => {
  const base = reportOf(travelled([found({ friction: 3 })]));

  test('the same: its verdict is said once, and there is nothing to list', () => {
    expect(render(compare(base, base))).toBe(
      [
        'The same: fluidity 97. Nothing is new, nothing mended.',
        '',
        'Buy a kettle, phone',
        'https://shop.example/',
        '',
        '1 finding is as before.',
        'Actions 5, keys 20, pages 2, requests 30, as before.',
        '',
        'Before: 2026-11-24 05:42 UTC, Parcours 0.1.0. Now: 2026-11-24 05:42 UTC,',
        'Parcours 0.1.0. Both under rules 2026.1.',
        '',
      ].join('\n'),
    );
  });

  test('harder, easier, and what may be chance', () => {
    const now = (friction: number, rule = 'fixed') =>
      reportOf(travelled([found({ friction: 3 }), found({ friction, rule, subject: 'link "Home"' })]));
    expect(render(compare(base, now(9)))).toMatch(/^Harder: fluidity 97 → 89\. One new: fixed, link "Home"\.\n/);
    expect(render(compare(now(9), base))).toMatch(/^Easier: fluidity 89 → 97\. One mended: fixed, link "Home"\.\n/);
    expect(folded(render(compare(base, now(9, 'slow'))))).toMatch(
      /^Cannot tell: fluidity 97 → 89\. One new: slow, link "Home"\. All of it may be chance: times differ from run to run\. /,
    );
  });

  test('of a long list the rest is counted', () => {
    const many = Array.from({ length: 14 }, (_, index) => found({ friction: 1, subject: `link "${index}"` }));
    const text = render(compare(base, reportOf(travelled([found({ friction: 3 }), ...many]))));
    expect(text).toContain('and 2 more: --reporter json tells all');
    expect(text).toMatch(/^Harder: fluidity 97 → 84\. 14 new\.\n/);
  });

  test('what counts as unchanged is told in whole points, anything else to the tenth', () => {
    const now = (...findings: Parameters<typeof travelled>[0]) => reportOf(travelled(findings));
    expect(render(compare(base, now(found({ friction: 3.3 }))))).toMatch(
      /^The same: fluidity 97\. Nothing is new, nothing mended\.\n/,
    );
    const shared = found({ friction: 0.2, weight: 3, subject: 'link "Home"' });
    expect(render(compare(base, now(found({ friction: 3 }), shared)))).toMatch(
      /^Harder: fluidity 97\.0 → 96\.9\. One new: fixed, link "Home"\.\n/,
    );
  });
});

test('colours come only as many as are asked for, and change nothing but the colour', () => {
  const plainText = render(sampleComparison());
  const coloured = renderComparisonTerminal(sampleComparison(), { width: 80, colorLevel: 1 });
  expect(plainText).not.toContain('\u001B');
  expect(coloured).toContain('\u001B[');
  expect(stripVTControlCharacters(coloured)).toBe(plainText);
});

/** Whatever drives a terminal, hides, or turns the reading direction. */
const dangerous = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/u;

describe('a comparison full of hostile texts neither drives the terminal nor bursts its lines', () => {
  test.each(hostileTexts.map((text) => [JSON.stringify(text.slice(0, 40)), text]))('%s', (_, text) => {
    for (const width of [60, 80]) {
      const lines = render(comparisonFilledWith(text), width).split('\n');
      expect(lines.filter((line) => dangerous.test(line))).toEqual([]);
      expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
    }
  });
});
