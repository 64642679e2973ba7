import type { Repeat } from '../model/journey.ts';
import { type Desk, misfit, reportFlaws } from './desk.ts';
import { readCondition } from './read-condition.ts';
import { defaultRounds, mostRounds, timesWords } from './schema-repeat.ts';
import { quote, valueAt, type Written } from './written.ts';

/** How often a step is taken. */
export function readRepeat(desk: Desk, written: Written): Repeat | undefined {
  if (written.kind !== 'pairs') return suggest(desk, written);
  const times = valueAt(written, 'times');
  const until = valueAt(written, 'until');
  const condition = until && readCondition(desk, until);
  const rounds = times && readTimes(desk, times);
  if (written.pairs.length === 0) {
    desk.sheet.report({
      from: written.from,
      to: written.to,
      message: '`repeat` says neither how often nor until when',
      hint: 'write `{ times: 3 }`, or `{ until: text "Sold out" }`',
    });
  }
  return { times: rounds ?? defaultRounds, ...(condition === undefined ? {} : { until: condition }) };
}

function readTimes(desk: Desk, written: Written): number | undefined {
  if (written.kind !== 'text') return misfit(desk, written, timesWords);
  const times = Number(written.text);
  if (/^\d{1,9}$/.test(written.text) && times >= 1 && times <= mostRounds) return times;
  const hint = times > mostRounds ? `write at most \`${mostRounds}\`` : undefined;
  reportFlaws(desk, written, [{ index: 0, message: `${quote(written.text)} is not ${timesWords}`, hint }]);
  return undefined;
}

/** `repeat: 3` and `repeat: text "Sold out"` leave out what the value is. */
function suggest(desk: Desk, written: Written): undefined {
  if (written.kind !== 'text') return misfit(desk, written, '`{ times: 3 }`, or `{ until: text "Sold out" }`');
  const key = /^\d+$/.test(written.text) ? 'times' : 'until';
  const message = `\`repeat\` does not say what ${quote(written.text)} is; expected \`times\` or \`until\``;
  reportFlaws(desk, written, [{ index: 0, message, hint: `write \`{ ${key}: ${written.text} }\`` }]);
}
