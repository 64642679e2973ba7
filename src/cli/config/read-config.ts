import { type Document, isMap, isScalar, isSeq, type Node, parseDocument, type Scalar } from 'yaml';
import type { z } from 'zod';
import { formatProblem } from '../../journey/format-problem.ts';
import { nearest } from '../../journey/nearest.ts';
import { openSheet } from '../../journey/sheet.ts';
import { type Config, configSchema } from './config-schema.ts';

/** A config as its text has it, or every mistake in it with its place. Never throws. JSON is read as the YAML that it is. */
export function readConfig(
  file: string,
  text: string,
): { readonly config: Config } | { readonly problems: readonly string[] } {
  const sheet = openSheet(file, text);
  const problems = () => ({ problems: sheet.problems().map(formatProblem) });
  const document = parseDocument(text, { prettyErrors: false });
  for (const { pos, message } of document.errors) sheet.report({ from: pos[0], message: firstLetterSmall(message) });
  if (document.errors.length > 0) return problems();
  if (document.contents === null) return { config: {} };
  const value = resolved(document);
  if ('problem' in value) sheet.report({ from: 0, message: value.problem });
  if ('problem' in value) return problems();
  const read = configSchema.safeParse(value.value);
  if (read.success) return { config: read.data };
  for (const issue of read.error.issues.map(meant)) {
    if (issue.code !== 'unrecognized_keys')
      sheet.report({ from: offsetOf(document.contents, issue.path), message: inWords(issue) });
    else for (const key of issue.keys) sheet.report({ from: offsetOfKey(document.contents, key), ...unknown(key) });
  }
  return problems();
}

/** An alias that names nothing, or too many of them, cannot be resolved. */
function resolved(document: Document.Parsed): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: document.toJS({ maxAliasCount: 100 }) };
  } catch (error) {
    return { problem: firstLetterSmall((error as Error).message) };
  }
}

function unknown(key: string): { readonly message: string; readonly hint: string } {
  const known = Object.keys(configSchema.shape).filter((name) => name !== '$schema');
  const near = nearest(key, known);
  return {
    message: `a config has no \`${key}\``,
    hint: near === undefined ? `it may have ${known.join(', ')}` : `did you mean \`${near}\`?`,
  };
}

type Issue = z.core.$ZodIssue;

function inWords({ path, message }: Issue): string {
  const what = firstLetterSmall(message.replace(/^Invalid (input|option): /, ''));
  const name = path.join('.');
  return name === '' ? `a config is names with values: ${what}` : `\`${name}\`: ${what}`;
}

/** Of a choice between one value and a list of them: what is wrong with the one that was meant, the deeper mistake. */
function meant(issue: Issue): Issue {
  if (issue.code !== 'invalid_union') return issue;
  const [deepest] = issue.errors.flat().toSorted((one, other) => other.path.length - one.path.length);
  return deepest === undefined ? issue : meant({ ...deepest, path: [...issue.path, ...deepest.path] });
}

/** Where the value stands in the text; where that cannot be told, what it stands in. */
function offsetOf(root: Node, path: readonly PropertyKey[]): number {
  let node: Node | undefined = root;
  let offset = 0;
  for (const key of path) {
    node = isMap(node) || isSeq(node) ? (node.get(key, true) as Node | undefined) : undefined;
    if (!node?.range) break;
    offset = node.range[0];
  }
  return offset;
}

/** All keys that are checked stand at the top. */
function offsetOfKey(root: Node, name: string): number {
  const keys = isMap(root) ? root.items.map(({ key }) => key) : [];
  return keys.find((key): key is Scalar.Parsed => isScalar(key) && key.value === name)?.range?.[0] ?? 0;
}

function firstLetterSmall(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
