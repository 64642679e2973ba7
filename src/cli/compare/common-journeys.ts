import type { Comparable } from '../../model/comparable.ts';

interface Travelled {
  readonly journey: { readonly id: string };
  readonly persona: string;
}

/** Why two sides cannot be held against each other: they have no journey and persona in common. Undefined: they have. */
export function nothingInCommon(
  base: { readonly name: string; readonly journeys: Comparable['journeys'] },
  head: { readonly name: string; readonly journeys: readonly Travelled[] },
): string | undefined {
  const isCommon = base.journeys.some((one) =>
    head.journeys.some((other) => one.journey.id === other.journey.id && one.persona === other.persona),
  );
  if (isCommon) return undefined;
  return `${base.name} has ${listed(base.journeys)}, and ${head.name} has ${listed(head.journeys)}: they have no journey and persona in common.`;
}

/** "buy-a-kettle (phone) and 3 more". */
function listed(journeys: readonly Travelled[]): string {
  const [first, ...others] = journeys.map(({ journey, persona }) => `${journey.id} (${persona})`);
  if (first === undefined) return 'no journey';
  return others.length === 0 ? first : `${first} and ${others.length} more`;
}
