/** How much of a report is told. */
export interface Detail {
  /** How many findings of each journey. */
  readonly findings: number;
  /** Whether it is said how each is mended. */
  readonly mend: boolean;
  readonly steps: boolean;
  /** How many journeys and gates, the worst of them. */
  readonly journeys: number;
  /** What is left out, in words; empty: nothing. */
  readonly leftOut: string;
}

/** All ways to tell a report of so many journeys and gates, from the fullest on: what matters least goes first. */
export function details(journeys: number): readonly Detail[] {
  const all = { journeys, mend: true, steps: true };
  const short = { findings: 0, mend: false, steps: false };
  return [
    { ...all, findings: 10, leftOut: '' },
    { ...all, findings: 5, leftOut: 'all but the 5 dearest findings of a journey' },
    { ...all, findings: 3, leftOut: 'all but the 3 dearest findings of a journey' },
    { ...all, findings: 3, mend: false, leftOut: 'all but the 3 dearest findings of a journey, and how to mend them' },
    { ...short, journeys, findings: 3, leftOut: 'steps, and all but the 3 dearest findings of a journey' },
    { ...short, journeys, leftOut: 'steps and findings' },
    ...halves(journeys).map((n) => ({
      ...short,
      journeys: n,
      leftOut: `steps and findings, and all but the ${n} worst journeys and gates`,
    })),
  ];
}

/** 40, 20, 10, 5, 2, 1, 0 of 80. */
function halves(n: number): readonly number[] {
  return n < 1 ? [] : [Math.floor(n / 2), ...halves(Math.floor(n / 2))];
}
