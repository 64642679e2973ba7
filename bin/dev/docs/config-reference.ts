import { configJsonSchema } from '../../../src/cli/config/config-schema.ts';
import { keyTable, type Schema } from './key-table.ts';
import { fenced, page } from './markdown.ts';

const example = `url: https://shop.example
persona: [phone, desktop]
runs: 3
min-score: 70
reporter: terminal,junit=reports/junit.xml
vars: { email: ada@example.org }
`;

/** Every key of the config, from its schema. */
export function configReference(): string {
  const { properties = {} } = configJsonSchema() as Schema;
  return page(
    'The config',
    'What is taken for granted in a project: `parcours.config.yml`, `.yaml` or `.json`, the nearest one in the folder of the call or above it. Every key but `journeys`, `vars` and `$schema` is a flag of `parcours run` by its name.',
    fenced('yaml', example),
    keyTable(Object.entries(properties)),
    [
      '- A flag goes before the environment (`PARCOURS_URL`), which goes before the config.',
      '- An address that is named in the call (`parcours run https://…`) is opened as it is; only `--url` moves it.',
      '- A journey that is taken elsewhere than its own `url` says, because the config says so, is told when it begins.',
      '- Paths are relative to the folder of the config, those of reporters too.',
      '- `parcours schema config` prints its JSON Schema; with `# yaml-language-server: $schema=node_modules/parcours/schema/config.schema.json` in the first line an editor knows every key.',
    ].join('\n'),
  );
}
