import type { Step } from '../model/journey.ts';
import { slug } from '../model/slug.ts';
import { type Desk, readId, readText, reportFlaws } from './desk.ts';
import type { SourceFile, UsedJourney } from './library.ts';
import type { ReadStep } from './read-step.ts';
import type { GivenValues } from './variables.ts';
import { type Pairs, pairAt, quote, type Text, valueAt } from './written.ts';

/** The steps of another journey, taken here: ids that begin with its name, places that stay those of its own file. */
export function readUse(
  desk: Desk,
  written: Pairs,
  phase: Step['phase'],
  home: string | undefined,
): readonly ReadStep[] {
  const path = valueAt(written, 'use');
  const prefix = readId(desk, valueAt(written, 'id'));
  const given = readWith(desk, written);
  if (path?.kind !== 'text') return [];
  const source = find(desk, path);
  if (source === undefined) return [];
  const used = desk.library.read(source, given, desk.sheet.place(path.from));
  if (used === undefined) return [];
  warn(desk, path, source.file, used, home);
  const own = prefix ?? nameOf(source.file);
  return used.steps.map((step) => ({ step: adopt(step, own, phase), written, isUsed: true }));
}

function adopt(step: Step, prefix: string, phase: Step['phase']): Step {
  return {
    ...step,
    id: `${prefix}-${step.id}`,
    was: step.was.map((id) => `${prefix}-${id}`),
    phase,
    scored: phase === 'journey' && step.scored,
  };
}

function nameOf(file: string): string {
  return slug(file.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')) || 'used';
}

/** The file; or one sentence on why there is none. */
function find(desk: Desk, path: Text): SourceFile | undefined {
  const { library, sheet } = desk;
  const refuse = (message: string, hint?: string): undefined => {
    reportFlaws(desk, path, [{ index: 0, message, hint }]);
  };
  const name = readText(desk, path) ?? '';
  if (library.find === undefined) return refuse('no other file can be read here, so no other journey can be used');
  if (name.trim() === '' || name.includes('${'))
    return refuse(`${quote(path.text)} does not name a file; expected one such as \`sign-in.yml\``);
  const found = library.find(name, sheet.file);
  if ('problem' in found) return refuse(found.problem, found.hint);
  const again = library.open.findIndex((file) => plain(file) === plain(found.file));
  if (again >= 0) {
    const circle = [...library.open.slice(again), found.file].map((file) => quote(file)).join(' → ');
    return refuse(
      library.open.length - again === 1
        ? `${quote(name)} is this file itself, which would never end`
        : `journeys use each other in a circle: ${circle}`,
    );
  }
  if (library.isFull()) return refuse('so many files are used by each other that this journey would never end');
  return found;
}

function plain(file: string): string {
  return file.replace(/^(\.[\\/])+/, '');
}

/** The values of `with`, filled in with what this file knows. */
function readWith(desk: Desk, written: Pairs): GivenValues {
  const pairs = valueAt(written, 'with');
  const entries = (pairs?.kind === 'pairs' ? pairs.pairs : []).flatMap(({ key, value }) =>
    value.kind === 'text' ? [[key.text, desk.variables.fill(value.text)] as const] : [],
  );
  if (pairs?.kind === 'pairs' && pairs.pairs.length === 0)
    desk.sheet.report({ ...pairs, message: '`with` is empty; expected names of variables and their values' });
  return {
    values: Object.fromEntries(entries),
    forReplay: desk.variables.forReplay,
    refuse: (name, why, hint) => {
      const key = pairs && pairAt(pairs, name)?.key;
      const path = valueAt(written, 'use');
      const file = quote(path?.kind === 'text' ? path.text : '');
      const message = {
        unknown: `${file} has no variable ${quote(name)}`,
        secret: `${quote(name)} is a secret of ${file}, and comes from the environment only`,
      }[why];
      if (key !== undefined) reportFlaws(desk, key, [{ index: 0, message, hint }]);
    },
  };
}

/** What a person may take for granted and does not get. */
function warn(desk: Desk, path: Text, name: string, used: UsedJourney, home: string | undefined): void {
  if (used.left.length > 0) {
    const left = used.left.map((key) => `\`${key}\``).join(' and ');
    reportFlaws(desk, path, [
      {
        index: 0,
        message: `only the steps of ${quote(name)} are taken; its ${left} ${used.left.length === 1 ? 'is' : 'are'} not`,
        hint: 'what of it is needed here has to stand in this file',
        severity: 'warning',
      },
    ]);
  }
  const [here, there] = [originOf(home), originOf(used.url)];
  if (here !== undefined && there !== undefined && here !== there) {
    reportFlaws(desk, path, [
      {
        index: 0,
        message: `${quote(name)} starts at \`${there}\`, but its paths are opened here at \`${here}\``,
        hint: 'if they belong there, write them as full addresses',
        severity: 'warning',
      },
    ]);
  }
}

function originOf(url: string | undefined): string | undefined {
  return /^https?:\/\/[^/?#]+/i.exec(url ?? '')?.[0].toLowerCase();
}
