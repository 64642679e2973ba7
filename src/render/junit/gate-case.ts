import type { Gate } from '../../model/report.ts';
import { sentence } from '../figures.ts';
import { plain } from '../plain.ts';
import type { TestCase } from './suite.ts';

/** A demand on the result: not met, it has failed; not held against anything, it is an error. */
export function gateCase({ id, subject, wanted, got, verdict, reason }: Gate): TestCase {
  const name = id === 'min-score' ? `fluidity ≥ ${plain(wanted)}` : `${plain(id)} ${plain(wanted)}`;
  const message = sentence(plain(reason));
  if (verdict === 'pass') return { name, ended: 'passed' };
  if (verdict === 'warn') return { name, ended: 'passed', output: [`Warning: ${message}`] };
  return {
    name,
    ended: verdict === 'fail' ? 'failure' : 'error',
    type: verdict === 'fail' ? 'gate' : verdict,
    message,
    details: [`${plain(subject)}: wanted ${plain(wanted)}, got ${plain(got)}.`, message],
  };
}
