import type { ViolationObservation } from '../model/page-observation.ts';
import { isInView } from './perceivable.ts';
import { boxOf } from './spots.ts';
import { subjectOf } from './subject.ts';

/** The little of axe-core that is used; its script is run in this world before an audit. */
interface Axe {
  run(context: unknown, options: unknown): Promise<{ readonly violations: readonly AxeViolation[] }>;
}

interface AxeViolation {
  readonly id: string;
  readonly impact: ViolationObservation['impact'] | null;
  readonly help: string;
  readonly helpUrl: string;
  readonly nodes: readonly {
    readonly target: readonly unknown[];
    readonly element?: Element;
    readonly any: readonly { readonly data?: Contrast | null }[];
  }[];
}

interface Contrast {
  readonly contrastRatio?: number;
  readonly expectedContrastRatio?: string;
  readonly fgColor?: string;
  readonly bgColor?: string;
}

/** target-size is off by default in axe-core; frames have an agent of their own. */
const options = {
  resultTypes: ['violations'],
  elementRef: true,
  iframes: false,
  rules: { 'target-size': { enabled: true } },
};

/** What axe-core finds wrong: in the whole document, or in the given elements alone. */
export async function audit(elements: readonly Element[] | null): Promise<readonly ViolationObservation[]> {
  const { axe } = globalThis as unknown as { axe?: Axe };
  if (!axe) return [];
  await animationsEnd();
  // A document that has just begun is empty.
  if (!document.documentElement) return [];
  const { violations } = await axe.run(elements ? { include: elements } : document, options);
  return violations.map((violation) => ({
    id: violation.id,
    impact: violation.impact ?? 'minor',
    help: violation.help,
    helpUrl: violation.helpUrl,
    nodes: violation.nodes.map((node) => {
      const selector = node.target.flat().join(' ');
      const contrast = violation.id === 'color-contrast' ? contrastOf(node.any[0]?.data) : undefined;
      return {
        subject: node.element ? subjectOf(node.element) : selector,
        selector,
        ...(!elements && node.element && isPlace(node.element) && { box: boxOf(node.element) }),
        ...(contrast && { contrast }),
      };
    }),
  }));
}

/** Colours of something that is fading in are nobody's colours: waits for animations that end, at most 2 s. */
async function animationsEnd(): Promise<void> {
  const ending = document
    .getAnimations()
    .filter(
      (animation) =>
        animation.playState === 'running' && Number.isFinite(Number(animation.effect?.getComputedTiming().endTime)),
    );
  const limit = new Promise((resolve) => setTimeout(resolve, 2000));
  await Promise.race([Promise.allSettled(ending.map((animation) => animation.finished)), limit]);
}

/** In view, and not the whole page. */
function isPlace(element: Element): boolean {
  return isInView(element) && !element.matches('html,body');
}

function contrastOf(
  data: Contrast | null | undefined,
): { ratio: number; wanted: number; foreground: string; background: string } | undefined {
  if (!data?.contrastRatio) return undefined;
  return {
    ratio: data.contrastRatio,
    wanted: Number.parseFloat(data.expectedContrastRatio ?? '4.5'),
    foreground: data.fgColor ?? '',
    background: data.bgColor ?? '',
  };
}
