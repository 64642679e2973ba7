import { constantTable } from '../../src/model/constant.ts';
import type { LighthousePass } from '../../src/model/lighthouse.ts';
import type { Measure, Measures, StepMeasureName } from '../../src/model/measure.ts';
import type { PersonaId } from '../../src/model/persona.ts';
import type { JourneyReport, Report, RuleInfo, StepReport } from '../../src/model/report.ts';
import type { Dimension } from '../../src/model/rule.ts';
import type { Finding } from '../../src/model/score.ts';

const file = 'journeys/buy-a-kettle.yml';

/** A report as a run would leave it: a journey with friction, the same one blocked, and one that could not be measured. */
export function sampleReport(): Report {
  const journeys = [completedJourney(), blockedJourney(), unmeasuredJourney()];
  return {
    schemaVersion: 1,
    ruleset: '2026.1',
    tool: { name: 'parcours', version: '0.1.0' },
    startedAt: '2026-11-24T05:42:10.000Z',
    exitCode: 4,
    environment: {
      browser: 'Chrome/156.0.8078.79',
      node: '24.21.0',
      os: 'Linux 6.1 x64',
      machine: '2 cores, 8 GB',
      sandbox: false,
      sandboxReason: 'it does not work for root in this container',
      throttling: {
        phone: 'CPU 4 times slower, fixed, not calibrated; 70 ms, 10/3 Mbit/s',
        desktop: 'CPU as it is; 40 ms, 10/10 Mbit/s',
      },
    },
    journeys,
    crowds: [],
    gates: [
      gate('phone', 'buy-a-kettle', '63.4', 'pass', 'fluidity 63.4 is at least 60'),
      gate('desktop', 'buy-a-kettle', 'blocked', 'fail', 'No button “Add to basket” was found within 30 s.'),
      gate('phone', 'sign-in', 'unmeasured', 'unmeasured', 'The address gave no answer.'),
    ],
    rules,
    constants: constantTable,
  };
}

export function completedJourney(): JourneyReport {
  return {
    journey: { id: 'buy-a-kettle', title: 'Buy a kettle as a new customer', file, text: 'journey: Buy a kettle\n' },
    persona: 'phone',
    url: 'https://shop.example/',
    outcome: 'completed',
    score: {
      fluidity: 63.4,
      fluid: 78.6,
      intuitive: 91.2,
      ergonomic: 88.4,
      friction: 45.6,
      band: [48, 77],
      interval: null,
    },
    runs: { total: 1, completed: 1, blocked: 0 },
    measures: { waitMs: of(9870), effortS: of(31.4), pageBarriers: of(12), newPageBarriers: of(3) },
    steps: [
      step(
        'sign-in',
        'Sign in first',
        6,
        { waitMs: of(800), effortS: of(4) },
        { phase: 'setup', scored: false, friction: null, grade: null },
      ),
      step(
        'see',
        'See what the shop sells',
        12,
        { waitMs: of(2410), effortS: of(0.6) },
        { friction: 3.2, grade: 'some load' },
      ),
      step(
        'cookies',
        'Send the cookie banner away',
        16,
        {},
        { outcome: 'skipped', reason: 'no banner came', friction: null, grade: null },
      ),
      step(
        'look',
        'Look for a steel kettle',
        20,
        { waitMs: { unmeasured: 'no frame followed the input' }, effortS: of(6.2) },
        { friction: 0, grade: 'easy' },
      ),
      step(
        'basket',
        'Put the first one in the basket',
        27,
        { waitMs: of(4120), effortS: of(3.1) },
        { friction: 14.9, grade: 'hard' },
      ),
      step(
        'address',
        'Say where it should go, pay on delivery, accept the terms of sale and place the order',
        32,
        { waitMs: of(2540), effortS: of(21.5) },
        { friction: 27.5, grade: 'hard' },
      ),
    ],
    findings: [
      finding(
        'slow-response',
        'fluid',
        'basket',
        11.2,
        7.5,
        'The basket answered 4.1 s after the press of button “Add to basket”; customers expect an answer within 0.2 s.',
      ),
      finding(
        'missing-autocomplete',
        'ergonomic',
        'address',
        9.6,
        6.4,
        'Field “Postcode” has no autocomplete token, so 5 characters are typed that the phone knows already.',
        [1, 1],
      ),
      finding(
        'unnamed-target',
        'intuitive',
        'address',
        6,
        3.9,
        'The button that places the order has no name: whoever does not see its picture cannot know what it does.',
      ),
      finding(
        'silent-wait',
        'fluid',
        'basket',
        3.7,
        2.4,
        'Nothing visible happened within 1 s of the press of button “Add to basket”.',
      ),
      finding(
        'small-target',
        'ergonomic',
        'address',
        1.4,
        0.9,
        'Checkbox “I accept the terms of sale” is 16 × 16 px; a thumb misses it 1 time in 9.',
      ),
      finding(
        'layout-shift',
        'fluid',
        'see',
        1.2,
        0.8,
        'The page moved by 0.07 while the customer was about to press link “Kettles”.',
      ),
      finding('slow-load', 'fluid', 'see', 1.0, 0.6, 'The page was ready after 2.4 s.'),
      {
        ...finding('page-barriers', 'ergonomic', 'see', 0, 0, '12 barriers stand on this page.'),
        told: 'the journey does not use what they are on',
      },
    ],
    unmeasured: [{ rule: 'dead-click', step: 'look', reason: 'no frame followed the input' }],
    evidence: [{ file: 'evidence/buy-a-kettle-phone-1.jsonl', hash: 'sha256:0f' }],
  };
}

export function blockedJourney(): JourneyReport {
  const whole = completedJourney();
  const message = 'No button “Add to basket” was found within 30 s.';
  const failure = {
    kind: 'blocked',
    step: 'basket',
    at: { file, line: 27, column: 5 },
    message,
    nearest: ['button "Add to cart"', 'button "Add to wishlist"'],
    screenshot: 'media/buy-a-kettle-desktop-basket.png',
  } as const;
  return {
    ...whole,
    persona: 'desktop',
    outcome: 'blocked',
    reason: message,
    failure,
    score: { fluidity: 0, fluid: null, intuitive: null, ergonomic: null, friction: 100, band: null, interval: null },
    runs: { total: 1, completed: 0, blocked: 1 },
    measures: { waitMs: of(3210), effortS: of(10.8) },
    steps: whole.steps.map((one, index) => {
      if (index === 4)
        return { ...one, outcome: 'failed', measures: {}, friction: 100, grade: 'hard', reason: message };
      return index > 4 ? { ...one, outcome: 'unreached', measures: {}, friction: null, grade: null } : one;
    }),
    findings: [
      { ...finding('blocked', 'intuitive', 'basket', 100, 0, message), points: null, gain: null },
      { ...finding('slow-load', 'fluid', 'see', 3.2, 0, 'The page was ready after 2.4 s.'), points: null, gain: null },
    ],
    unmeasured: [],
    evidence: [],
  };
}

export function unmeasuredJourney(): JourneyReport {
  const message = 'The address https://shop.example/sign-in gave no answer: the name could not be found.';
  return {
    ...completedJourney(),
    journey: { id: 'sign-in', title: 'Sign in', file: 'journeys/sign-in.yml', text: 'journey: Sign in\n' },
    url: 'https://shop.example/sign-in',
    outcome: 'unmeasured',
    reason: message,
    failure: { kind: 'unreachable', message, nearest: [] },
    score: null,
    runs: { total: 1, completed: 0, blocked: 0 },
    measures: {},
    steps: [step('open', 'Open the page', 3, {}, { outcome: 'unreached', friction: null, grade: null })],
    findings: [],
    unmeasured: [],
    evidence: [],
  };
}

export function of(value: number): Measure {
  return { value, samples: [value], low: null, high: null };
}

function step(
  id: string,
  title: string,
  line: number,
  measures: Measures<StepMeasureName>,
  rest: Partial<StepReport> & Pick<StepReport, 'friction' | 'grade'>,
): StepReport {
  const at = { file, line, column: 5 };
  return {
    id,
    title,
    at,
    measures,
    phase: 'journey',
    scored: true,
    outcome: 'completed',
    actions: [],
    shifts: [],
    ...rest,
  };
}

export function finding(
  rule: string,
  dimension: Dimension,
  stepId: string,
  friction: number,
  gain: number,
  message: string,
  runs: Finding['runs'] = [1, 1],
): Finding {
  const fingerprint = `buy-a-kettle/${rule}/${stepId}`;
  return {
    rule,
    dimension,
    step: stepId,
    subject: '',
    message,
    friction,
    points: gain,
    gain,
    fingerprint,
    evidence: {},
    runs,
  };
}

function gate(
  persona: PersonaId,
  journey: string,
  got: string,
  verdict: Report['gates'][number]['verdict'],
  reason: string,
) {
  return { id: 'min-score', subject: `${journey}, ${persona}`, wanted: '60', got, verdict, reason };
}

const rules: readonly RuleInfo[] = [
  [
    'slow-response',
    'fluid',
    'Show the new state at once and let the server catch up. Then look at what the server does.',
  ],
  ['missing-autocomplete', 'ergonomic', 'Give the field autocomplete="postal-code".'],
  ['unnamed-target', 'intuitive', 'Give the control a text, or an aria-label that says what pressing it does.'],
  ['silent-wait', 'fluid', 'Show within 1 s that something is under way, best on the pressed control itself.'],
  ['small-target', 'ergonomic', 'Make the whole label press the checkbox, and give it a height of 44 px.'],
  ['layout-shift', 'fluid', 'Reserve the room of what comes late.'],
  ['slow-load', 'fluid', 'Serve the document sooner.'],
].map(([id = '', dimension, fix = '']) => ({
  id,
  title: id,
  dimension: dimension as Dimension,
  what: 'What it is.',
  why: 'Why it costs.',
  fix,
  sources: [],
  constants: [],
}));

/** What Lighthouse said of the second step of `completedJourney`. */
export function lighthousePass(): LighthousePass {
  return {
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
}
