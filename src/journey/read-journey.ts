import type { Journey, Step } from '../model/journey.ts';
import { type PersonaId, personaIds } from '../model/persona.ts';
import { checkSteps } from './check-steps.ts';
import { type Desk, readText, readTimeout, reportFlaws } from './desk.ts';
import { readHandlers } from './read-handler.ts';
import { readOwn } from './read-own.ts';
import { type ReadStep, readStep } from './read-step.ts';
import { readUse } from './read-use.ts';
import { type Pairs, pairAt, quote, valueAt, type Written } from './written.ts';

/** What the file does not say of itself. */
export interface Given {
  readonly id: string;
  readonly file: string;
}

const defaultTimeoutMs = 30_000;

/** The journey, as far as it can be read; complete when nothing has been reported. */
export function readJourney(desk: Desk, root: Pairs, given: Given): Journey {
  const written = valueAt(root, 'url');
  const url = written && readUrl(desk, written);
  const timeout = valueAt(root, 'timeout');
  const timeoutMs = (timeout && readTimeout(desk, timeout)) ?? defaultTimeoutMs;
  const defaults = { timeoutMs, url };
  const whenever = readHandlers(desk, valueAt(root, 'whenever'));
  const steps = [
    ...readSteps(desk, valueAt(root, 'setup'), 'setup', defaults),
    ...readSteps(desk, valueAt(root, 'steps'), 'journey', defaults),
    ...readSteps(desk, valueAt(root, 'teardown'), 'teardown', defaults),
  ];
  checkSteps(desk.sheet, steps);
  return {
    id: given.id,
    title: readTitle(desk, valueAt(root, 'journey')),
    file: given.file,
    text: desk.sheet.text,
    ...(url === undefined ? {} : { url }),
    persona: readPersona(valueAt(root, 'persona')),
    timeoutMs,
    own: readOwn(desk, valueAt(root, 'own')),
    secrets: textsOf(desk, valueAt(root, 'secrets')),
    whenever,
    steps: steps.map(({ step }) => step),
  };
}

function readSteps(
  desk: Desk,
  written: Written | undefined,
  phase: Step['phase'],
  defaults: { readonly timeoutMs: number; readonly url: string | undefined },
): readonly ReadStep[] {
  if (written?.kind !== 'list') return [];
  if (written.items.length === 0) {
    desk.sheet.report({
      from: written.from,
      to: written.to,
      message: 'this list is empty; expected at least one step',
    });
  }
  return written.items.flatMap((item) =>
    item.kind === 'pairs' && pairAt(item, 'use') !== undefined && pairAt(item, 'step') === undefined
      ? readUse(desk, item, phase, defaults.url)
      : (readStep(desk, item, phase, defaults.timeoutMs) ?? []),
  );
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

function textsOf(desk: Desk, written: Written | undefined): readonly string[] {
  return written?.kind === 'list'
    ? written.items.flatMap((item) => (item.kind === 'text' ? desk.variables.fill(item.text) : []))
    : [];
}
