export interface Identity {
  readonly journey: string;
  readonly rule: string;
  readonly axe?: string | undefined;
  readonly step: string | null;
  /** As a person names it. */
  readonly subject: string;
}

/** `buy-a-kettle/barrier:nested-interactive/basket/button "Add to basket"`: the same in every release and run. */
export function fingerprint({ journey, rule, axe, step, subject }: Identity): string {
  const kind = axe === undefined ? rule : `${rule}:${axe}`;
  return [journey, kind, step ?? '', foldSubject(subject)].join('/');
}

/**
 * Order numbers and their like differ in every run; they are told by their length. Shorter numbers name things ("1.7 l",
 * "iPhone 15") and stay.
 */
export function foldSubject(subject: string): string {
  return subject.replace(/\s+/g, ' ').replace(/\d{5,}/g, '#');
}
