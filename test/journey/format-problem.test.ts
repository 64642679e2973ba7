import { describe, expect, test } from 'vitest';
import { formatProblem } from '../../src/journey/format-problem.ts';
import { frame } from '../../src/journey/frame.ts';
import { parse, withStep } from './parsing.ts';

describe('a problem as text', () => {
  test('has place, sentence, hint and frame', () => {
    const [problem] = parse(withStep('press: Retrun\nclick: A')).problems;
    expect(
      problem && formatProblem(problem),
    ).toBe(`journeys/kettle.yml:4:12  error  \`Retrun\` is not a key; expected a character or
    a name such as \`Enter\`, \`Tab\`, \`ArrowDown\`
  hint: did you mean \`Enter\`?
    3 |   - step: One
  > 4 |     press: Retrun
      |            ^
    5 |     click: A`);
  });

  test('stays within 80 columns, however long the line', () => {
    const long = `click: ${'very '.repeat(60)}long in artcle "x" ${'and on '.repeat(60)}`;
    const { problems } = parse(withStep(long));
    expect(problems.length).toBeGreaterThan(0);
    for (const line of problems.flatMap((problem) => formatProblem(problem).split('\n')))
      expect(line.length).toBeLessThanOrEqual(80);
  });
});

describe('a frame', () => {
  test.each([
    [1, 1, '> 1 | abc\n    | ^\n  2 | d'],
    [2, 2, '  1 | abc\n> 2 | d\n    |  ^'],
  ])('of line %i, column %i', (line, column, wanted) => {
    expect(frame(['abc', 'd'], line, column)).toBe(wanted);
  });

  test('of a long line shows the stretch around the caret', () => {
    const text = `${'a'.repeat(200)}X${'b'.repeat(200)}`;
    const [line = '', caret = ''] = frame([text], 1, 201).split('\n');
    expect(line.charAt(caret.indexOf('^'))).toBe('X');
    expect(line.length).toBeLessThanOrEqual(78);
    expect(line).toMatch(/^> 1 \| …a+Xb+…$/);
  });

  test('cannot drive a terminal', () => {
    const shown = frame(['a\u001b[2Jb\u202ec\td'], 1, 1);
    expect(shown).toContain('a\ufffd[2Jb\ufffdc d');
    const { problems } = parse(withStep('"\\e[2Jclik": A'));
    expect(problems.map(formatProblem).join()).not.toContain('\u001b');
    expect(problems).toHaveLength(1);
  });
});
