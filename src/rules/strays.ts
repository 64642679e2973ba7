import type { NeighbourMeasures, TargetMeasures } from '../model/target-measures.ts';
import { missProbability, strayProbability } from './miss.ts';

/** Where presses meant for a target go when they miss it, by the spread of the finger in mm. */
export interface Strays {
  /** What may be hit instead. A link in a sentence has the size and place of its text, and does not count. */
  readonly neighbours: readonly NeighbourMeasures[];
  readonly onto: (neighbour: NeighbourMeasures, spreadMm: number) => number;
  /** Beside everything: nothing comes of it. */
  readonly ontoNothing: (spreadMm: number) => number;
}

export function straysOf({ widthMm, heightMm, neighbours }: TargetMeasures): Strays {
  const hit = neighbours.filter(({ inline }) => !inline);
  const onto: Strays['onto'] = ({ edgesMm }, spreadMm) => strayProbability(edgesMm, spreadMm);
  return {
    neighbours: hit,
    onto,
    ontoNothing: (spreadMm) =>
      Math.max(
        0,
        missProbability(widthMm, heightMm, spreadMm) - hit.reduce((sum, one) => sum + onto(one, spreadMm), 0),
      ),
  };
}
