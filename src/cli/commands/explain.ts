import { nearest } from '../../journey/nearest.ts';
import { type Constant, constantTable } from '../../model/constant.ts';
import { dimensions, type Rule } from '../../model/rule.ts';
import { asks } from '../../render/phrases/asks.ts';
import { wrap } from '../../render/wrap.ts';
import type { ExitCode } from '../../report/exit-code.ts';
import { rules, ruleset } from '../../rules/index.ts';
import type { Surroundings } from '../surroundings.ts';

/** Prints the catalogue, or all there is to know of one rule. */
export function explain(id: string | undefined, { out, err }: Surroundings): ExitCode {
  const width = Math.min(out.width, 100);
  if (id === undefined) {
    out.write(catalogue(width));
    return 0;
  }
  const rule = rules.find((one) => one.id === id);
  if (!rule) {
    const meant = nearest(
      id,
      rules.map((one) => one.id),
    );
    err.write(`There is no rule “${id}”. ${meant ? `Did you mean ${meant}?` : '`parcours explain` lists them.'}\n`);
    return 2;
  }
  out.write(oneRule(rule, width));
  return 0;
}

function catalogue(width: number): string {
  const widest = Math.max(...rules.map(({ id }) => id.length));
  const lines = dimensions.flatMap((dimension) => [
    '',
    `${dimension}: ${asks[dimension]}`,
    ...rules
      .filter((rule) => rule.dimension === dimension)
      .flatMap(({ id, title }) => indented(title, width, `  ${id.padEnd(widest)}  `)),
  ]);
  return [
    `The catalogue of friction, rules ${ruleset}.`,
    ...lines,
    '',
    'parcours explain RULE tells one of them.',
    '',
  ].join('\n');
}

function oneRule({ id, dimension, title, what, why, fix, constants, timed, sources }: Rule, width: number): string {
  const widest = Math.max(0, ...constants.map((name) => name.length));
  const lines = [
    ...indented(`${title} (${dimension})`, width, `${id}  `),
    '',
    ...indented(what, width, 'What  '),
    '',
    ...indented(why, width, 'Why   '),
    '',
    ...indented(fix, width, 'Mend  '),
    ...(timed ? ['', ...indented(isTimed, width, 'Timed ')] : []),
    ...titled(
      'Constants',
      constants.flatMap((name) => indented(inWords(constantTable[name]), width, `  ${name.padEnd(widest)}  `)),
    ),
    ...titled(
      'Sources',
      sources.flatMap((source) => indented(source, width, '  – ')),
    ),
  ];
  return `${lines.join('\n')}\n`;
}

const isTimed =
  'It follows from when things happened, so it differs a little from run to run: a comparison tells how it changed, and does not decide by it.';

function titled(title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : ['', title, ...lines];
}

/** "1.2 (0.6 to 2) points/s, grade A: search delay experiment". */
function inWords({ value, low, high, unit, grade, source }: Constant): string {
  return `${value} (${low} to ${high}) ${unit}, grade ${grade}: ${source}`;
}

function indented(text: string, width: number, mark: string): readonly string[] {
  return wrap(text, width - mark.length).map((line, index) => (index === 0 ? mark : ' '.repeat(mark.length)) + line);
}
