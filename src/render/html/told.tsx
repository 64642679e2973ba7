import { count } from '../../model/quantity.ts';
import type { Finding } from '../../model/score.ts';
import { sentence } from '../figures.ts';
import { plain } from '../plain.ts';
import { anchor } from './anchor.ts';
import { AxeHelp } from './axe-help.tsx';
import { Badge } from './badge.tsx';
import { Foreign } from './foreign.tsx';
import type { PartProps } from './part-props.ts';
import { ruleName } from './rule-name.ts';

/** Findings that are told and not charged, each with why. */
export function Told({ findings, index, numbers }: PartProps & { readonly findings: readonly Finding[] }) {
  if (findings.length === 0) return null;
  return (
    <details class="fold told-fold">
      <summary>{count(findings.length, 'more thing')} told, not charged</summary>
      <ul class="told-list">
        {findings.map((finding) => {
          const number = numbers.get(finding) ?? 0;
          return (
            <li key={number} id={anchor.finding(index, number)}>
              <Badge number={number} dimension={null} /> <Foreign text={sentence(finding.message)} limit={500} />{' '}
              <span class="quiet">
                {ruleName(finding.rule)}: {plain(finding.told ?? 'not charged')}
              </span>
              <AxeHelp finding={finding} />
            </li>
          );
        })}
      </ul>
    </details>
  );
}
