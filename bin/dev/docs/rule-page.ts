import { constants, constantTable } from '../../../src/model/constant.ts';
import { type Example, type Friction, pointsOf, type Rule } from '../../../src/model/rule.ts';
import { asks } from '../../../src/render/phrases/asks.ts';
import { journeyOf } from '../../../src/rules/example.ts';
import { constantColumns, constantRow } from './constant-row.ts';
import { capital, code, page, table } from './markdown.ts';

/** What one rule finds, why it costs, how it is mended, and its examples. */
export function rulePage(rule: Rule): string {
  const { id, title, dimension, what, why, fix, constants: names, timed, sources, axe, examples } = rule;
  return page(
    id,
    `**${title}.** ${capital(dimension)}: ${asks[dimension]} [All rules](README.md)`,
    `## What\n\n${what}`,
    `## Why\n\n${why}`,
    `## Fix\n\n${fix}`,
    timed
      ? '## In a comparison\n\nTimed: it follows from when things happened, so it differs a little from run to run. [A comparison](../compare.md) tells how it changed, and does not decide by it.'
      : '',
    '## Constants',
    names.length === 0
      ? 'None: what this rule finds is told, not charged.'
      : table(
          constantColumns,
          names.map((name) => constantRow(name, constantTable[name])),
        ),
    ...(axe.length > 0 ? [`## Owned rules of axe-core\n\n${axe.map(code).join(', ')}`] : []),
    `## Sources\n\n${sources.map((source) => `- ${source}`).join('\n')}`,
    '## Examples',
    'These are the rule’s unit tests.',
    table(
      ['Case', 'Finding', 'Points'],
      examples.flatMap((example) => exampleRows(rule, example)),
    ),
  );
}

function exampleRows({ check: judge }: Rule, { name, given }: Example): readonly (readonly string[])[] {
  const found = judge(given, journeyOf(given)).filter((verdict): verdict is Friction => 'charge' in verdict);
  if (found.length === 0) return [[name, 'none', '']];
  return found.map(({ message, charge }) => [name, message, inPoints(charge)]);
}

function inPoints(charge: Friction['charge']): string {
  if ('told' in charge) return `told: ${charge.told}`;
  if ('share' in charge)
    return `${(-100 * Math.log1p(-charge.share(constants))).toFixed(2)}, once a journey (${charge.cause})`;
  return pointsOf(charge, constants).toFixed(2);
}
