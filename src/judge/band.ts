import { quantileSorted } from 'simple-statistics';
import { type Constant, type ConstantId, type Constants, constantTable } from '../model/constant.ts';
import { fluidityOf } from '../model/fluidity.ts';

/** The 5 % and 95 % points of the fluidity when every constant is drawn from its uncertainty. */
export function bandOf(
  frictionUnder: (constants: Constants) => readonly number[],
): readonly [low: number, high: number] {
  const sum = (friction: readonly number[]) => friction.reduce((a, b) => a + b, 0);
  const drawn = draws.map((constants) => fluidityOf(sum(frictionUnder(constants)))).sort((a, b) => a - b);
  return [quantileSorted(drawn, 0.05), quantileSorted(drawn, 0.95)];
}

/** 5 % of a normal distribution lie further below its mean than this many standard deviations. */
const deviations = 1.6448536269514722;

/**
 * 2,000 sets of constants, the same for every judgement, so that two versions differ by their friction and not by luck.
 * Each constant has a stream of its own, seeded with its name: adding one leaves the draws of the others as they were.
 */
const draws: readonly Constants[] = drawAll(2000);

function drawAll(size: number): readonly Constants[] {
  const streams = Object.entries<Constant>(constantTable).map(([id, constant]) => [id, stream(id, constant)] as const);
  return Array.from({ length: size }, () => {
    const drawn = streams.map(([id, next]) => [id, next()] as const);
    return Object.fromEntries(drawn) as Record<ConstantId, number>;
  });
}

/** Log-normal draws of which 5 % lie below `low` and 5 % above `high`. A factor that saves never costs: it ends at 1. */
function stream(id: string, { low, high, unit }: Constant): () => number {
  const mean = (Math.log(low) + Math.log(high)) / 2;
  const deviation = (Math.log(high) - Math.log(low)) / (2 * deviations);
  const next = normal(mulberry32(seedOf(id)));
  return () => {
    const drawn = Math.exp(mean + deviation * next());
    return unit === 'factor' ? Math.min(drawn, 1) : drawn;
  };
}

/** Standard normal numbers from uniform ones: Box and Muller 1958. */
function normal(uniform: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}

/** Uniform numbers in [0, 1): Tommy Ettinger's mulberry32, public domain. */
function mulberry32(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** FNV-1a, 32 bits. */
function seedOf(id: string): number {
  return [...id].reduce((hash, letter) => Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193), 0x811c9dc5);
}
