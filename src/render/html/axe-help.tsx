import type { Finding } from '../../model/score.ts';
import { plain } from '../plain.ts';

/** The only address that a report may lead to: the pages on which axe-core explains its rules. */
const manual = /^https:\/\/dequeuniversity\.com\/[\w./?=&-]*$/;

/** Where axe-core explains the rule that a finding breaks. */
export function AxeHelp({ finding: { axe, evidence } }: { readonly finding: Finding }) {
  const violation = (evidence.violation ?? evidence.barrier) as { readonly helpUrl?: unknown } | undefined;
  const address = violation?.helpUrl;
  if (axe === undefined || typeof address !== 'string' || !manual.test(address)) return null;
  return (
    <p class="axe-help">
      <a href={address} rel="noreferrer noopener">
        How axe-core explains {plain(axe, 80)}
      </a>
    </p>
  );
}
