import { compare } from '../../../src/compare/compare.ts';
import type { Comparison } from '../../../src/model/comparison.ts';
import { baselineGates } from '../../../src/report/baseline-gates.ts';
import { found, reportOf, stepOf, travelled } from '../../compare/reports.ts';
import { of } from '../sample-report.ts';

const file = 'journeys/buy-a-kettle.yml';
const at = (line: number) => ({ file, line, column: 5 });
const runs = (...samples: readonly number[]) => ({
  value: samples[Math.floor(samples.length / 2)] ?? 0,
  samples,
  low: null,
  high: null,
});

/** Two releases with one of everything that a comparison can tell. */
export function sampleComparison(): Comparison {
  const identity = { id: 'buy-a-kettle', title: 'Buy a kettle as a new customer', file, text: '' };
  const message = {
    pale: 'the text of link "Go to checkout" has a contrast of 1.86:1 where 4.5:1 is needed',
    dead: 'nothing at all came of pressing button "Add to basket"',
    late: 'heading "Your basket" was ready 2.7 s after pressing link "Basket"',
    small: 'button "One more" is 18 × 18 px, smaller than the least of 24 px',
    flaky: 'the order was sent twice',
  };
  const before = travelled(
    [
      found({ rule: 'other', step: 'basket', subject: 'button "Add to basket"', friction: 10, message: message.dead }),
      found({ rule: 'other', step: 'cart', subject: 'button "One more"', friction: 3, message: message.small }),
      found({ rule: 'fixed', step: 'look', subject: 'field "Email"', friction: 2 }),
      found({ rule: 'fixed', step: 'thanks', subject: 'link "Home"', friction: 1.5 }),
      found({ rule: 'fixed', step: 'look', subject: 'the page', axe: 'image-alt', friction: 0 }),
    ],
    {
      journey: identity,
      url: 'https://old.shop.example/',
      measures: { waitMs: of(5200), actionCount: of(16), keyCount: of(83), pageCount: of(5), requests: of(47) },
      steps: [
        stepOf('look', { title: 'Look for a kettle', at: at(8), measures: { waitMs: of(400) } }),
        stepOf('basket', { title: 'Put it in the basket', at: at(12), measures: { waitMs: of(2500) } }),
        stepOf('cart', { title: 'Open the cart', at: at(16), measures: { waitMs: of(300) } }),
        stepOf('gift', { title: 'Say that it is no gift', at: at(20), measures: { waitMs: of(200) } }),
        stepOf('thanks', { title: 'See that it is ordered', at: at(24), measures: { waitMs: of(1800) } }),
      ],
    },
  );
  const now = travelled(
    [
      found({
        rule: 'fixed',
        step: 'open',
        subject: 'link "Go to checkout"',
        axe: 'color-contrast',
        friction: 3.05,
        message: message.pale,
      }),
      found({ rule: 'other', step: 'open', subject: 'button "One more"', friction: 1, message: message.small }),
      found({ rule: 'slow', step: 'open', subject: 'heading "Your basket"', friction: 4.4, message: message.late }),
      found({ rule: 'other', step: 'pay', subject: 'the order', friction: 2, message: message.flaky, runs: [2, 5] }),
      found({ rule: 'fixed', step: 'look', subject: 'field "Email"', friction: 2.2 }),
      found({ rule: 'fixed', step: 'look', subject: 'the page', axe: 'html-has-lang', friction: 0 }),
      found({ rule: 'fixed', step: 'pay', subject: 'the page', axe: 'html-has-lang', friction: 0 }),
    ],
    {
      journey: identity,
      url: 'https://new.shop.example/',
      runs: { total: 5, completed: 5, blocked: 0 },
      measures: {
        waitMs: runs(5900, 6100, 6400),
        actionCount: of(18),
        keyCount: of(83),
        pageCount: of(5),
        requests: of(61),
      },
      steps: [
        stepOf('look', { title: 'Look for a kettle', at: at(8), measures: { waitMs: runs(380, 400, 410) } }),
        stepOf('open', {
          title: 'Open the basket',
          was: ['cart'],
          at: at(12),
          measures: { waitMs: runs(2600, 2700, 3000) },
        }),
        stepOf('basket', { title: 'Put it in the basket', at: at(16), measures: { waitMs: runs(150, 160, 170) } }),
        stepOf('pay', {
          title: 'Say how to pay for it, now that this is asked on a page of its own',
          at: at(22),
          measures: { waitMs: { unmeasured: 'no frame followed the input' } },
        }),
        stepOf('thanks', { title: 'See that it is ordered', at: at(28), measures: { waitMs: runs(1800) } }),
      ],
      unmeasured: [{ rule: 'fixed', step: 'thanks', reason: 'no audit reached it' }],
    },
  );
  const signIn = { id: 'sign-in', title: 'Sign in', text: '' };
  const blocked = {
    outcome: 'blocked',
    reason: 'No button “Sign in” was found within 30 s.',
    steps: [stepOf('look', { outcome: 'failed' }), stepOf('pay', { outcome: 'unreached' })],
  } as const;
  const base = reportOf(before, travelled([], { journey: signIn }), travelled([], { persona: 'desktop' }));
  const head = reportOf(
    now,
    travelled([found({ rule: 'blocked', step: 'look', friction: 100 })], { journey: signIn, ...blocked }),
  );
  const comparison = compare(base, {
    ...head,
    startedAt: '2026-11-25T10:00:00.000Z',
    environment: { ...head.environment, browser: 'Chrome/157.0.1.2', machine: '4 cores, 16 GB' },
  });
  return { ...comparison, gates: baselineGates(comparison, 'new') };
}

/** The same with one text in place of every text that a site or a file may give. */
export function comparisonFilledWith(text: string): Comparison {
  const keep = new Set([
    'outcome',
    'persona',
    'verdict',
    'certain',
    'dimension',
    'side',
    'doubt',
    'change',
    'startedAt',
  ]);
  const names = new Set(['journey', 'step', 'id']);
  const walk = (value: unknown, key: string): unknown => {
    if (typeof value === 'string') return keep.has(key) || names.has(key) ? value : text;
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (value === null || typeof value !== 'object') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]));
  };
  return walk(sampleComparison(), '') as Comparison;
}
