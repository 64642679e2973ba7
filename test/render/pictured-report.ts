import type { ActionMeasures, Wait } from '../../src/model/action-measures.ts';
import type { JourneyReport, Report, StepReport } from '../../src/model/report.ts';
import type { TargetMeasures } from '../../src/model/target-measures.ts';
import { finding, of, sampleReport } from './sample-report.ts';

/** Pictures by their path, as a page finds them. */
export const media: Readonly<Record<string, string>> = {
  'media/basket.webp': 'data:image/webp;base64,UklGRg==',
  'media/address.webp': 'media/address.webp',
  'media/stopped.webp': 'media/stopped.webp',
};

const view = { x: 0, y: 0, width: 412, height: 823 };

/** The sample with what an audit adds: pictures, targets in them, waits with their causes, barriers beside the way. */
export function picturedReport(): Report {
  const report = sampleReport();
  return { ...report, journeys: report.journeys.map(pictured) };
}

/** A journey of so many steps, every tenth of which loses somebody. */
export function longReport(steps: number): Report {
  const report = picturedReport();
  const [first] = report.journeys;
  const model = first?.steps.find(({ id }) => id === 'basket');
  if (!first || !model) throw new Error('the sample has no such step');
  const ids = Array.from({ length: steps }, (_, index) => `step-${index + 1}`);
  const journey: JourneyReport = {
    ...first,
    steps: ids.map((id, index) => ({ ...model, id, title: `Step ${index + 1} of many` })),
    findings: ids
      .filter((_, index) => index % 10 === 4)
      .map((id) => finding('slow-response', 'fluid', id, 4, 3.66, `The basket answered late in ${id}.`)),
  };
  return { ...report, journeys: [journey], gates: [] };
}

function pictured(journey: JourneyReport): JourneyReport {
  if (journey.outcome === 'unmeasured') return journey;
  const isBlocked = journey.outcome === 'blocked';
  return {
    ...journey,
    ...(journey.failure && { failure: { ...journey.failure, screenshot: 'media/stopped.webp' } }),
    journey: {
      ...journey.journey,
      text: `journey: Buy a kettle\nurl: https://shop.example/\n${'# more\n'.repeat(24)}  - step: Put the first one in the basket\n    click: button "Add to basket"\n    expect: status "1 item"\n`,
    },
    pictures: ['basket', 'address', 'stopped'].map((name) => ({ file: `media/${name}.webp`, view })),
    steps: journey.steps.map((step) => withEvidence(step, isBlocked)),
    findings: journey.findings.map((one) => ({
      ...one,
      subject: one.rule === 'slow-response' ? 'status "1 item"' : 'button "Add to basket"',
      ...(one.rule === 'page-barriers' && { axe: 'image-alt', evidence: { barrier } }),
    })),
  };
}

function withEvidence(step: StepReport, isBlocked: boolean): StepReport {
  if (step.outcome !== 'completed') return step;
  return {
    ...step,
    measures: { ...step.measures, feedbackMs: of(120), inpMs: { unmeasured: 'no event of it took 16 ms or more' } },
    actions: [action],
    pageBarriers: [{ ...barrier, inView: [{ subject: 'image', box: { x: 10, y: 300, width: 100, height: 80 } }] }],
    ...(!isBlocked && { screenshot: 'media/address.webp' }),
    awaited: [{ subject: 'status "1 item"', box: { x: 16, y: 500, width: 380, height: 40 } }],
  };
}

const barrier = {
  id: 'image-alt',
  impact: 'critical',
  help: 'Images must have alternative text',
  helpUrl: 'https://dequeuniversity.com/rules/axe/4.14/image-alt',
  subjects: ['image "kettle.jpg"'],
  newCount: 1,
} as const;

const target: TargetMeasures = {
  subject: 'button "Add to basket"',
  role: 'button',
  name: 'Add to basket',
  tag: 'button',
  box: { x: 16, y: 383.6, width: 380, height: 56 },
  picture: 'media/basket.webp',
  widthMm: 60,
  heightMm: 9,
  inline: false,
  neighbours: [],
};

const wait: Wait = {
  kind: 'response',
  ms: of(4120),
  beyond: { coveredMs: 0, lateMs: 0, siteMs: 3920 },
  covering: [],
  lateness: [],
  awaited: 'status "1 item"',
  nextTarget: null,
  nextStep: null,
  silent: true,
};

const action: ActionMeasures = {
  kind: 'click',
  source: 'click button "Add to basket"',
  target,
  measures: {},
  wait,
  blocked: [],
  waitedOn: [
    { kind: 'network', subject: 'POST https://shop.example/basket', ms: 3900 },
    { kind: 'other', subject: 'timers, animation or rendering', ms: 220 },
  ],
  effort: [],
};
