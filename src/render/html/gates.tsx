import type { Gate } from '../../model/report.ts';
import { sentence } from '../figures.ts';
import { plain } from '../plain.ts';
import { Foreign } from './foreign.tsx';
import { Heading, type Level } from './heading.tsx';

const words: Readonly<Record<Gate['verdict'], string>> = {
  pass: 'passed',
  warn: 'warning',
  fail: 'failed',
  inconclusive: 'inconclusive',
  unmeasured: 'unmeasured',
};

/** Every gate and how it went. */
export function Gates({ gates, level }: { readonly gates: readonly Gate[]; readonly level: Level }) {
  if (gates.length === 0) return null;
  return (
    <section class="gates">
      <Heading level={level} id="gates" class="part">
        Gates
      </Heading>
      <ul class="gate-list">
        {gates.map(({ id, subject, wanted, verdict, reason }, index) => (
          <li key={index} class={`gate gate-${verdict}`}>
            <strong class="gate-verdict">
              <span class="gate-word">{words[verdict]}</span>
            </strong>
            <span>
              <Foreign text={`${id} ${wanted}`} limit={120} /> · <Foreign text={subject} limit={120} />:{' '}
              <bdi>{sentence(plain(reason))}</bdi>
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
