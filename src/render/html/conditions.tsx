import { plain } from '../plain.ts';
import type { PageProps } from './page-props.ts';
import { picturesOf } from './pictures.ts';

/** Under which conditions it was measured, how the figures are to be read, and what the model cannot know. */
export function Conditions({ report, media }: PageProps) {
  const { environment, journeys, ruleset, tool } = report;
  const { browser, node, os, machine, sandbox, sandboxReason, throttling } = environment;
  const personas = [...new Set(journeys.map(({ persona }) => persona))];
  const facts: readonly (readonly [string, string])[] = [
    ['Browser', browser === 'none' ? 'no Chrome' : browser],
    ['Machine', `${os}, ${machine}`],
    ['Tool', `Parcours ${tool.version}, rules ${ruleset}, Node ${node}`],
    ...personas.flatMap((persona): (readonly [string, string])[] => {
      const words = throttling[persona];
      return words === undefined ? [] : [[`As ${persona}`, words]];
    }),
    ...picturesFact(picturesOf(report).flatMap((file) => media[file] ?? [])),
    ...(sandbox
      ? []
      : [['Sandbox', `Chrome ran without its sandbox: ${sandboxReason ?? 'no reason is known'}`] as const]),
  ];
  return (
    <section class="conditions">
      <h2 id="conditions" class="part">
        How to read it
      </h2>
      <div class="honesty">
        <p>
          Fluidity is an index with a model band, not a forecast. It says how many of 100 customers would get through if
          nothing but this journey could stop them. No public data ties such findings to completed orders; the order of
          two versions is far steadier than the level.
        </p>
        <p>
          One point of friction stands for 1 % of the customers who reach the moment and leave, stall or fail because of
          it. The costs come from published studies where there are any, and from judgement where there are none; each
          finding names them, with their range and their grade from A, experiment, to D, judgement. The band is what
          these ranges allow.
        </p>
        <p>
          The model cannot know who the customers are, how much they want to get through, what they think of the offer
          and the price, or what they met before. What could not be measured is named and is not taken for fine.
        </p>
      </div>
      <dl class="facts">
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>
              <bdi>{plain(value)}</bdi>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** Says when the page is not whole without the folder of pictures beside it. */
function picturesFact(addresses: readonly string[]): readonly (readonly [string, string])[] {
  const beside = addresses.filter((address) => !address.startsWith('data:')).length;
  if (beside === 0) return [];
  return [['Pictures', `${addresses.length - beside} in this page, ${beside} in the folder media beside it`]];
}
