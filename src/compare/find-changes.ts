import type { ComparableFinding, ComparableJourney, ComparableStep } from '../model/comparable.ts';
import type { FindingChange, FindingChanges, FindingSide, Gap, WhoseJourney } from '../model/comparison.ts';
import { leastDifference } from '../model/constant.ts';
import { fingerprint } from '../model/fingerprint.ts';
import { addUp } from '../model/fluidity.ts';
import type { Catalogue } from './catalogue.ts';
import type { StepPair } from './match-steps.ts';
import { splitFluidity } from './split-fluidity.ts';

/** A journey on both sides. */
interface Both extends WhoseJourney {
  readonly base: ComparableJourney;
  readonly head: ComparableJourney;
}

/** Which findings came, went, cost more, cost less; and which of them one side could not have seen. */
export function findChanges(
  both: Both,
  steps: readonly StepPair[],
  gaps: readonly Gap[],
  catalogue: Catalogue,
): FindingChanges {
  const changes = allChanges(both, steps, catalogue).map((change) => ({ change, unknown: whyUnknown(change, gaps) }));
  const unknown = changes.flatMap(({ change, unknown }) => (unknown === null ? [] : [{ ...change, unknown }]));
  const known = changes.flatMap(({ change, unknown }) => (unknown === null ? [change] : []));
  const of = (kind: Kind) => known.filter((change) => kindOf(change) === kind).toSorted(byChange);
  return {
    new: of('new'),
    mended: of('mended'),
    worse: of('worse'),
    better: of('better'),
    unchanged: of('unchanged'),
    unknown: unknown.toSorted(byChange),
    told: { new: of('told new'), mended: of('told mended'), unchanged: of('told unchanged') },
  };
}

/** The dearest change first; equals by name. */
export function byChange(a: FindingChange, b: FindingChange): number {
  return (
    Math.abs(difference(b)) - Math.abs(difference(a)) ||
    (a.fingerprint < b.fingerprint ? -1 : a.fingerprint > b.fingerprint ? 1 : 0) ||
    (a.persona < b.persona ? -1 : 1)
  );
}

/** How much more it would cost alone, in points. */
function difference({ base, head }: FindingChange): number {
  return (head?.weight ?? 0) - (base?.weight ?? 0);
}

type Kind = 'new' | 'mended' | 'worse' | 'better' | 'unchanged' | `told ${'new' | 'mended' | 'unchanged'}`;

/**
 * What is charged on neither side and costs nothing by itself is told. What is too small to charge, or differs by less than the
 * floor, is unchanged, even where it is on one side only.
 */
function kindOf(change: FindingChange): Kind {
  const { base, head } = change;
  const isTold = (base?.weight ?? 0) === 0 && (head?.weight ?? 0) === 0;
  if (isTold) return base === null ? 'told new' : head === null ? 'told mended' : 'told unchanged';
  if (Math.abs(difference(change)) < leastDifference) return 'unchanged';
  if (base === null) return 'new';
  if (head === null) return 'mended';
  return difference(change) > 0 ? 'worse' : 'better';
}

/** A side without the finding says nothing where it could not have seen it. */
function whyUnknown({ base, head, step, rule }: FindingChange, gaps: readonly Gap[]): string | null {
  if (base !== null && head !== null) return null;
  const side = base === null ? 'base' : 'head';
  const gap = gaps.find((one) => one.side === side && one.step === step && (one.rule === null || one.rule === rule));
  return gap?.reason ?? null;
}

function allChanges(both: Both, steps: readonly StepPair[], { timed, titles }: Catalogue): readonly FindingChange[] {
  const renamed = new Map(steps.flatMap(({ base, head }) => (base && head ? [[base.id, { base, head }]] : [])));
  const now = new Map(both.head.findings.map((finding) => [nameOf(both.journey, finding), finding]));
  const before = new Map(
    both.base.findings
      .map((finding) => asInHead(finding, renamed))
      .map((finding) => [nameOf(both.journey, finding), finding]),
  );
  const isSplit = both.base.outcome === 'completed' && both.head.outcome === 'completed';
  const frictionOf = (findings: readonly ComparableFinding[]) => addUp(findings.map(({ friction }) => friction));
  const part = splitFluidity(frictionOf(both.base.findings), frictionOf(both.head.findings));
  return [...new Set([...now.keys(), ...before.keys()])].flatMap((name): readonly FindingChange[] => {
    const [base, head] = [before.get(name), now.get(name)];
    const one = head ?? base;
    if (one === undefined) return [];
    const title = titles.get(one.rule) ?? one.rule;
    const doubt = doubtOf(one.rule, [base, head], timed);
    return [
      {
        journey: both.journey,
        persona: both.persona,
        fingerprint: name,
        rule: one.rule,
        title,
        dimension: one.dimension,
        ...(one.axe !== undefined && { axe: one.axe }),
        step: one.step,
        subject: one.subject,
        base: base === undefined ? null : sideOf(base, title),
        head: head === undefined ? null : sideOf(head, title),
        ...(doubt !== null && { doubt }),
        contribution: isSplit ? part((head?.friction ?? 0) - (base?.friction ?? 0)) : null,
      },
    ];
  });
}

/** A finding of the base under the names that the head has for its step. */
function asInHead(
  finding: ComparableFinding,
  renamed: ReadonlyMap<string, { readonly base: ComparableStep; readonly head: ComparableStep }>,
): ComparableFinding {
  const pair = finding.step === null ? undefined : renamed.get(finding.step);
  if (pair === undefined) return finding;
  const subject = finding.subject === pair.base.title ? pair.head.title : finding.subject;
  return { ...finding, step: pair.head.id, subject };
}

function nameOf(journey: string, { rule, axe, step, subject }: ComparableFinding): string {
  return fingerprint({ journey, rule, axe, step, subject });
}

function doubtOf(
  rule: string,
  sides: readonly (ComparableFinding | undefined)[],
  timed: ReadonlySet<string>,
): NonNullable<FindingChange['doubt']> | null {
  if (timed.has(rule)) return 'timed';
  return sides.some((side) => side !== undefined && side.runs[0] < side.runs[1]) ? 'some runs' : null;
}

function sideOf({ message, friction, weight, runs, subject }: ComparableFinding, title: string): FindingSide {
  return { message: message ?? `${title}: ${subject}`, friction, weight: weight ?? friction, runs };
}
