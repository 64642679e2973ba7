import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { graphemes, plain } from '../../src/render/plain.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { shorten, wrap } from '../../src/render/wrap.ts';
import { sampleReport } from './sample-report.ts';

/** Whatever drives a terminal, hides, or turns the reading direction. */
const dangerous = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/u;

const hostile = [
  '\u001B[31mred\u001B[0m',
  '\u001B]8;;https://evil.example\u0007click\u001B]8;;\u0007',
  '\u001B]0;title\u0007\u001B[2J\u001B[H\u001Bc',
  '\u009B31m one byte of CSI',
  'a\r\nFAILED\r\n\ttwo lines\u2028three\u0085four',
  'user\u202Egpj.exe\u2066x\u2069',
  'z\u200Bero\u2060 width\uFEFF',
  `Z${'\u0301\u0316'.repeat(200)}algo`,
  '\uD800 alone \uDFFF',
  'n'.repeat(2000),
  '漢'.repeat(2000),
  '👩‍👩‍👧‍👦'.repeat(500),
  '\0\b\b\b\u007F',
  '',
  ' ',
  '\uE000\uE000 private',
];

/** The report with one text in place of every text that a site or a file may give. */
function filledWith(text: string): Report {
  const keep = new Set(['outcome', 'persona', 'phase', 'grade', 'verdict', 'dimension', 'kind', 'startedAt', 'name']);
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return keep.has(key) ? value : text;
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]));
  };
  return walk(sampleReport(), '') as Report;
}

function check(text: string, width: number): void {
  const lines = renderTerminal(filledWith(text), { width, colorLevel: 0, directory: '/d' }).split('\n');
  expect(lines.filter((line) => dangerous.test(line))).toEqual([]);
  const isPath = (line: string) => line.startsWith('      /d/');
  expect(lines.filter((line) => stringWidth(line) > width && !isPath(line))).toEqual([]);
}

describe('a report full of hostile texts neither drives the terminal nor bursts its lines', () => {
  test.each(hostile.map((text) => [JSON.stringify(text.slice(0, 40)), text]))('%s', (_, text) => {
    for (const width of [60, 80]) check(text, width);
  });

  test('whatever they are', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), fc.integer({ min: 60, max: 100 }), check), {
      numRuns: 25,
    });
  }, 30_000);
});

describe('a hostile text', () => {
  test('keeps its controls visible', () => {
    expect(plain('\u001B[31mred')).toBe('␛[31mred');
    expect(plain('a\u202Eb')).toBe('ab');
    expect(plain('a\u{E0000}b\u{E0041}')).toBe('ab');
    expect(plain('\u2764\uFE0F')).toBe('\u2764\uFE0F');
  });

  test('is one line, without a control, and stays what it is when made plain again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const once = plain(text);
        expect(once).not.toMatch(dangerous);
        expect(plain(once)).toBe(once);
      }),
    );
  });
});

describe('wrapping', () => {
  const texts = fc.string({ unit: 'grapheme', maxLength: 120 }).map((text) => plain(text));
  const widths = fc.integer({ min: 10, max: 60 });

  test('loses no character and exceeds no line', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const lines = wrap(text, width);
        expect(lines.filter((line) => stringWidth(line) > width)).toEqual([]);
        expect(lines.join('').replaceAll(' ', '')).toBe(text.replaceAll(' ', ''));
      }),
    );
  });

  test('shortening breaks no character', () => {
    fc.assert(
      fc.property(texts, widths, (text, width) => {
        const short = shorten(text, width);
        expect(stringWidth(short)).toBeLessThanOrEqual(width);
        if (short !== text) expect(graphemes(text).join('').startsWith(short.slice(0, -1))).toBe(true);
      }),
    );
  });
});
