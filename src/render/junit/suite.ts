import type { Place } from '../../model/place.ts';
import { plain } from '../plain.ts';
import { element } from './xml.ts';

/** What a CI shows as one test. */
export interface TestCase {
  readonly name: string;
  readonly ended: 'passed' | 'failure' | 'error' | 'skipped';
  /** What ended it, in a word and in a sentence, and all there is to know of it. */
  readonly type?: string;
  readonly message?: string;
  readonly details?: readonly string[];
  /** What is worth saying besides, however it ended. */
  readonly output?: readonly string[];
  /** Absent: not measured. */
  readonly seconds?: number | undefined;
  readonly at?: Place;
}

export interface Suite {
  readonly name: string;
  /** The same for all its cases: together with the name of a case it tells the case in other reports. */
  readonly className: string;
  readonly startedAt: string;
  readonly file?: string | undefined;
  readonly seconds?: number | undefined;
  readonly properties: Readonly<Record<string, string>>;
  readonly cases: readonly TestCase[];
  readonly output: readonly string[];
}

/** How many cases there are, and how many of them failed, could not be held, or were passed over. */
export function countCases(cases: readonly TestCase[]) {
  const of = (wanted: TestCase['ended']) => cases.filter(({ ended }) => ended === wanted).length;
  return { tests: cases.length, failures: of('failure'), errors: of('error'), skipped: of('skipped') };
}

/** The suite in XML. */
export function suiteLines({ name, className, startedAt, file, seconds, ...suite }: Suite): readonly string[] {
  const attributes = {
    name,
    ...countCases(suite.cases),
    time: inSeconds(seconds),
    // The common form knows neither fractions nor zones.
    timestamp: startedAt.slice(0, 19),
    file,
  };
  const properties = Object.entries(suite.properties).flatMap(([key, value]) =>
    element('property', { name: key, value }),
  );
  return element('testsuite', attributes, [
    ...element('properties', {}, properties),
    ...suite.cases.flatMap((one) => caseLines(one, className)),
    ...printed(suite.output),
  ]);
}

function caseLines({ name, at, seconds, output = [], ...ending }: TestCase, className: string): readonly string[] {
  const place = at === undefined || at.file === '' ? {} : { file: plain(at.file), line: at.line };
  return element('testcase', { name, classname: className, time: inSeconds(seconds), ...place }, [
    ...endingLines(ending),
    ...printed(output),
  ]);
}

function endingLines({ ended, type, message, details = [] }: Omit<TestCase, 'name'>): readonly string[] {
  if (ended === 'passed') return [];
  return element(ended, { message, type }, details.length > 0 ? details.join('\n') : []);
}

function printed(output: readonly string[]): readonly string[] {
  return output.length > 0 ? element('system-out', {}, output.join('\n')) : [];
}

function inSeconds(seconds: number | undefined): string | undefined {
  return seconds?.toFixed(3);
}
