import type { ZoomMeasures } from '../model/measures.ts';
import type { ZoomObservation } from '../model/page-observation.ts';

/** What keeps two fingers from magnifying a page. */
export function measureZoom({ viewport, touchAction }: ZoomObservation): ZoomMeasures {
  const keeping = touchAction.find((gestures) => !letsPinch(gestures));
  const lockedBy = lockIn(viewport ?? '') ?? (keeping === undefined ? null : `touch-action: ${keeping}`);
  return { viewport, lockedBy };
}

/** Text must grow to twice its size: WCAG 2.2, 1.4.4. */
const leastScale = 2;

/** Read as Chrome reads it: any number under 1, and any word that is not known, means "no". axe-core's `meta-viewport` asks the same. */
function lockIn(content: string): string | null {
  const entries = content
    .toLowerCase()
    .replace(/\s*=\s*/g, '=')
    .split(/[\s,;]+/)
    .map((entry) => entry.split('=') as [string, string?]);
  for (const [key, value = ''] of entries) {
    if (value === '' || value === 'device-width' || value === 'device-height') continue;
    const number = Number.parseFloat(value);
    const forbids = value !== 'yes' && !(Math.abs(number) >= 1);
    if (key === 'user-scalable' && forbids) return `${key}=${value}`;
    if (key === 'maximum-scale' && !(number < 0) && !(number >= leastScale)) return `${key}=${value}`;
  }
  return null;
}

/** CSS `touch-action` on the root or the body holds for all that is in it. */
function letsPinch(gestures: string): boolean {
  return gestures === 'auto' || gestures === 'manipulation' || gestures.includes('pinch-zoom');
}
