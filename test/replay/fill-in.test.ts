import { expect, test } from 'vitest';
import type { ReadFile } from '../../src/journey/library.ts';
import { parseJourney } from '../../src/journey/parse-journey.ts';
import { fillAll, fillers } from '../../src/replay/fill-in.ts';

test('`${run}` is another in every replay, and fit for names and addresses', () => {
  const runs = Array.from({ length: 20_000 }, () => fillers({}).filled.run);
  expect(new Set(runs).size).toBe(runs.length);
  expect(runs.every((run) => /^[0-9a-f]{12}$/.test(run))).toBe(true);
});

test('is the same wherever it stands in one replay: in used files, what is handed to them, `whenever` and conditions', () => {
  const other = `journey: Sign up
vars: { email: x }
steps:
  - step: Enter
    fill: { "Name of \${run}": "\${email}" }
    expect: { title: "Hello \${email}*" }
`;
  const text = `journey: Buy
vars: { who: "ada-\${run}" }
whenever:
  - { see: 'dialog "\${who}"', click: 'button "No \${run}"' }
setup:
  - use: sign-up.yml
    with: { email: "\${who}@shop.example" }
steps:
  - step: One
    when: { value: { Email: "\${run}" } }
    click: "More \${run}"
    repeat: { until: { url: "/\${run}/*" } }
    expect: text "\${now}"
`;
  const read: ReadFile = (file) => ({ file, text: other });
  const parsed = parseJourney(text, { file: 'buy.yml', read });
  if ('problems' in parsed) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  const fill = fillers({});
  const { run, now } = fill.filled;
  const { steps, whenever } = parsed.journey;
  const filled = fillAll({ steps, whenever }, fill, null);
  expect(filled.whenever).toMatchObject([
    { see: { target: { name: { exact: `ada-${run}` } } }, actions: [{ target: { name: { exact: `No ${run}` } } }] },
  ]);
  expect(filled.steps).toMatchObject([
    {
      actions: [{ target: { name: { exact: `Name of ${run}` } } }],
      expect: [{ match: { pattern: `^Hello ada-${run}@shop\\.example.*$` } }],
    },
    {
      when: { text: run },
      actions: [{ target: { name: { exact: `More ${run}` } } }],
      repeat: { until: { match: { pattern: `^/${run}/[^/]*$` } } },
      expect: [{ target: { name: { exact: now } } }],
    },
  ]);
  const [fillIn] = steps[0]?.actions ?? [];
  expect(fillIn?.kind === 'fill' && fill.text(fillIn.text)).toBe(`ada-${run}@shop.example`);
});
