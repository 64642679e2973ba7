/**
 * The constants of the model: points of friction, seconds and sizes, with the evidence behind each. Grades: A randomised or
 * quasi-experiment, B before-after or large observational, C survey or small laboratory, D judgement.
 */
export interface Constant {
  readonly value: number;
  /** 5 % and 95 % points of its log-normal uncertainty. */
  readonly low: number;
  readonly high: number;
  readonly unit: string;
  readonly grade: 'A' | 'B' | 'C' | 'D';
  readonly source: string;
}

const slopes =
  'search delay experiments of Google and Bing (2009), page delay tests of FT and The Telegraph (2016), video start-up study of Akamai (2012)';
const judgement = 'judgement of the authors';

export const constantTable = {
  waitSlopeEarly: {
    value: 1.2,
    low: 0.6,
    high: 2,
    unit: 'points/s',
    grade: 'A',
    source: 'search delay experiment of Google (2009)',
  },
  waitSlopeLate: { value: 2.7, low: 1.1, high: 6, unit: 'points/s', grade: 'A', source: slopes },
  progressFactor: {
    value: 0.5,
    low: 0.34,
    high: 1,
    unit: 'factor',
    grade: 'C',
    source: 'Nah 2004: tolerance of waits with and without feedback',
  },
  effortRate: {
    value: 0.6,
    low: 0.2,
    high: 2,
    unit: 'points/s',
    grade: 'D',
    source: "scaled to Baymard's estimate of fixable checkout loss (35 %)",
  },
  layoutShift: {
    value: 17,
    low: 5,
    high: 50,
    unit: 'points per unit of shift',
    grade: 'B',
    source: 'Yahoo! Japan, before and after (2021)',
  },
  touchSpreadMm: {
    value: 1.5,
    low: 1.2,
    high: 2,
    unit: 'mm',
    grade: 'C',
    source: 'FFitts (Bi, Li, Zhai 2013); Parhi 2006',
  },
  pointingS: {
    value: 0.5,
    low: 0.3,
    high: 1.1,
    unit: 's',
    grade: 'C',
    source: "from aim to contact: Fitts's law by touch (MacKenzie 2015); P of Card, Moran and Newell 1983 by mouse",
  },
  aimingS: {
    value: 2.4,
    low: 1.2,
    high: 4.8,
    unit: 's',
    grade: 'D',
    source: 'people aim at some moment between seeing a target and this, two M of CogTool, by judgement',
  },
  missRetryS: { value: 2, low: 1, high: 4, unit: 's', grade: 'D', source: judgement },
  undoS: {
    value: 5,
    low: 2,
    high: 12,
    unit: 's',
    grade: 'D',
    source:
      'keystroke model: to notice (M 1.2 s), to find the way back and press it (M 1.2 s, 0.5 s), and to press again (2 s)',
  },
  goBackS: {
    value: 8,
    low: 4,
    high: 20,
    unit: 's',
    grade: 'D',
    source: 'as undoS, with the load of the wrong page and of the one gone back to (1.5 s each)',
  },
  thinkS: {
    value: 1.2,
    low: 0.9,
    high: 1.6,
    unit: 's',
    grade: 'C',
    source: 'M of the keystroke model: Card, Moran, Newell 1983 (1.35 s); CogTool (1.2 s)',
  },
  pickS: { value: 1.5, low: 0.8, high: 3, unit: 's', grade: 'D', source: judgement },
  autofillUse: {
    value: 0.33,
    low: 0.15,
    high: 0.6,
    unit: 'share of customers',
    grade: 'B',
    source: 'Shopify: a third of guest checkouts are filled in by the browser',
  },
  keyboardSwitchS: {
    value: 1.2,
    low: 0.6,
    high: 2.4,
    unit: 's',
    grade: 'D',
    source:
      'two taps (0.4 s each by Fitts’s law for touch, MacKenzie 2015) and a shift of attention there and back (0.4 s, Holleis 2007)',
  },
  wrongPress: {
    value: 3,
    low: 1,
    high: 10,
    unit: 'points',
    grade: 'D',
    source: 'undoing a press on something else: finding the way back, and its waits; judgement of the authors',
  },
  deadClick: { value: 10, low: 3, high: 30, unit: 'points', grade: 'D', source: judgement },
  failedRequest: { value: 5, low: 2, high: 15, unit: 'points', grade: 'D', source: judgement },
  scriptError: { value: 5, low: 2, high: 15, unit: 'points', grade: 'D', source: judgement },
  deadEnd: { value: 10, low: 3, high: 30, unit: 'points', grade: 'D', source: judgement },
  interstitial: {
    value: 15.7,
    low: 5,
    high: 30,
    unit: 'points',
    grade: 'B',
    source: 'Google+ (2015): 17 % more active users in a day without its full-screen offer of an app',
  },
  unaskedModal: {
    value: 8,
    low: 3,
    high: 20,
    unit: 'points',
    grade: 'D',
    source: 'half of a full-screen interstitial, by judgement',
  },
  unaskedCover: {
    value: 3,
    low: 1,
    high: 10,
    unit: 'points',
    grade: 'D',
    source:
      'judgement of the authors, below a modal dialog; the Better Ads Standards name boxes that stay over 30 % of a phone’s screen',
  },
  shareNoName: {
    value: 0.02,
    low: 0.005,
    high: 0.05,
    unit: 'share of customers',
    grade: 'D',
    source: 'Click-Away Pound survey (2019), split by judgement',
  },
  shareLowContrast: {
    value: 0.03,
    low: 0.01,
    high: 0.08,
    unit: 'share of customers',
    grade: 'D',
    source: 'Click-Away Pound survey (2019), split by judgement',
  },
  shareNoZoom: {
    value: 0.01,
    low: 0.003,
    high: 0.03,
    unit: 'share of customers',
    grade: 'D',
    source: 'Click-Away Pound survey (2019), split by judgement',
  },
  barrierCritical: {
    value: 3,
    low: 1,
    high: 10,
    unit: 'points',
    grade: 'D',
    source: 'the 10/7/3/1 ladder of axe-core and Lighthouse',
  },
  barrierSerious: {
    value: 1.5,
    low: 0.5,
    high: 5,
    unit: 'points',
    grade: 'D',
    source: 'the 10/7/3/1 ladder of axe-core and Lighthouse',
  },
  barrierModerate: {
    value: 0.5,
    low: 0.2,
    high: 1.5,
    unit: 'points',
    grade: 'D',
    source: 'the 10/7/3/1 ladder of axe-core and Lighthouse',
  },
} as const satisfies Readonly<Record<string, Constant>>;

export type ConstantId = keyof typeof constantTable;

/** One value for each constant: the table's own, or one draw from its uncertainty. */
export type Constants = Readonly<Record<ConstantId, number>>;

/** The values of the table. */
export const constants: Constants = Object.fromEntries(
  Object.entries(constantTable).map(([id, constant]) => [id, constant.value]),
) as Record<ConstantId, number>;

/** The moment, in ms, after which a wait begins to cost. A load: the flow of thought; a response: the good INP limit. */
export const waitThresholdMs = { load: 1000, response: 200 } as const;

/** From here on a wait costs the late slope (ms): tolerable waiting for an answer, Nah 2004 and Akamai 2012. */
export const waitHingeMs = 2000;

/** Something visible must have happened by then, or the wait is silent (ms): the flow of thought, Nielsen 1993. */
export const silenceMs = 1000;

/** A finding that costs less is listed, not charged (points). */
export const leastCharge = 0.5;

/** What would cost less than this is not even listed (points): a wait 20 ms over its threshold is noise, not news. */
export const leastListed = 0.05;

/** A finding whose cost differs by less between two releases counts as unchanged (points): as little is not charged at all. */
export const leastDifference = 0.5;
