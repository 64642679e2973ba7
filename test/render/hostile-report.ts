import type { Report } from '../../src/model/report.ts';
import { sampleReport } from './sample-report.ts';

/** Texts as a site or a file may give them to drive, break or forge what a report is shown in. */
export const hostileTexts: readonly string[] = [
  // For terminals
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
  // For XML
  ']]><failure/>',
  '--><!-- <?php ?> &lt; &#0; &#x1B; "\'',
  '\uFFFE\uFFFF\u{1FFFF}',
  // For Markdown and the sites that show it
  '@everyone #1 GH-2 !3 ~bug $4 org/shop#5 a@b.example',
  '[link](javascript:alert(1)) ![](https://evil.example/x.png) <https://evil.example>',
  'https://evil.example www.evil.example ftp://evil.example mailto:a@b.example',
  '| a | b |\n| - | - |\n| c | d |',
  '``` \n` `` code ~~gone~~ **bold** __bold__ *em* _em_',
  '</details><script>alert(1)</script><img src=x onerror=alert(1)> &amp;',
  '# heading',
  '1. one',
  '- [x] done',
  '> quote',
  '/close\n/assign @me',
  '\\ \\\\ \\| \\`',
  ':tada: $x^2$ [^1] [^1]: note',
  '<!-- comment',
  'שָׁלוֹם עוֹלָם مرحبا',
];

/** The report with one text in place of every text that a site or a file may give. */
export function filledWith(text: string): Report {
  const keep = new Set(['outcome', 'persona', 'phase', 'grade', 'verdict', 'dimension', 'kind', 'startedAt', 'name']);
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return keep.has(key) ? value : text;
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]));
  };
  return walk(sampleReport(), '') as Report;
}
