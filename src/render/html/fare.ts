import type { Measure } from '../../model/measure.ts';
import type { JourneyReport, StepReport } from '../../model/report.ts';
import { type Dimension, dimensions } from '../../model/rule.ts';
import type { Finding } from '../../model/score.ts';
import { findingsAt } from '../phrases/findings-at.ts';
import { isReached } from './is-reached.ts';
import { isCharged } from './numbers.ts';

/** How 100 customers fare on a journey, step by step. */
export interface Fare {
  readonly stations: readonly Station[];
  /** Who gets through; 0 when the journey is blocked. */
  readonly through: number;
  /** What is lost and belongs to no step. */
  readonly elsewhere: readonly Loss[];
}

export interface Station {
  readonly step: StepReport;
  /** Place of the step in the report, from 0. */
  readonly index: number;
  /** Of 100 customers, those who come to the step and those who leave it, exactly. */
  readonly before: number;
  readonly after: number;
  readonly losses: readonly Loss[];
  /** Whole customers who are lost here, each by the dimension of the cause: as many as the rounded figures differ by. */
  readonly fallen: readonly Dimension[];
  /** Null: not measured, or not reached. */
  readonly waitMs: number | null;
  readonly effortMs: number | null;
}

export interface Loss {
  readonly finding: Finding;
  /** Customers of 100; of a blocked journey null, but for the one finding that stops all. */
  readonly customers: number | null;
}

/**
 * Follows 100 customers. What a finding takes is its part of what is missing in the end, so that the losses add up to it exactly,
 * in whatever order the steps come.
 */
export function fareOf(report: JourneyReport): Fare {
  const ways = report.steps
    .map((step, index) => ({ step, index }))
    .filter(({ step }) => step.phase === 'journey' || report.findings.some(({ step: id }) => id === step.id));
  let left = 100;
  const stations = ways.map(({ step, index }): Station => {
    const losses = lossesOf(report, findingsAt(report, step));
    const before = left;
    left = Math.max(0, before - addUp(losses.map(({ customers }) => customers ?? 0)));
    return {
      step,
      index,
      before,
      after: left,
      losses,
      fallen: fallen(losses, Math.round(before) - Math.round(left)),
      waitMs: isReached(step) ? figureOf(step.measures.waitMs) : null,
      effortMs: isReached(step) ? inMs(figureOf(step.measures.effortS)) : null,
    };
  });
  const elsewhere = lossesOf(
    report,
    report.findings.filter(({ step }) => step === null),
  );
  return { stations, elsewhere, through: report.score?.fluidity ?? 0 };
}

function lossesOf({ outcome }: JourneyReport, findings: readonly Finding[]): readonly Loss[] {
  return findings.filter(isCharged).map((finding) => ({
    finding,
    customers: outcome !== 'blocked' ? finding.points : finding.rule === 'blocked' ? 100 : null,
  }));
}

/** So many customers shared out over the dimensions, each getting what is nearest to its part. */
function fallen(losses: readonly Loss[], many: number): readonly Dimension[] {
  const all = addUp(losses.map(({ customers }) => customers ?? 0));
  if (all === 0) return [];
  let given = 0;
  let owed = 0;
  return dimensions.flatMap((dimension) => {
    owed += losses.reduce(
      (part, { finding, customers }) => part + (finding.dimension === dimension ? (customers ?? 0) : 0),
      0,
    );
    const upTo = Math.round((owed / all) * many);
    const own = Array<Dimension>(upTo - given).fill(dimension);
    given = upTo;
    return own;
  });
}

function figureOf(measure: Measure | undefined): number | null {
  return measure === undefined || 'unmeasured' in measure ? null : measure.value;
}

function inMs(seconds: number | null): number | null {
  return seconds === null ? null : seconds * 1000;
}

function addUp(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
