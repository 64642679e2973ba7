import {
  constantTable,
  leastCharge,
  leastListed,
  silenceMs,
  waitHingeMs,
  waitThresholdMs,
} from '../../../src/model/constant.ts';
import { keystrokes } from '../../../src/model/keystroke.ts';
import { seconds } from '../../../src/model/quantity.ts';
import { dimensions } from '../../../src/model/rule.ts';
import { asks } from '../../../src/render/phrases/asks.ts';
import { rules, ruleset } from '../../../src/rules/index.ts';
import { constantColumns, constantRow } from './constant-row.ts';
import { capital, code, page, table } from './markdown.ts';

/** All rules, how they charge, and every constant with its source. */
export function catalogue(): string {
  const tables = dimensions.map((dimension) => [
    `## ${capital(dimension)}: ${asks[dimension]}`,
    table(
      ['Rule', 'What it finds', 'Constants', 'Owns of axe-core'],
      rules
        .filter((rule) => rule.dimension === dimension)
        .map(({ id, what, constants: names, axe }) => [
          `[${id}](${id}.md)`,
          what,
          names.length > 0 ? names.map(code).join(', ') : 'none: told, not charged',
          axe.map(code).join(', '),
        ]),
    ),
  ]);
  return page(
    'The catalogue of friction',
    `Rules ${ruleset}: ${rules.length} rules. One point of friction stands for 1 % of the customers who reach this moment and leave, stall or fail because of it.`,
    ...tables.flat(),
    '## How it is charged',
    [
      `- A wait costs nothing up to ${seconds(waitThresholdMs.load)} after a load and ${seconds(waitThresholdMs.response)} after any other input; then \`waitSlopeEarly\` up to ${seconds(waitHingeMs)}, and \`waitSlopeLate\` from there on. A wait in which something showed within ${seconds(silenceMs)} costs \`progressFactor\` of that; the other part of a silent wait belongs to [silent-wait](silent-wait.md).`,
      '- A share of customers shut out costs −100 · ln(1 − share), once in a journey for each cause.',
      `- What costs less than ${leastCharge} points is listed, not charged; what costs less than ${leastListed} is not listed.`,
      '- axe-core’s violations are charged by the rule that owns their id; [barrier](barrier.md) charges those that nobody owns.',
      '- A step that only k of n runs took, because it is optional, is charged k/n of what it costs; so is what happens in k of n runs.',
      '- A fault that several rules find is charged once, by the dearest of them, and told by the others: a press that comes to nothing, the request or script behind it that failed, and the error page it led to.',
      '- What lies over a target costs twice, for two things: the time it stood in the way is a wait ([covered-target](covered-target.md)), and that it came at all, with what it takes to be rid of it, is an [interruption](interruption.md), once in a journey.',
      '- A journey that could not be finished has one more finding, `blocked`. It is no rule: it follows from how the runs ended.',
    ].join('\n'),
    '## Constants',
    table(
      constantColumns,
      Object.entries(constantTable).map(([name, constant]) => constantRow(name, constant)),
    ),
    '## Seconds of effort',
    'What the acts of a person take: the keystroke-level model. What an action takes beyond its ideal twin (the same acts, the target in view and 48 px large, one thing looked at) is charged by one rule only, at `effortRate`.',
    table(
      ['Act', 'Value', 'Unit', 'Grade', 'Source'],
      Object.entries(keystrokes).map(([name, { value, unit, grade, source }]) => [
        code(name),
        String(value),
        unit,
        grade,
        source,
      ]),
    ),
    'The range gives the 5 % and 95 % points of the constant. Grades: A randomised or quasi-experiment, B before-after or large observational study, C survey or small laboratory study, D judgement.',
  );
}
