import { stringify } from 'yaml';
import { code, table } from './markdown.ts';

/** As much of JSON Schema as a journey's schema needs. */
export interface Schema {
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly anyOf?: readonly Schema[];
  readonly definitions?: Readonly<Record<string, Schema>>;
}

/** The keys of an object in a file, with their meaning and examples. */
export function keyTable(entries: readonly (readonly [string, Schema])[], required: readonly string[] = []): string {
  return table(
    ['Key', 'Meaning', 'Examples'],
    entries.map(([key, { description = '', examples = [] }]) => [
      code(key),
      `${description}${required.includes(key) ? ' Required.' : ''}`,
      examples.map((example) => code(asYaml(key, example))).join('<br>'),
    ]),
  );
}

/** `key: value` on one line, as a person would write it. */
export function asYaml(key: string, value: unknown): string {
  return `${key}: ${stringify(value, { collectionStyle: 'flow', lineWidth: 0 }).trim()}`;
}
