import type { Journey } from '../model/journey.ts';
import type { PersonaId } from '../model/persona.ts';
import type { Problem } from '../model/place.ts';
import { slug } from '../model/slug.ts';
import { validate } from './explain.ts';
import type { Library, ReadFile } from './library.ts';
import { readJourney } from './read-journey.ts';
import { readYaml } from './read-yaml.ts';
import { openSheet, type Sheet } from './sheet.ts';
import { openShelf, type SourceRead } from './shelf.ts';
import { checkVariables, type GivenValues, readVariables } from './variables.ts';
import { type Pairs, pairAt, quote, valueAt, type Written } from './written.ts';

export interface ParseOptions {
  /** Name under which messages speak of the file. */
  readonly file: string;
  /** Default: slug of the file's name without its ending. */
  readonly id?: string;
  /** Reads the other files that the journey uses; without it, to use one is a mistake. */
  readonly read?: ReadFile;
  /** Values that replace those of the file's `vars`; those of files that it uses come from its `with`. */
  readonly vars?: Readonly<Record<string, string>>;
  /** Replaces the file's persona. */
  readonly persona?: PersonaId;
}

export type Parsed =
  | { readonly journey: Journey; readonly warnings: readonly Problem[] }
  | { readonly problems: readonly Problem[] };

/**
 * Reads a journey, or finds every mistake of the file and of those that it uses at once, in their order, warnings among
 * them. Never throws: what a person wrote is answered, whatever it is.
 */
export function parseJourney(text: string, options: ParseOptions): Parsed {
  const sheet = openSheet(options.file, text);
  const shelf = openShelf(options.file, options.read, readSource);
  const source = readSource(sheet, fromCaller(sheet, options.vars ?? {}), shelf.library);
  const problems = [...sheet.problems(), ...shelf.problems()];
  if (source === undefined || problems.some(({ severity }) => severity === 'error')) return { problems };
  const { journey } = source;
  const used = shelf.files();
  return {
    journey: {
      ...journey,
      ...(options.id === undefined ? {} : { id: options.id }),
      ...(options.persona === undefined ? {} : { persona: options.persona }),
      ...(used.length === 0 ? {} : { used }),
      secrets: [...new Set([...journey.secrets, ...shelf.secrets()])],
    },
    warnings: problems,
  };
}

/** What stands in one file; undefined when it is no journey at all. */
function readSource(sheet: Sheet, given: GivenValues, library: Library): SourceRead | undefined {
  if (sheet.text.trim() !== '' && !looksLikeJourney(sheet.text)) refuse(sheet, 0, notJourney);
  const written = sheet.isFaulty({ from: 0, to: 1 }) ? undefined : readYaml(sheet);
  const root = written === undefined ? undefined : asJourney(sheet, written);
  if (root === undefined) return undefined;
  const variables = readVariables(sheet, root, given);
  checkVariables(sheet, root, variables.names);
  const journey = readJourney({ sheet, variables, library }, root, { id: idOf(sheet.file), file: sheet.file });
  validate(sheet, root);
  return { journey, root };
}

/** Values of the command line stand nowhere in the file. */
function fromCaller(sheet: Sheet, values: Readonly<Record<string, string>>): GivenValues {
  return {
    values,
    refuse: (name, why, hint) =>
      sheet.report({
        from: 0,
        message:
          why === 'secret'
            ? `a value was given for ${quote(name)}, which is a secret and comes from the environment only`
            : `a value was given for the variable ${quote(name)}, which this journey does not have`,
        hint,
      }),
  };
}

/** Anything else (prose, a program) would be answered with a mistake for each of its lines. */
function looksLikeJourney(text: string): boolean {
  const first = text.split(/\r\n|\n|\r/).find((line) => !/^\s*(#.*|---.*|%.*)?$/.test(line));
  if (first === undefined) return true;
  return (
    /\b(journey|steps?|url|setup)\b/.test(text) &&
    (/^\s*[-[{"']/.test(first) || first.includes(':') || /^\s*(journey|step|url)/i.test(first))
  );
}

function idOf(file: string): string {
  const name = file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  return slug(name) || 'journey';
}

const notJourney = 'this file is not a journey';
const howBegins = 'a journey begins with `journey:` and its title, and goes on with `steps:`';

/** The group of keys that a journey is; or one sentence on what the file is instead. */
function asJourney(sheet: Sheet, root: Written): Pairs | undefined {
  if (root.kind === 'nothing') return refuse(sheet, root.from, 'this file is empty; expected a journey');
  if (root.kind === 'text') return refuse(sheet, root.from, notJourney);
  if (root.kind === 'list') {
    const isSteps = root.items.some((item) => pairAt(item, 'step') !== undefined);
    const hint = isSteps ? 'put the steps under `steps:`, and `journey:` with a title above' : howBegins;
    return refuse(sheet, root.from, 'a list stands at the top of this file; expected a journey', hint);
  }
  if (!isRecording(root)) return root;
  const message = 'this is a recording of the Chrome DevTools Recorder, which this version of Parcours cannot read yet';
  return refuse(
    sheet,
    root.from,
    message,
    'write the journey by hand for now, one step for each thing the customer wants',
  );
}

function refuse(sheet: Sheet, from: number, message: string, hint = howBegins): undefined {
  sheet.report({ from, message, hint });
}

/** An export of the Recorder: steps with a `type` each. */
function isRecording(root: Pairs): boolean {
  const steps = valueAt(root, 'steps');
  const isStep = (item: Written) => pairAt(item, 'type') !== undefined && pairAt(item, 'step') === undefined;
  return pairAt(root, 'journey') === undefined && steps?.kind === 'list' && steps.items.some(isStep);
}
