import type { Comparison, ComparisonSide } from '../../model/comparison.ts';
import { plain } from '../plain.ts';

/** What was not the same besides the site, and what was compared. */
export function environmentSentences({ environmentDiffers, base, head, ruleset }: Comparison): readonly string[] {
  const differ = environmentDiffers.map(({ what, base, head }) => `${plain(what)}: ${plain(base)} → ${plain(head)}`);
  return [
    ...(differ.length > 0 ? [`Not the same besides the site: ${differ.join('; ')}.`] : []),
    `Before: ${sideWords(base)}. Now: ${sideWords(head)}. Both under rules ${plain(ruleset)}.`,
  ];
}

function sideWords({ startedAt, version }: ComparisonSide): string {
  const when = startedAt === null ? 'a baseline' : `${startedAt.slice(0, 10)} ${startedAt.slice(11, 16)} UTC`;
  return `${when}, Parcours ${plain(version)}`;
}
