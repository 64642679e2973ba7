import type { RuleInfo } from '../../model/report.ts';
import type { Finding } from '../../model/score.ts';
import { bare, sentence } from '../figures.ts';
import { plain } from '../plain.ts';
import { anchor } from './anchor.ts';
import { Badge } from './badge.tsx';
import { Evidence } from './evidence.tsx';
import { Foreign } from './foreign.tsx';
import { Heading } from './heading.tsx';
import type { PartProps } from './part-props.ts';
import { ruleName } from './rule-name.ts';

/** One finding in full: what happened, why it costs, how to mend it, and behind a fold what it is charged by. */
export function FindingCard({ finding, report, index, numbers, level }: PartProps & { readonly finding: Finding }) {
  const number = numbers.get(finding) ?? 0;
  const rule = report.rules.find(({ id }) => id === finding.rule);
  return (
    <article class={`finding finding-${finding.dimension}`} id={anchor.finding(index, number)}>
      <Heading level={level} class="finding-title">
        <Badge number={number} dimension={finding.dimension} /> <Foreign text={sentence(finding.message)} limit={600} />
      </Heading>
      <p class="quiet">
        {ruleName(finding.rule)} · {finding.dimension} · {priceOf(finding)}
      </p>
      {rule !== undefined && <Advice rule={rule} />}
      <Evidence finding={finding} report={report} rule={rule} />
    </article>
  );
}

function Advice({ rule: { why, fix } }: { readonly rule: RuleInfo }) {
  return (
    <dl class="advice">
      <div>
        <dt>Why it costs</dt>
        <dd>{plain(why, 1000)}</dd>
      </div>
      <div>
        <dt>How to mend it</dt>
        <dd>{plain(fix, 1000)}</dd>
      </div>
    </dl>
  );
}

function priceOf({ friction, gain, points, runs: [k, n] }: Finding): string {
  const often = k < n ? `, seen in ${k} of ${n} runs` : '';
  if (gain === null || points === null) return `costs ${bare(friction)} points${often}`;
  return `loses ${bare(points)} of 100, mending it gives back ${bare(gain)}${often}`;
}
