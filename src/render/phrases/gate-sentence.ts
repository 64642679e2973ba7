import type { Gate } from '../../model/report.ts';
import { sentence } from '../figures.ts';
import { plain } from '../plain.ts';

/** "min-score 70 · buy-a-kettle, phone: Fluidity 63.4 is below 70." */
export function gateSentence({ id, subject, wanted, reason }: Gate): string {
  return `${plain(id)} ${plain(wanted)} · ${plain(subject)}: ${sentence(plain(reason))}`;
}

/** How a gate went; what did not pass shouts. */
export const gateWords: Readonly<Record<Gate['verdict'], string>> = {
  pass: 'passed',
  warn: 'warning',
  fail: 'FAILED',
  inconclusive: 'INCONCLUSIVE',
  unmeasured: 'UNMEASURED',
};
