import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/model/report.ts';
import { html, picturesOf } from '../../src/render/html.ts';
import { longReport, media, picturedReport } from './pictured-report.ts';
import { completedJourney, finding, lighthousePass, sampleReport } from './sample-report.ts';

const ordinary = html(picturedReport(), { media });
const single = html({ ...picturedReport(), journeys: picturedReport().journeys.slice(0, 1), gates: [] }, { media });

/** A page with what Lighthouse said. */
function inspected(places: Readonly<Record<string, string>>): string {
  const journey = { ...completedJourney(), lighthouse: lighthousePass() };
  return html({ ...sampleReport(), journeys: [journey] }, { media: places });
}

/** Somebody else's parser and its rules; what concerns the layout of the source is left aside. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y'],
  rules: {
    'long-title': 'off',
    'void-style': 'off',
    // The page is meant to be one file.
    'no-inline-style': 'error',
    'attribute-boolean-style': 'off',
    'no-trailing-whitespace': 'off',
  },
});

async function problemsOf(page: string): Promise<readonly string[]> {
  const { results } = await validator.validateString(page);
  return results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message, line, selector }) => `${ruleId}: ${message} at ${selector ?? line}`),
  );
}

describe.each([
  ['several journeys', ordinary],
  ['one journey', single],
  ['a journey of 100 steps', html(longReport(100), { media })],
  ['a journey that Lighthouse looked at', inspected({ 'lighthouse/buy-a-kettle-phone.html': 'lighthouse/a%20b.html' })],
  ['a report without pictures', html(sampleReport(), { media: {} })],
])('a page of %s', (_, page) => {
  test('is sound in the eyes of html-validate', async () => {
    expect(await problemsOf(page)).toEqual([]);
  });

  test('has no id twice, and every link inside it leads somewhere', () => {
    const ids = [...page.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const links = [...page.matchAll(/ href="#([^"]*)"/g)].map(([, link]) => link);
    expect(links.length).toBeGreaterThan(10);
    expect([...new Set(links)].filter((link) => !ids.includes(link))).toEqual([]);
    const labels = [...page.matchAll(/ aria-labelledby="([^"]*)"/g)].map(([, label]) => label);
    expect(labels.filter((label) => !ids.includes(label))).toEqual([]);
  });

  test('fetches nothing but pictures that lie in it or beside it', () => {
    expect(page).not.toMatch(/<(script|link|iframe|object|embed|form|base)\b/i);
    expect(page).not.toMatch(/ on\w+=| style="|url\(|@import|srcset=| src="/i);
    const addresses = [...page.matchAll(/<image[^>]* href="([^"]*)"/g)].map(([, address]) => address);
    expect(addresses.filter((address = '') => !/^(data:image\/|media\/)/.test(address))).toEqual([]);
  });

  test('has one h1, and no level of headings left out', () => {
    const levels = [...page.matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels.filter((level, index) => level > (levels[index - 1] ?? 0) + 1)).toEqual([]);
  });
});

test('what Lighthouse said stands by step, with a link to its own report only where that lies', () => {
  const page = inspected({ 'lighthouse/buy-a-kettle-phone.html': 'lighthouse/a%20b.html' });
  expect(page).toContain('<a href="lighthouse/a%20b.html">Its own report</a>');
  expect(page).toMatch(/<td class="number">87<\/td><td class="number">100<\/td><td class="number">unmeasured<\/td>/);
  expect(page).toContain('Lighthouse gave no score.');
  expect(inspected({})).not.toContain('Its own report');
});

describe('the policy of the page', () => {
  const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(ordinary)?.[1] ?? '';

  test('allows no script, and the one style by its hash', () => {
    const style = /<style>(.*?)<\/style>/s.exec(ordinary)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(policy.replaceAll('&#39;', "'")).toContain(`default-src 'none'; style-src 'sha256-${hash}';`);
    expect(policy).not.toMatch(/unsafe|script-src|https?:/);
  });

  test('comes before whatever it forbids', () => {
    expect(ordinary.indexOf('Content-Security-Policy')).toBeLessThan(ordinary.indexOf('<style>'));
  });
});

describe('everything that decides is said', () => {
  const text = (page: string) => page.replace(/<style>.*?<\/style>/s, '').replace(/<[^>]+>/g, '');

  test('of a completed journey', () => {
    const words = text(single);
    for (const sentence of [
      'Of 100 customers whom nothing but this journey could stop, about 63 get through (model band 48–77; one run: no spread known).',
      'of 100 are lost on the way, most of them in step',
      'The basket answered 4.1 s after the press',
      'no frame followed the input',
      'an index with a model band, not a forecast',
      'Chrome ran without its sandbox: it does not work for root in this container',
      'CPU 4 times slower, fixed, not calibrated',
      'journeys/buy-a-kettle.yml:27',
    ])
      expect(words).toContain(sentence);
  });

  test('of several, with one that is blocked and one that could not be measured', () => {
    const words = text(ordinary);
    for (const sentence of [
      '1 of 3 is blocked. 1 of 3 is not measured.',
      '2 of 3 gates did not pass.',
      'Nobody gets past “Put the first one in the basket”.',
      'button &quot;Add to cart&quot;',
      'Not measured: The address https://shop.example/sign-in gave no answer',
    ])
      expect(words.replaceAll('"', '&quot;')).toContain(sentence);
  });

  test('findings are worth what mending them gives back, the largest first', () => {
    const list = single.slice(single.indexOf('mend-list'), single.indexOf('Step by step'));
    const worth = [...list.matchAll(/class="worth">\+([\d.]+)/g)].map(([, number]) => Number(number));
    expect(worth).toEqual([7.5, 6.4, 3.9, 2.4, 0.9, 0.8, 0.6]);
  });
});

describe('pictures', () => {
  test('are those that steps show, each once, and only they are in the page', () => {
    expect(picturesOf(picturedReport())).toEqual(['media/address.webp', 'media/basket.webp', 'media/stopped.webp']);
    expect(ordinary.split('UklGRg==')).toHaveLength(2);
  });

  test('carry the numbers of what they show', () => {
    const step = single.slice(single.indexOf('id="j1-s5"'), single.indexOf('id="j1-s6"'));
    expect(step).toContain('Screenshot before “Put the first one in the basket”; outlined: 4');
    expect(step).toContain('Screenshot at the end of “Put the first one in the basket”; outlined: 1');
  });

  test('of an interruption show what led out of it', () => {
    const [journey] = picturedReport().journeys;
    const [model] = journey?.steps.filter(({ actions }) => actions.length > 0) ?? [];
    if (!journey || !model) throw new Error('the sample has such steps');
    const dialog = finding('interruption', 'intuitive', model.id, 8, 7, 'Dialog "Cookies" came with the page.');
    const steps = [{ ...model, actions: model.actions.map((one) => ({ ...one, dismisses: 'dialog "Cookies"' })) }];
    const findings = [{ ...dialog, subject: 'dialog "Cookies"' }];
    const page = html({ ...picturedReport(), journeys: [{ ...journey, steps, findings }], gates: [] }, { media });
    expect(page).toMatch(/Screenshot before “[^”]+”; outlined: 1"/);
  });

  test('that are not there are left out', () => {
    const page = html(picturedReport(), { media: {} });
    expect(page).not.toContain('<image');
    expect(page).not.toContain('Screenshot');
  });
});

/** The report with one text in place of every text that a site or a file may give. */
function filledWith(text: string): Report {
  const keep = new Set(['outcome', 'persona', 'phase', 'grade', 'verdict', 'dimension', 'kind', 'impact', 'startedAt']);
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return keep.has(key) ? value : text;
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]));
  };
  return walk(picturedReport(), '') as Report;
}

/** Whatever drives a terminal, hides, or turns the reading direction, with what stands before it. */
const dangerous = /.{0,60}[^\P{Cc}\n]|.{0,60}[\p{Cs}\u202A-\u202E\u2066-\u2069]/u;

describe('a report full of hostile texts', () => {
  /** Tags and the names of their attributes, without any text. */
  const skeleton = (text: string) => {
    const page = html(filledWith(text), { media: { [text]: 'media/x.webp' } }).replace(/<style>.*?<\/style>/s, '');
    return [...page.matchAll(/<(\/?[a-z0-9]+)((?:\s+[\w:-]+(?:="[^"]*")?)*)\s*\/?>/gi)]
      .map(([, tag, attributes = '']) => `${tag} ${attributes.replace(/"[^"]*"/g, '')}`)
      .join('\n');
  };
  const harmless = skeleton('x');

  test.each([
    ['a script', '<script>alert(1)</script>'],
    ['the end of an attribute', '"><img src=x onerror=alert(1)>'],
    ['an attribute in single quotes', "' onmouseover='alert(1)"],
    ['the end of the style', '</style><script>alert(1)</script>'],
    ['the end of the title', '</title><base href=//evil.example>'],
    ['the end of a comment', '--><svg onload=alert(1)>'],
    ['the address of a script', 'javascript:alert(1)'],
    ['an address with quotes', 'https://evil.example/"onclick="alert(1)'],
    ['an entity', '&lt;script&gt;'],
    ['marks that turn the reading direction', '\u202Egpj.exe\u2066'],
    ['controls', '\0\b\u001B[31m'],
    ['half a character', '\uD800 alone'],
    ['thousands of characters of two halves', '\u{1D4B3}'.repeat(5000)],
    ['thousands of wide characters', '漢'.repeat(50_000)],
    ['a pile of accents', `Z${'\u0301\u0316'.repeat(2000)}algo`],
  ])('keeps its structure: %s', (_, text) => {
    expect(skeleton(text)).toBe(harmless);
    const page = html(filledWith(text), { media: {} });
    const hidden = page.match(dangerous);
    expect(hidden?.[0]).toBeUndefined();
    expect(page).not.toMatch(/href="(?!#|data:image|media\/|https:\/\/)/);
  });

  test('whatever they are', () => {
    const texts = fc.string({ unit: 'binary', minLength: 1, maxLength: 80 }).filter((text) => !/[\n\r]/.test(text));
    fc.assert(
      fc.property(texts, (text) => {
        expect(skeleton(text)).toBe(harmless);
      }),
      { numRuns: 60 },
    );
  }, 30_000);

  test('leads nowhere but to the manual of axe-core', () => {
    const links = (text: string) => [...html(filledWith(text), { media: {} }).matchAll(/<a [^>]*href="([^#][^"]*)"/g)];
    expect(links('javascript:alert(1)')).toEqual([]);
    expect(links('data:text/html,x')).toEqual([]);
    expect(links('https://shop.example/help')).toEqual([]);
    expect(links('https://dequeuniversity.com@evil.example/')).toEqual([]);
    expect(links('https://dequeuniversity.com/rules/axe/4.14/image-alt').length).toBeGreaterThan(0);
  });

  test('is cut: a text of a megabyte makes no page of megabytes', () => {
    expect(html(filledWith('n'.repeat(1_000_000)), { media: {} }).length).toBeLessThan(600_000);
  });
});

test('a journey of 100 steps takes less than a second', () => {
  const report = longReport(100);
  const startedAt = performance.now();
  html(report, { media });
  expect(performance.now() - startedAt).toBeLessThan(1000);
});

test('same report, same page', () => {
  expect(html(picturedReport(), { media })).toBe(ordinary);
});

test('a report of an earlier version, which says nothing of what its pictures show, shows them whole', () => {
  const journey = completedJourney();
  const steps = journey.steps.map((step) => ({ ...step, screenshot: 'media/address.webp' }));
  const page = html({ ...sampleReport(), journeys: [{ ...journey, steps }] }, { media });
  expect(page).toContain('viewBox="0 0 412 823"');
});
