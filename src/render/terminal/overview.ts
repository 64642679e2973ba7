import type { Gate, JourneyReport, Report } from '../../model/report.ts';
import { gateSentence, gateWords } from '../phrases/gate-sentence.ts';
import { plain } from '../plain.ts';
import { hang, type Page } from './page.ts';
import { tableLines } from './table.ts';
import { range } from './verdict.ts';

/** One line for each journey and persona; left out where there is only one. */
export function overview(page: Page, { journeys }: Report): string[] {
  if (journeys.length < 2) return [];
  const { ink } = page;
  const head = {
    mark: '',
    text: 'Journey',
    figures: ['Who', 'Fluidity', 'Band'].map((one) => ink.dim(one)),
    paint: ink.dim,
  };
  const rows = journeys.map((report) => ({
    mark: '',
    text: plain(report.journey.title),
    figures: [report.persona, result(page, report), report.score?.band ? range(report.score.band) : '–'],
  }));
  return ['', ink.bold('All journeys'), ...tableLines(page.width, ['left', 'right', 'right'], [head, ...rows])];
}

function result({ ink }: Page, { outcome, score }: JourneyReport): string {
  if (outcome === 'completed' && score) return ink.bold(String(Math.round(score.fluidity)));
  return ink.red(outcome === 'completed' ? 'unmeasured' : outcome);
}

/** Every gate and how it went; what failed says why. */
export function gateLines(page: Page, gates: readonly Gate[]): string[] {
  if (gates.length === 0) return [];
  return ['', page.ink.bold('Gates'), ...gates.flatMap((gate) => gateLine(page, gate))];
}

function gateLine(page: Page, gate: Gate): string[] {
  const { ink } = page;
  const paint = gate.verdict === 'pass' ? ink.green : gate.verdict === 'warn' ? ink.yellow : ink.red;
  return hang(page, `  ${paint(gateWords[gate.verdict].padEnd(12))}`, gateSentence(gate), 15);
}
