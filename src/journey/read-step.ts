import type { Action, Step } from '../model/journey.ts';
import { slug } from '../model/slug.ts';
import { actionWords, isActionWord } from './action-words.ts';
import { type Desk, misfit, readDuration, readFlag, readText, readTimeout } from './desk.ts';
import { readCondition, readConditions } from './read-condition.ts';
import { stepKeys } from './schema.ts';
import { misspelt } from './vocabulary.ts';
import { itemsOf, type Pairs, type Text, valueAt, type Written } from './written.ts';

/** A step with what the rules of the whole file need to point at. */
export interface ReadStep {
  readonly step: Step;
  readonly written: Pairs;
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
  const step: Step = {
    id: readId(desk, valueAt(written, 'id')) ?? (title?.kind === 'text' ? slug(title.text) : ''),
    was: read('was', (_, value) => itemsOf(value).flatMap((item) => readId(desk, item) ?? [])) ?? [],
    title: read('step', readText) ?? '',
    phase,
    at: desk.sheet.place(written.from),
    actions: readActions(desk, written),
    expect: read('expect', readConditions) ?? [],
    ...(when === undefined ? {} : { when }),
    optional: read('optional', readFlag) ?? false,
    patienceMs: read('patience', readDuration) ?? defaultPatienceMs,
    timeoutMs: read('timeout', readTimeout) ?? timeoutMs,
    scored: phase === 'journey' && (scored ?? true),
    irreversible: read('irreversible', readFlag) ?? false,
    ...(note === undefined ? {} : { note }),
  };
  return { step, written };
}

/**
 * The actions in the order in which they stand; those under `do` where `do` stands. A misspelt action, which the schema
 * reports, is read as what it means, so that its own mistakes are found too.
 */
function readActions(desk: Desk, written: Written): readonly Action[] {
  if (written.kind !== 'pairs') {
    misfit(desk, written, 'actions');
    return [];
  }
  return written.pairs.flatMap(({ key, value }): readonly Action[] => {
    if (key.text === 'do' && value.kind === 'list') return value.items.flatMap((item) => readActions(desk, item));
    const word = stepKeys.includes(key.text) ? key.text : (misspelt(key.text, 'step') ?? '');
    return isActionWord(word) ? actionWords[word].read({ desk, key, value, at: desk.sheet.place(key.from) }) : [];
  });
}

function readId(desk: Desk, written: Written | undefined): string | undefined {
  if (written?.kind !== 'text') return undefined;
  if (slug(written.text) !== written.text || written.text === '') reportId(desk, written);
  return written.text;
}

function reportId(desk: Desk, written: Text): void {
  const right = slug(written.text);
  desk.sheet.report({
    from: written.from,
    to: written.to,
    message: 'an id is made of lower-case letters, digits and single hyphens',
    hint: right === '' ? undefined : `write \`${right}\``,
  });
}
