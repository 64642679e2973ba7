import { quantileSorted } from 'simple-statistics';
import { expect, test } from 'vitest';
import { judge } from '../../src/judge/judge.ts';
import { type Constant, type Constants, constantTable } from '../../src/model/constant.ts';
import { friction, journey, named, toy } from './toy.ts';

/** All constants with which a journey is judged: the table's own, and those drawn for the band. */
function judgedWith(): readonly Constants[] {
  const seen = new Set<Constants>();
  const watching = (drawn: Constants) => {
    seen.add(drawn);
    return 10 * drawn.effortRate;
  };
  judge(journey([named('a')]), [toy('one', [friction({ points: watching })])]);
  return [...seen].slice(1);
}

const draws = judgedWith();

test('there are 2,000 draws, the same for every judgement', () => {
  expect(draws).toHaveLength(2000);
  expect(judgedWith()).toEqual(draws);
});

test.each(Object.entries<Constant>(constantTable))(
  '%s is drawn between its low and its high',
  (id, { low, high, unit }) => {
    const drawn = draws.map((constants) => constants[id as keyof Constants]).sort((a, b) => a - b);
    // A quantile of 2,000 draws is off by some 2 % of the way from low to high.
    const way = Math.log(high / low);
    expect(Math.abs(Math.log(quantileSorted(drawn, 0.05) / low)) / way).toBeLessThan(0.04);
    expect(Math.abs(Math.log(quantileSorted(drawn, 0.95) / high)) / way).toBeLessThan(0.04);
    if (unit === 'factor') expect(drawn.at(-1)).toBe(1);
    else expect(Number(drawn.at(-1))).toBeGreaterThan(high);
  },
);

test('constants are drawn apart from each other', () => {
  const z = (id: keyof Constants) => draws.map((constants) => Math.log(constants[id]));
  const [a, b] = [z('deadClick'), z('effortRate')];
  const mean = (values: readonly number[]) => values.reduce((x, y) => x + y, 0) / values.length;
  const [meanA, meanB] = [mean(a), mean(b)];
  const product = mean(a.map((value, index) => (value - meanA) * ((b[index] ?? 0) - meanB)));
  const spread = Math.sqrt(mean(a.map((v) => (v - meanA) ** 2)) * mean(b.map((v) => (v - meanB) ** 2)));
  expect(Math.abs(product / spread)).toBeLessThan(0.07);
});
