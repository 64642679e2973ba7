import fc from 'fast-check';
import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, test } from 'vitest';
import type { JourneyReport, Report } from '../../src/model/report.ts';
import { renderJunit } from '../../src/render/junit.ts';
import { plain } from '../../src/render/plain.ts';
import { filledWith, hostileTexts } from './hostile-report.ts';
import { blockedJourney, completedJourney, sampleReport, unmeasuredJourney } from './sample-report.ts';

/** An element with its attributes and what is in it. */
interface Node {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly text: string;
  readonly children: readonly Node[];
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  parseAttributeValue: false,
  trimValues: false,
});

function parse(xml: string): Node {
  expect(XMLValidator.validate(xml)).toBe(true);
  expect(xml).not.toMatch(/[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u);
  const nodes = (parser.parse(xml) as readonly Raw[]).map(nodeOf).filter(({ name }) => name !== '?xml');
  const [root] = nodes;
  if (root === undefined || nodes.length > 1) throw new Error('there is one root');
  return root;
}

type Raw = Readonly<Record<string, unknown>>;

function nodeOf(raw: Raw): Node {
  const [name = ''] = Object.keys(raw).filter((key) => key !== ':@');
  const content = (raw[name] ?? []) as readonly Raw[];
  const isText = (one: Raw) => '#text' in one;
  return {
    name,
    attributes: (raw[':@'] ?? {}) as Node['attributes'],
    text: content
      .filter(isText)
      .map((one) => String(one['#text']))
      .join(''),
    children: content.filter((one) => !isText(one)).map(nodeOf),
  };
}

/** What may stand where: the schema of Jenkins' xunit plugin (junit-10.xsd), with `file` and `line` of a case for GitLab. */
const ending = { required: [], optional: ['type', 'message'], children: [] };
const schema: Readonly<
  Record<
    string,
    { readonly required: readonly string[]; readonly optional: readonly string[]; readonly children: readonly string[] }
  >
> = {
  testsuites: { required: [], optional: ['name', 'time', 'tests', 'failures', 'errors'], children: ['testsuite'] },
  testsuite: {
    required: ['name', 'tests', 'failures', 'errors'],
    optional: ['time', 'skipped', 'timestamp', 'file'],
    children: ['properties', 'testcase', 'system-out'],
  },
  properties: { required: [], optional: [], children: ['property'] },
  property: { required: ['name', 'value'], optional: [], children: [] },
  testcase: {
    required: ['name'],
    optional: ['classname', 'time', 'file', 'line'],
    children: ['skipped', 'error', 'failure', 'system-out'],
  },
  skipped: ending,
  error: ending,
  failure: ending,
  'system-out': { required: [], optional: [], children: [] },
};

function expectValid(node: Node): void {
  const rule = schema[node.name];
  if (rule === undefined) throw new Error(`the schema knows no ${node.name}`);
  const { required, optional, children } = rule;
  expect(Object.keys(node.attributes).filter((name) => ![...required, ...optional].includes(name))).toEqual([]);
  expect(required.filter((name) => !(name in node.attributes))).toEqual([]);
  expect(node.children.map(({ name }) => name).filter((name) => !children.includes(name))).toEqual([]);
  expect(node.attributes.time ?? '0.000').toMatch(/^\d+\.\d{3}$/);
  for (const child of node.children) expectValid(child);
}

const render = (report: Report) => parse(renderJunit(report, { width: 80, colorLevel: 0, directory: 'reports/today' }));
const only = (journey: JourneyReport, gates: Report['gates'] = []) =>
  render({ ...sampleReport(), journeys: [journey], gates });
const named = (node: Node, name: string) => node.children.filter((child) => child.name === name);
const cases = (node: Node): readonly Node[] => (node.name === 'testcase' ? [node] : node.children.flatMap(cases));
const caseOf = (node: Node, name: string) => {
  const found = cases(node).filter(({ attributes }) => attributes.name === name);
  if (found[0] === undefined || found.length > 1) throw new Error(`${found.length} cases are called ${name}`);
  return found[0];
};
const output = (node: Node) =>
  named(node, 'system-out')
    .map(({ text }) => text)
    .join('\n');

test('a journey and persona is a suite, its steps and gates are its cases, and the counts are right', () => {
  const root = render(sampleReport());
  expectValid(root);
  expect(root.attributes).toEqual({ name: 'parcours', tests: '16', failures: '2', errors: '2' });
  for (const suite of root.children) {
    const count = (name: string) => String(cases(suite).filter((one) => named(one, name).length > 0).length);
    expect(suite.attributes).toMatchObject({
      tests: String(cases(suite).length),
      failures: count('failure'),
      errors: count('error'),
      skipped: count('skipped'),
      timestamp: '2026-11-24T05:42:10',
    });
  }
  expect(root.children.map(({ attributes }) => attributes.name)).toEqual([
    'Buy a kettle as a new customer, phone',
    'Buy a kettle as a new customer, desktop',
    'Sign in, phone',
  ]);
});

test('a step has its place, how long the customer waited in it, and what was found', () => {
  const root = only(completedJourney());
  const step = caseOf(root, 'Put the first one in the basket');
  expect(step.attributes).toEqual({
    name: 'Put the first one in the basket',
    classname: 'buy-a-kettle.phone',
    time: '4.120',
    file: 'journeys/buy-a-kettle.yml',
    line: '27',
  });
  expect(step.children.map(({ name }) => name)).toEqual(['system-out']);
  expect(output(step)).toContain('+7.5  The basket answered 4.1 s after the press of button “Add to basket”');
  expect(output(step)).toContain('Mend: Show the new state at once');
  expect(caseOf(root, 'Look for a steel kettle').attributes).not.toHaveProperty('time');
  expect(caseOf(root, 'setup: Sign in first').children).toEqual([]);
  expect(named(caseOf(root, 'Send the cookie banner away'), 'skipped')[0]?.attributes).toEqual({
    message: 'no banner came',
  });
});

test('the suite says what the whole came to', () => {
  const [suite] = only(completedJourney()).children;
  const properties = suite && named(suite, 'properties')[0]?.children.map(({ attributes }) => attributes);
  expect(properties).toContainEqual({ name: 'fluidity', value: '63.4' });
  expect(properties).toContainEqual({ name: 'band', value: '48–77' });
  expect(properties).toContainEqual({ name: 'ruleset', value: '2026.1' });
  expect(suite && output(suite)).toContain(
    'Of 100 customers whom nothing but this journey could stop, about 63 get through',
  );
});

test('where a journey was blocked has failed, with the nearest names and the picture; what comes after is skipped', () => {
  const root = only(blockedJourney());
  const step = caseOf(root, 'Put the first one in the basket');
  const [failure] = named(step, 'failure');
  expect(failure?.attributes).toEqual({ type: 'blocked', message: 'No button “Add to basket” was found within 30 s.' });
  expect(failure?.text).toContain(
    'Nearest on the page:\n  button "Add to cart"\n  button "Add to wishlist"\nstep 4 · journeys',
  );
  expect(output(step)).toBe('[[ATTACHMENT|reports/today/media/buy-a-kettle-desktop-basket.png]]');
  const last = cases(root).at(-1);
  expect(last?.children).toMatchObject([{ name: 'skipped', attributes: { message: 'not reached' } }]);
});

describe('what could not be measured is an error', () => {
  const errors = (journey: JourneyReport) =>
    cases(only(journey)).flatMap((one) =>
      named(one, 'error').map(({ attributes }) => [one.attributes.name, attributes.type]),
    );
  const failure = { kind: 'ambiguous', message: 'it means 2 things', nearest: [] } as const;

  test.each([
    ['before the first step', unmeasuredJourney(), 'Open the page', 'unreachable'],
    [
      'in a step',
      { ...blockedJourney(), outcome: 'unmeasured', score: null, failure: { ...failure, step: 'look' } } as const,
      'Look for a steel kettle',
      'ambiguous',
    ],
    ['without a known reason', withoutFailure(unmeasuredJourney()), 'Open the page', 'unmeasured'],
  ])('%s', (_, journey, step, type) => {
    expect(errors(journey)).toEqual([[step, type]]);
  });

  test('runs that a completed journey lacks', () => {
    const runs = { total: 4, completed: 3, blocked: 0, asked: 6 };
    const failure = { kind: 'tool', message: 'Chrome ended', nearest: [] } as const;
    expect(errors({ ...completedJourney(), runs, failure })).toEqual([['every run was measured', 'tool']]);
  });
});

describe('gates', () => {
  const gate = {
    id: 'min-score',
    subject: 'buy-a-kettle, phone',
    wanted: '80',
    got: '63.4',
    reason: 'too low',
  } as const;

  test.each([
    ['pass', []],
    ['warn', ['system-out']],
    ['fail', ['failure']],
    ['unmeasured', ['error']],
    ['inconclusive', ['error']],
  ] as const)('%s', (verdict, children) => {
    const found = caseOf(only(completedJourney(), [{ ...gate, verdict }]), 'fluidity ≥ 80');
    expect(found.children.map(({ name }) => name)).toEqual(children);
  });

  test('one that is about no journey of the report has a suite of its own', () => {
    const root = only(completedJourney(), [{ ...gate, subject: 'another, phone', verdict: 'unmeasured' }]);
    expectValid(root);
    expect(root.children[1]?.attributes).toMatchObject({ name: 'another, phone', tests: '1', errors: '1' });
  });
});

test('steps of the same title are told apart by their ids', () => {
  const journey = completedJourney();
  const steps = journey.steps.map((step) => ({ ...step, title: 'Go on' }));
  const names = cases(only({ ...journey, steps })).map(({ attributes }) => attributes.name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain('Go on (basket)');
});

describe('hostile texts', () => {
  const shape = ({ name, children }: Node): unknown => [name, children.map(shape)];
  /** XML 1.0 has no such characters. */
  const held = (text: string) => text.replace(/[\uFFFE\uFFFF]/g, '\uFFFD');
  const check = (text: string) => {
    const root = render(filledWith(text));
    expectValid(root);
    const [suite] = root.children;
    expect(suite?.attributes.name).toBe(held(plain(`${text}, phone`)));
    const [first] = suite ? cases(suite) : [];
    expect(first?.attributes.name).toContain(held(plain(text, 200)));
  };

  test.each(hostileTexts.map((text) => [JSON.stringify(text.slice(0, 40)), text]))('%s', (_, text) => {
    check(text);
    if (plain(text) !== '') expect(shape(render(filledWith(text)))).toEqual(shape(render(filledWith('ordinary'))));
  });

  test('whatever they are', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), check), { numRuns: 50 });
  });
});

function withoutFailure({ failure: _, ...journey }: JourneyReport): JourneyReport {
  return journey;
}
