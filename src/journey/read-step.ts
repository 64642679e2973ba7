import type { Step } from '../model/journey.ts';
import { slug } from '../model/slug.ts';
import { type Desk, misfit, readDuration, readFlag, readId, readText, readTimeout } from './desk.ts';
import { readActions } from './read-actions.ts';
import { readCondition, readConditions } from './read-condition.ts';
import { readRepeat } from './read-repeat.ts';
import { itemsOf, type Pairs, valueAt, type Written } from './written.ts';

/** A step with what the rules of the whole file need to point at. */
export interface ReadStep {
  readonly step: Step;
  /** What stands in this file: the step, or the use of the journey that it comes from. */
  readonly written: Pairs;
  /** It stands in another file, where it has been checked. */
  readonly isUsed?: true;
}

const defaultPatienceMs = 3000;

/** One step; reports what is wrong with it. Undefined when it is no group of keys at all. */
export function readStep(desk: Desk, written: Written, phase: Step['phase'], timeoutMs: number): ReadStep | undefined {
  if (written.kind !== 'pairs') return misfit(desk, written, 'a step, which begins with `step:`');
  const read = <T>(key: string, reader: (desk: Desk, value: Written) => T): T | undefined => {
    const value = valueAt(written, key);
    return value === undefined ? undefined : reader(desk, value);
  };
  const title = valueAt(written, 'step');
  const when = read('when', readCondition);
  const note = read('note', readText);
  const scored = read('scored', readFlag);
  const repeat = read('repeat', readRepeat);
  const step: Step = {
    id: readId(desk, valueAt(written, 'id')) ?? (title?.kind === 'text' ? slug(title.text) : ''),
    was: read('was', (_, value) => itemsOf(value).flatMap((item) => readId(desk, item) ?? [])) ?? [],
    title: read('step', readText) ?? '',
    phase,
    at: desk.sheet.place(written.from),
    actions: readActions(desk, written, 'step'),
    expect: read('expect', readConditions) ?? [],
    ...(when === undefined ? {} : { when }),
    optional: read('optional', readFlag) ?? false,
    patienceMs: read('patience', readDuration) ?? defaultPatienceMs,
    timeoutMs: read('timeout', readTimeout) ?? timeoutMs,
    scored: phase === 'journey' && (scored ?? true),
    irreversible: read('irreversible', readFlag) ?? false,
    ...(repeat === undefined ? {} : { repeat }),
    ...(note === undefined ? {} : { note }),
  };
  return { step, written };
}
