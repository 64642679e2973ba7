import type { PersonaId } from '../../model/persona.ts';
import type { Report } from '../../model/report.ts';
import { plain } from '../plain.ts';

/** Under which conditions it was measured, and how the figures are to be read. */
export function conditionSentences({ environment, journeys, ruleset, tool }: Report): readonly string[] {
  const { browser, node, os, machine, sandbox, sandboxReason, throttling } = environment;
  const personas = [...new Set(journeys.map(({ persona }) => persona))];
  return [
    `${browser === 'none' ? 'no Chrome' : browser} · ${os}, ${machine} · Node ${node} · Parcours ${tool.version}, rules ${ruleset}`,
    ...personas.flatMap((persona) => device(persona, throttling)),
    ...(sandbox ? [] : [`Chrome ran without its sandbox: ${sandboxReason ?? 'no reason is known'}.`]),
    'Fluidity is an index with a model band, not a forecast: the order of two versions is far steadier than the level.',
  ].map((line) => plain(line));
}

function device(persona: PersonaId, throttling: Report['environment']['throttling']): readonly string[] {
  const words = throttling[persona];
  return words === undefined ? [] : [`${persona}: ${words}`];
}
