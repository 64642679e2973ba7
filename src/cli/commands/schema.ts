import { journeyJsonSchema } from '../../journey/json-schema.ts';
import { nearest } from '../../journey/nearest.ts';
import type { ExitCode } from '../../report/exit-code.ts';
import { reportJsonSchema } from '../../report/schema.ts';
import { comparisonJsonSchema } from '../../report/schema-comparison.ts';
import { configJsonSchema } from '../config/config-schema.ts';
import type { Surroundings } from '../surroundings.ts';

const schemas: Readonly<Record<string, () => unknown>> = {
  journey: journeyJsonSchema,
  report: reportJsonSchema,
  comparison: comparisonJsonSchema,
  config: configJsonSchema,
};

/** Prints a JSON Schema. */
export function schema(name: string, { out, err }: Surroundings): ExitCode {
  const make = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
  if (!make) {
    const meant = nearest(name, Object.keys(schemas));
    err.write(
      `There is no schema “${name}”: ${meant ? `did you mean ${meant}?` : `there is ${Object.keys(schemas).join(', ')}.`}\n`,
    );
    return 2;
  }
  out.write(`${JSON.stringify(make(), null, 2)}\n`);
  return 0;
}
