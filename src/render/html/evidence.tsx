import type { Report, RuleInfo } from '../../model/report.ts';
import type { Finding } from '../../model/score.ts';
import { bare } from '../figures.ts';
import { plain } from '../plain.ts';
import { AxeHelp } from './axe-help.tsx';

interface EvidenceProps {
  readonly finding: Finding;
  readonly report: Report;
  readonly rule: RuleInfo | undefined;
}

/** The constants it is charged by, with their sources, and the figures behind the message. */
export function Evidence({ finding, report, rule }: EvidenceProps) {
  const constants = (rule?.constants ?? []).flatMap((name) => {
    const constant = report.constants[name];
    return constant ? [{ name, ...constant }] : [];
  });
  return (
    <details class="fold evidence">
      <summary>Constants, sources, evidence</summary>
      {finding.friction > 0 && (
        <p>{bare(finding.friction)} points of friction: 1 point is 1 % of the customers who come here.</p>
      )}
      {constants.length > 0 && (
        <dl class="constants">
          {constants.map(({ name, value, low, high, unit, grade, source }) => (
            <div key={name}>
              <dt>
                <code>{plain(name, 80)}</code> {value} {plain(unit, 80)}
              </dt>
              <dd>
                {low} to {high}, grade {grade}: {plain(source)}
              </dd>
            </div>
          ))}
        </dl>
      )}
      {rule !== undefined && rule.sources.length > 0 && (
        <ul class="sources">
          {rule.sources.map((source) => (
            <li key={source}>{plain(source)}</li>
          ))}
        </ul>
      )}
      <AxeHelp finding={finding} />
      <pre class="figures-behind">{evidenceText(finding)}</pre>
    </details>
  );
}

/** Enough for every figure of ours; a list that a site made endless is cut. */
const longest = 4000;

function evidenceText({ evidence }: Finding): string {
  const lines = JSON.stringify(evidence, null, 2).split('\n');
  const text = lines.map((line) => `${/^ */.exec(line)?.[0] ?? ''}${plain(line)}`).join('\n');
  return text.length > longest ? `${text.slice(0, longest)}\n…` : text;
}
