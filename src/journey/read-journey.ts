import type { Journey, Step } from '../model/journey.ts';
import { type PersonaId, personaIds } from '../model/persona.ts';
import { checkSteps } from './check-steps.ts';
import { type Desk, readText, readTimeout, reportFlaws } from './desk.ts';
import { type ReadStep, readStep } from './read-step.ts';
import { type Pairs, quote, valueAt, type Written } from './written.ts';

/** What the file does not say of itself. */
export interface Given {
  readonly id: string;
  readonly file: string;
  readonly persona?: PersonaId;
}

const defaultTimeoutMs = 30_000;

/** The journey, as far as it can be read; complete when nothing has been reported. */
export function readJourney(desk: Desk, root: Pairs, given: Given): Journey {
  const url = valueAt(root, 'url');
  const timeout = valueAt(root, 'timeout');
  const timeoutMs = (timeout && readTimeout(desk, timeout)) ?? defaultTimeoutMs;
  const steps = [
    ...readSteps(desk, valueAt(root, 'setup'), 'setup', timeoutMs),
    ...readSteps(desk, valueAt(root, 'steps'), 'journey', timeoutMs),
    ...readSteps(desk, valueAt(root, 'teardown'), 'teardown', timeoutMs),
  ];
  checkSteps(desk.sheet, steps);
  return {
    id: given.id,
    title: readTitle(desk, valueAt(root, 'journey')),
    file: given.file,
    text: desk.sheet.text,
    ...(url === undefined ? {} : { url: readUrl(desk, url) }),
    persona: given.persona ?? readPersona(valueAt(root, 'persona')),
    timeoutMs,
    own: readOwn(desk, valueAt(root, 'own')),
    secrets: textsOf(desk, valueAt(root, 'secrets')),
    steps: steps.map(({ step }) => step),
  };
}

function readSteps(
  desk: Desk,
  written: Written | undefined,
  phase: Step['phase'],
  timeoutMs: number,
): readonly ReadStep[] {
  if (written?.kind !== 'list') return [];
  if (written.items.length === 0) {
    desk.sheet.report({
      from: written.from,
      to: written.to,
      message: 'this list is empty; expected at least one step',
    });
  }
  return written.items.flatMap((item) => readStep(desk, item, phase, timeoutMs) ?? []);
}

function readTitle(desk: Desk, written: Written | undefined): string {
  if (written?.kind !== 'text') return '';
  const title = readText(desk, written) ?? '';
  if (title.trim() === '')
    reportFlaws(desk, written, [{ index: 0, message: 'the title is empty; expected what the customer is after' }]);
  return title;
}

function readUrl(desk: Desk, written: Written): string {
  const url = written.kind === 'text' ? desk.variables.fill(written.text) : '';
  if (written.kind === 'text' && !/^https?:\/\/[^\s/?#]+[^\s]*$/i.test(url)) {
    const isHost = /^(localhost|[\w-]+(\.[\w-]+)+)(:\d+)?([/?#]\S*)?$/i.test(url);
    const scheme = /^(localhost|127\.|\[)/i.test(url) ? 'http' : 'https';
    reportFlaws(desk, written, [
      {
        index: 0,
        message: `${quote(url)} is not where a journey can start; expected a full URL with \`https://\` or \`http://\``,
        hint: isHost
          ? `write \`${scheme}://${url}\``
          : url.startsWith('/')
            ? 'paths go into `open`; this is the address of the site'
            : undefined,
      },
    ]);
  }
  return url;
}

function readPersona(written: Written | undefined): PersonaId {
  return personaIds.find((id) => written?.kind === 'text' && id === written.text) ?? 'phone';
}

/** Patterns of hosts: a star, letters, digits, dots, hyphens, and a port. */
function readOwn(desk: Desk, written: Written | undefined): readonly string[] {
  for (const item of written?.kind === 'list' ? written.items : []) {
    const host = item.kind === 'text' ? desk.variables.fill(item.text) : '*';
    if (item.kind !== 'text' || /^[*\w.-]+(:\d+)?$/.test(host) || host.includes('${')) continue;
    const meant = /^(?:[a-z]+:)?\/\/([^/?#]+)/i.exec(host)?.[1];
    reportFlaws(desk, item, [
      {
        index: 0,
        message: `${quote(host)} is not a host, such as \`*.shop.example\``,
        hint: meant === undefined ? undefined : `write \`${meant}\``,
      },
    ]);
  }
  return textsOf(desk, written);
}

function textsOf(desk: Desk, written: Written | undefined): readonly string[] {
  return written?.kind === 'list'
    ? written.items.flatMap((item) => (item.kind === 'text' ? desk.variables.fill(item.text) : []))
    : [];
}
