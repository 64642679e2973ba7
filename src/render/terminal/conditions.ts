import type { PersonaId } from '../../model/persona.ts';
import type { Report } from '../../model/report.ts';
import { plain } from '../plain.ts';
import { hang, type Page } from './page.ts';

/** Under which conditions it was measured, and how the figures are to be read. */
export function conditions(page: Page, { environment, journeys, ruleset, tool }: Report): string[] {
  const { browser, node, os, machine, sandbox, sandboxReason, throttling } = environment;
  const personas = [...new Set(journeys.map(({ persona }) => persona))];
  const lines = [
    `${browser === 'none' ? 'no Chrome' : browser} · ${os}, ${machine} · Node ${node} · Parcours ${tool.version}, rules ${ruleset}`,
    ...personas.flatMap((persona) => device(persona, throttling)),
    ...(sandbox ? [] : [`Chrome ran without its sandbox: ${sandboxReason ?? 'no reason is known'}.`]),
    'Fluidity is an index with a model band, not a forecast: the order of two versions is far steadier than the level.',
  ];
  return ['', ...lines.flatMap((line) => hang(page, '', plain(line), 0, (line) => page.ink.dim(line)))];
}

function device(persona: PersonaId, throttling: Report['environment']['throttling']): readonly string[] {
  const words = throttling[persona];
  return words === undefined ? [] : [`${persona}: ${words}`];
}
