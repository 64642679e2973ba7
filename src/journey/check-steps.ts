import { nearest } from './nearest.ts';
import type { ReadStep } from './read-step.ts';
import { stepKeys } from './schema.ts';
import type { Sheet } from './sheet.ts';
import { type Pairs, pairAt, quote, type Range, valueAt } from './written.ts';

/** Reports what is wrong between the steps of a journey, though each may be well written by itself. */
export function checkSteps(sheet: Sheet, steps: readonly ReadStep[]): void {
  for (const { step, written } of steps.filter(({ isUsed }) => !isUsed)) {
    checkActs(sheet, { step, written });
    checkPause(sheet, { step, written });
    if (step.phase !== 'journey' && valueAt(written, 'scored')?.kind === 'text') {
      const { from, to } = pairAt(written, 'scored')?.key ?? written;
      sheet.report({
        from,
        to,
        message: `steps of \`${step.phase}\` are never scored`,
        hint: 'take `scored` away',
        severity: 'warning',
      });
    }
  }
  checkIds(sheet, steps);
  checkLast(sheet, steps);
}

function checkIds(sheet: Sheet, steps: readonly ReadStep[]): void {
  const ids = new Map<string, number>();
  for (const { step, written, isUsed } of steps) {
    const at = idAt(written);
    const line = ids.get(step.id);
    if (at === undefined) continue;
    if (step.id === '') {
      sheet.report({
        ...at,
        message: 'no id can be made from these words: they have no letter from a to z and no digit',
        hint: 'add an `id:` of such letters, digits and hyphens',
      });
    } else if (line !== undefined) {
      sheet.report({
        ...at,
        message: `two steps have the id \`${step.id}\`: ${isUsed ? 'one that is used here' : 'this one'} and that on line ${line}`,
        hint: isUsed
          ? 'give this use an `id:` of its own, with which the ids of its steps begin'
          : 'say in other words what this step is for, or give it an `id:` of its own',
      });
      // Of one journey that is used twice, one step tells it for all.
      if (isUsed) return;
    } else {
      ids.set(step.id, sheet.place(at.from).line);
    }
  }
  const earlier = new Set(ids.keys());
  for (const { step, written } of steps.filter(({ isUsed }) => !isUsed)) {
    const was = valueAt(written, 'was');
    for (const id of step.was) {
      if (earlier.has(id) && was !== undefined) {
        sheet.report({
          from: was.from,
          to: was.to,
          message: `\`${id}\` is the id of another step, or its earlier one, too`,
        });
      }
      earlier.add(id);
    }
  }
}

/** What the id of a step comes from. */
function idAt(written: Pairs): Range | undefined {
  const value = valueAt(written, 'id') ?? valueAt(written, 'step') ?? valueAt(written, 'use');
  return value?.kind === 'text' ? { from: value.from, to: value.to } : undefined;
}

function checkLast(sheet: Sheet, steps: readonly ReadStep[]): void {
  const journey = steps.filter(({ step }) => step.phase === 'journey');
  const last = journey.findLast(({ step }) => step.scored);
  const [first] = journey;
  if (last === undefined && first !== undefined) {
    sheet.reportMissing(first.written, {
      from: first.written.from,
      message: 'no step of this journey is scored',
      hint: 'take `scored: false` away from at least one',
    });
  } else if (last !== undefined && !last.isUsed && !hasKey(last.written, 'expect')) {
    sheet.reportMissing(last.written, {
      from: last.written.from,
      message: 'the last scored step must say what the customer expects in the end',
      hint: 'add `expect:`, for example `expect: heading "Thank you"`',
    });
  }
}

/** Keys of a step that do nothing by themselves. */
const idle: ReadonlySet<string> = new Set([
  'step',
  'id',
  'was',
  'note',
  'optional',
  'when',
  'timeout',
  'patience',
  'scored',
  'irreversible',
  'repeat',
]);

function checkActs(sheet: Sheet, { step, written }: ReadStep): void {
  if (step.actions.length > 0) return;
  const keys = written.pairs.map((pair) => pair.key);
  const repeat = keys.find((key) => key.text === 'repeat');
  if (keys.every((key) => idle.has(key.text))) {
    sheet.reportMissing(written, {
      from: written.from,
      message: 'in this step nothing is done and nothing is expected',
      hint: 'add an action, such as `click:`, or an `expect:`',
    });
  } else if (repeat !== undefined && keys.every((key) => idle.has(key.text) || key.text === 'expect')) {
    sheet.report({
      from: repeat.from,
      to: repeat.to,
      message: 'nothing is done in this step that could be repeated',
      hint: 'add an action, such as `click:`; to wait for something, `expect` is enough',
    });
  }
}

/** A wait before an expectation hides how long the site takes: the expectation waits by itself. */
function checkPause(sheet: Sheet, { step, written }: ReadStep): void {
  const last = step.actions.at(-1);
  if (last?.kind !== 'pause' || step.expect.length === 0) return;
  const at = pausesIn(written).at(-1);
  if (at === undefined) return;
  sheet.report({
    ...at,
    message: `${quote(last.source.replace(/^wait /, 'wait: '))} stands before an expectation, which waits by itself for as long as it takes`,
    hint: 'take it away, unless the customer really pauses here',
    severity: 'warning',
  });
}

function pausesIn(written: Pairs): readonly Range[] {
  return written.pairs.flatMap(({ key, value }): readonly Range[] => {
    if (key.text === 'wait') return [{ from: key.from, to: key.to }];
    if (key.text !== 'do' || value.kind !== 'list') return [];
    return value.items.flatMap((item) => (item.kind === 'pairs' ? pausesIn(item) : []));
  });
}

/** Whether a key stands there, or a try at it, which is reported as that. */
function hasKey(written: Pairs, key: string): boolean {
  return written.pairs.some((pair) => pair.key.text === key || nearest(pair.key.text, stepKeys) === key);
}
