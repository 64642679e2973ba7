import type { CountChange, CountName, OutcomeChange } from '../../model/comparison.ts';

/**
 * What differs in what is counted, and what does not: "Requests 64 → 61. Actions 16, keys 83, pages 5, as before."; empty where one
 * side did not come to the end, so that its counts are those of a part.
 */
export function countSentence({ counts, base, head }: OutcomeChange): string {
  if (base?.outcome !== 'completed' || head?.outcome !== 'completed') return '';
  const known = Object.entries(counts) as [CountName, CountChange][];
  const taken = known.filter(([, { base, head }]) => base !== null || head !== null);
  const changed = taken.filter(([, { base, head }]) => base !== head);
  const kept = taken.filter(([, { base, head }]) => base === head);
  const parts = [
    changed.map(([name, { base, head }]) => `${names[name]} ${base ?? 'not counted'} → ${head ?? 'not counted'}`),
    kept.map(([name, { head }]) => `${names[name]} ${head}`),
  ];
  const [differ = '', same = ''] = parts.map((list) => capital(list.join(', ')));
  return [...(differ === '' ? [] : [`${differ}.`]), ...(same === '' ? [] : [`${same}, as before.`])].join(' ');
}

const names: Readonly<Record<CountName, string>> = {
  actionCount: 'actions',
  keyCount: 'keys',
  pageCount: 'pages',
  requests: 'requests',
  barriers: 'barriers on the way',
  pageBarriers: 'barriers beside it',
  newPageBarriers: 'of these new',
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
