/** Ids on the page: `j1` is the first journey, `j1-s4` its fourth step (from 1, whatever its phase), `j1-f3` its third finding. */
export const anchor = {
  journey: (journey: number) => `j${journey + 1}`,
  step: (journey: number, step: number) => `j${journey + 1}-s${step + 1}`,
  finding: (journey: number, number: number) => `j${journey + 1}-f${number}`,
  line: (journey: number, line: number) => `j${journey + 1}-l${line}`,
  title: (journey: number) => `j${journey + 1}-title`,
} as const;
