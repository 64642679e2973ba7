import type { Constant } from './constant.ts';

/** A figure of the keystroke-level model, with the evidence behind it. */
export type Keystroke = Pick<Constant, 'value' | 'unit' | 'grade' | 'source'>;

const card = 'Card, Moran and Newell 1983';
const judgement = 'judgement of the authors';

/**
 * What the acts of a person take. They have no range of their own: the uncertainty of effort is that of its rate, which is far
 * larger than the 21 % by which such predictions miss.
 */
export const keystrokes = {
  think: { value: 1.2, unit: 's', grade: 'C', source: `CogTool's M, for that of ${card}` },
  look: { value: 0.185, unit: 's per thing', grade: 'C', source: 'ACT-R as in CogTool: one thing attended to' },
  compare: {
    value: 1.2,
    unit: 's per rival',
    grade: 'D',
    source: `one M for each rival of the same name, by judgement; M as above`,
  },
  pointBase: { value: 0.1, unit: 's', grade: 'C', source: 'CogTool: the least that pointing takes' },
  pointByTouch: { value: 0.144, unit: 's/bit', grade: 'C', source: 'Fitts, touch: MacKenzie 2015' },
  pointByMouse: { value: 0.222, unit: 's/bit', grade: 'C', source: 'Fitts, mouse: Soukoreff and MacKenzie 2004' },
  tap: { value: 0.1, unit: 's', grade: 'D', source: judgement },
  click: { value: 0.2, unit: 's', grade: 'C', source: card },
  keyByTouch: { value: 0.331, unit: 's per key', grade: 'B', source: 'Palin 2019: 37 370 people on phones' },
  keyByHand: { value: 0.231, unit: 's per key', grade: 'B', source: 'Dhakal 2018: 168 000 people on keyboards' },
  home: { value: 0.4, unit: 's', grade: 'C', source: card },
  swipe: {
    value: 0.71,
    unit: 's',
    grade: 'D',
    source: 'a flick of 0.11 s (Lee 2015) and a look of 0.6 s, by judgement',
  },
  swipeShare: { value: 0.6, unit: 'of a screen', grade: 'D', source: judgement },
  pick: { value: 1.5, unit: 's', grade: 'D', source: judgement },
  read: { value: 238, unit: 'words/min', grade: 'B', source: 'Brysbaert 2019: 190 studies of silent reading' },
} as const satisfies Readonly<Record<string, Keystroke>>;
