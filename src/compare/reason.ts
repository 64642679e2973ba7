import type { FindingChange } from '../model/comparison.ts';
import { count } from '../model/quantity.ts';
import { burdens, byCounts, type Facts, type Judged } from './verdict.ts';

/** Why a journey has its verdict, in sentences: "fluidity 81 → 74. One new: low-contrast, link "Pay"; three mended." */
export function reasonOf(facts: Facts & Judged): string {
  const { base, head } = facts;
  if (base === null) return 'it is only in the head, so there is nothing to hold it against.';
  if (head === null) return 'it is only in the base; it was not travelled now.';
  if (head.outcome === 'unmeasured') return `it could not be measured now: ${head.reason ?? 'no reason is known'}`;
  if (base.outcome === 'unmeasured') return `it could not be measured before: ${base.reason ?? 'no reason is known'}`;
  if (head.outcome !== base.outcome) {
    return head.outcome === 'blocked'
      ? `nobody gets through now; before, about ${Math.round(base.fluidity ?? 0)} of 100 did. ${head.reason ?? ''}`.trim()
      : `about ${Math.round(head.fluidity ?? 0)} of 100 get through now; before, nobody did.`;
  }
  const score = base.outcome === 'blocked' ? 'blocked before and now' : `fluidity ${fromTo(facts)}`;
  return [`${score}.`, news(facts), ...butUncertain(facts)].join(' ');
}

/** "81 → 74"; "81.4 → 81.2" where whole numbers would hide that something differs; "81". */
function fromTo({ base, head, verdict }: Facts & Judged): string {
  const [before, now] = [base?.fluidity ?? 0, head?.fluidity ?? 0];
  for (const digits of verdict === 'same' ? [0] : [0, 1]) {
    const [a, b] = [before.toFixed(digits), now.toFixed(digits)];
    if (a !== b) return `${a} → ${b}`;
  }
  return now.toFixed(0);
}

/** "One new: low-contrast, link "Pay"; three mended."; where there is nothing to list, what else decided. */
function news(facts: Facts & Judged): string {
  const { findings, certain, counts } = facts;
  const parts = [
    tally(findings.new, 'new'),
    tally(findings.worse, 'worse'),
    tally(findings.mended, 'mended'),
    tally(findings.better, 'better'),
  ].filter((part) => part !== null);
  if (parts.length > 0) return `${capital(parts.join('; '))}.`;
  if (certain !== 'same' && byCounts(counts) === certain) {
    const more = certain === 'worse' ? 'more' : 'less';
    return `Nothing is new, nothing mended; the customer has to do ${more}: ${burdenWords(counts)}.`;
  }
  return facts.base?.outcome === 'completed' && fromTo(facts).includes('→')
    ? 'Nothing is new, nothing mended; small differences add up to that.'
    : 'Nothing is new, nothing mended.';
}

/** "actions 16 → 18, keys 83 → 90". */
function burdenWords(counts: Facts['counts']): string {
  return burdens
    .filter((name) => counts[name].base !== counts[name].head && counts[name].doubt === undefined)
    .map((name) => `${name.replace('Count', 's')} ${counts[name].base} → ${counts[name].head}`)
    .join(', ');
}

/** One is named; of several the number tells enough, since they are listed. */
function tally(changes: readonly FindingChange[], what: string): string | null {
  const [first] = changes;
  if (first === undefined) return null;
  if (changes.length === 1) return `one ${what}: ${first.rule}, ${first.subject}`;
  const doubtful = changes.filter(({ doubt }) => doubt !== undefined).length;
  const isMixed = doubtful > 0 && doubtful < changes.length;
  return `${inWords(changes.length)} ${what}${isMixed ? `, ${inWords(doubtful)} of them perhaps by chance` : ''}`;
}

function butUncertain({ verdict, certain, findings, gaps }: Facts & Judged): readonly string[] {
  if (verdict !== 'cannot tell') return [];
  const open = (['head', 'base'] as const).flatMap((side) => {
    const own = gaps.filter((gap) => gap.side === side);
    if (own.length === 0) return [];
    const steps = new Set(own.map(({ step }) => step)).size;
    return [`In ${count(steps, 'step')} not everything could be judged ${side === 'head' ? 'now' : 'before'}.`];
  });
  const changed = [...findings.new, ...findings.mended, ...findings.worse, ...findings.better];
  const doubts = new Set(changed.flatMap(({ doubt }) => doubt ?? []));
  if (open.length > 0 || doubts.size === 0) return open;
  return certain === 'same'
    ? [`All of it may be chance: ${doubts.has('timed') ? 'times differ' : 'it differs'} from run to run.`]
    : [`What is certain got ${certain}; what may be chance turns it the other way.`];
}

const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');

function inWords(n: number): string {
  return words[n] ?? String(n);
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
