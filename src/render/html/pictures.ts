import { personas } from '../../model/persona.ts';
import type { Box } from '../../model/picture.ts';
import type { JourneyReport, Report, StepReport } from '../../model/report.ts';
import type { Dimension } from '../../model/rule.ts';
import type { Finding } from '../../model/score.ts';
import { isCharged, type Numbers, numbersOf } from './numbers.ts';

/** A picture as one step shows it. */
export interface Shot {
  readonly file: string;
  /** When it was taken. */
  readonly when: 'before' | 'after' | 'stopped';
  /** What it shows of the viewport, in CSS pixels. */
  readonly view: Box;
  readonly marks: readonly Mark[];
}

/** Something that findings are about, and where it stands in the picture. */
export interface Mark {
  readonly box: Box;
  /** Dearest first. */
  readonly findings: readonly { readonly number: number; readonly dimension: Dimension | null }[];
}

/** The pictures that a report shows, each once, in the order in which they come. */
export function picturesOf({ journeys }: Report): readonly string[] {
  const shots = journeys.flatMap((journey) => {
    const numbers = numbersOf(journey);
    const stopped = stoppedShot(journey);
    return [...journey.steps.flatMap((step) => shotsOf(journey, step, numbers)), ...(stopped ? [stopped] : [])];
  });
  return [...new Set(shots.map(({ file }) => file))];
}

/**
 * What a step shows: the pictures in which something stands that its findings are about, and the one of its end, or of the moment
 * in which the journey stopped.
 */
export function shotsOf(journey: JourneyReport, step: StepReport, numbers: Numbers): readonly Shot[] {
  const findings = journey.findings.filter((finding) => finding.step === step.id);
  const targets = step.actions.flatMap(({ target, dismisses }) => (target ? [{ ...target, dismisses }] : []));
  const files = [...new Set(targets.flatMap(({ picture }) => picture ?? []))];
  const before = files.map((file): Shot => {
    const spots = targets.filter(({ picture }) => picture === file);
    const marks = marksOf(findings, numbers, ({ subject }) => spots.filter((target) => isAbout(subject, target)));
    return { file, when: 'before', view: viewOf(journey, file), marks };
  });
  return [...before.filter(({ marks }) => marks.length > 0), ...lastShot(journey, step, findings, numbers)];
}

/** Of an interruption, what led out of it is shown. */
function isAbout(
  subject: string,
  target: { readonly subject: string; readonly dismisses: string | undefined },
): boolean {
  return target.subject === subject || target.dismisses === subject;
}

function lastShot(
  journey: JourneyReport,
  step: StepReport,
  findings: readonly Finding[],
  numbers: Numbers,
): readonly Shot[] {
  if (step.screenshot !== undefined) {
    const marks = marksOf(findings, numbers, (finding) => spotsAtEnd(step, finding));
    return [{ file: step.screenshot, when: 'after', view: viewOf(journey, step.screenshot), marks }];
  }
  const stopped = journey.failure?.step === step.id ? stoppedShot(journey) : undefined;
  return stopped ? [stopped] : [];
}

/** The moment in which the journey, or one replay of it, stopped. */
export function stoppedShot(journey: JourneyReport): Shot | undefined {
  const file = journey.failure?.screenshot;
  return file === undefined ? undefined : { file, when: 'stopped', view: viewOf(journey, file), marks: [] };
}

/** What was waited for, and what breaks a rule beside the way. */
function spotsAtEnd({ actions, awaited = [], pageBarriers = [] }: StepReport, { rule, subject, axe }: Finding) {
  if (rule === 'page-barriers') return pageBarriers.filter(({ id }) => id === axe).flatMap(({ inView = [] }) => inView);
  return actions.some(({ wait }) => wait?.awaited === subject) ? awaited : [];
}

/** Findings about the same thing share a mark. */
function marksOf(
  findings: readonly Finding[],
  numbers: Numbers,
  spotsOf: (finding: Finding) => readonly { readonly box: Box }[],
): readonly Mark[] {
  const marks = new Map<string, Mark>();
  for (const finding of findings) {
    const known = { number: numbers.get(finding) ?? 0, dimension: isCharged(finding) ? finding.dimension : null };
    for (const { box } of spotsOf(finding)) {
      const key = [box.x, box.y, box.width, box.height].map(Math.round).join(' ');
      const others = marks.get(key)?.findings ?? [];
      if (!others.some(({ number }) => number === known.number)) marks.set(key, { box, findings: [...others, known] });
    }
  }
  return [...marks.values()];
}

/** Reports of versions that did not tell it show the persona's screen. */
export function viewOf({ pictures = [], persona }: JourneyReport, file: string): Box {
  const { width, height } = personas[persona].viewport;
  return pictures.find((picture) => picture.file === file)?.view ?? { x: 0, y: 0, width, height };
}
