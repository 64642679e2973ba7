import type { ZoomObservation } from '../model/page-observation.ts';

/** What decides whether two fingers can magnify the page: the viewport it asks for, and the gestures it keeps to itself. */
export function zoom(): ZoomObservation {
  const metas = [...document.querySelectorAll<HTMLMetaElement>('meta[name="viewport" i]')];
  const whole = document.body ? [document.documentElement, document.body] : [document.documentElement];
  return {
    viewport: metas.at(-1)?.content ?? null,
    touchAction: whole.map((element) => getComputedStyle(element).touchAction),
  };
}
