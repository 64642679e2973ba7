import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compare } from '../../src/compare/compare.ts';
import { readReport } from '../../src/report/read-report.ts';
import { reportJsonSchema } from '../../src/report/schema.ts';
import { comparisonJsonSchema } from '../../src/report/schema-comparison.ts';
import { reports as generatedReports } from '../compare/reports.ts';
import { sampleReport } from '../render/sample-report.ts';
import { assembledReport } from './assembled-report.ts';

const reports = [
  ['written by hand', sampleReport()],
  ['assembled', assembledReport()],
] as const;

test.each(reports)('a report %s satisfies the published schema, as another validator reads it', (_, report) => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  ajv.addFormat('date-time', (text: string) => !Number.isNaN(Date.parse(text)));
  const validate = ajv.compile(reportJsonSchema() as object);
  validate(JSON.parse(JSON.stringify(report)));
  expect(validate.errors).toBeNull();
});

test.each(reports)('a report %s survives being written and read', (_, report) => {
  expect(readReport(JSON.stringify(report))).toEqual({ report });
});

test('keys that a later version adds are passed over, and kept', () => {
  const report = { ...sampleReport(), addedLater: true };
  expect(readReport(JSON.stringify(report))).toEqual({ report });
});

test.each([
  ['', 'This file is empty'],
  ['fluidity: 73', 'This is not JSON'],
  ['{"kind":"parcours-baseline","tool":{"name":"parcours"}}', 'This is a baseline'],
  ['null', 'no report of Parcours'],
  ['[]', 'no report of Parcours'],
  ['{"tool":{"name":"lighthouse"},"schemaVersion":1}', 'no report of Parcours'],
  ['{"tool":{"name":"parcours"},"schemaVersion":2}', 'which a newer Parcours wrote'],
  ['{"tool":{"name":"parcours"}}', 'no schema version'],
  [JSON.stringify({ ...sampleReport(), exitCode: 'none' }), 'damaged at exitCode'],
])('%s is answered in plain words', (text, words) => {
  const read = readReport(text);
  expect('problem' in read && read.problem).toContain(words);
});

test('a comparison satisfies the published schema, as another validator reads it', () => {
  const ajv = new Ajv({ strict: false, allErrors: true });
  const validate = ajv.compile(comparisonJsonSchema() as object);
  fc.assert(
    fc.property(generatedReports, generatedReports, (base, head) => {
      validate(JSON.parse(JSON.stringify(compare(base, head))));
      expect(validate.errors).toBeNull();
    }),
  );
});

test('the published file is fresh: `parcours schema report > schema/report.schema.json` writes it', () => {
  const file = new URL('../../schema/report.schema.json', import.meta.url);
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(reportJsonSchema());
});
