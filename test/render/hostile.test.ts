import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { graphemes, plain } from '../../src/render/plain.ts';
import { renderTerminal } from '../../src/render/terminal.ts';
import { shorten, wrap } from '../../src/render/wrap.ts';
import { filledWith, hostileTexts } from './hostile-report.ts';

/** Whatever drives a terminal, hides, or turns the reading direction. */
const dangerous = /[\p{Cc}\p{Cs}\u061C\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF\u{E0000}-\u{E007F}]/u;

function check(text: string, width: number): void {
  const lines = renderTerminal(filledWith(text), { width, colorLevel: 0, directory: '/d' }).split('\n');
  expect(lines.filter((line) => dangerous.test(line))).toEqual([]);
  const isPath = (line: string) => line.startsWith('      /d/');
  expect(lines.filter((line) => stringWidth(line) > width && !isPath(line))).toEqual([]);
}

describe('a report full of hostile texts neither drives the terminal nor bursts its lines', () => {
  test.each(hostileTexts.map((text) => [JSON.stringify(text.slice(0, 40)), text]))('%s', (_, text) => {
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
