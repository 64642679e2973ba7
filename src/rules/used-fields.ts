import type { ActionMeasures } from '../model/action-measures.ts';
import type { StepMeasures } from '../model/measures.ts';
import type { ViolationObservation } from '../model/page-observation.ts';
import type { Verdict } from '../model/rule.ts';
import type { FieldMeasures } from '../model/target-measures.ts';
import { usedTargets } from './used-targets.ts';

/** A form field that the journey uses in a step, once however often it is used. */
export interface UsedField extends FieldMeasures {
  readonly subject: string;
  readonly role: string;
  readonly tag: string;
  /** How long typing into it took, in ms; of several times the longest. */
  readonly typingMs: number;
  /** axe-core's violations, the first of each id; null: no audit reached it. */
  readonly violations: readonly ViolationObservation[] | null;
}

/** In the order of the journey. */
export function usedFields(step: StepMeasures): readonly UsedField[] {
  return usedTargets(step).flatMap(({ target: { subject, role, tag }, violations }): readonly UsedField[] => {
    const uses = step.actions.filter(({ target }) => target?.subject === subject && target.field !== undefined);
    const typingMs = Math.max(0, ...uses.map(typingOf));
    const use = uses.find((action) => typingOf(action) === typingMs) ?? uses[0];
    return use?.target?.field ? [{ ...use.target.field, subject, role, tag, typingMs, violations }] : [];
  });
}

/** What was filled in and never described: the audit did not come so far, or the report is from before fields were looked at. */
export function unseenFields({ actions }: StepMeasures): readonly Verdict[] {
  const isUnseen = actions.some(({ kind, target }) => kind === 'fill' && target?.field === undefined);
  return isUnseen ? [{ unmeasured: 'no audit looked at a field that was filled in' }] : [];
}

/** What a person calls it, as part of a list: its label without the mark of what is required, or what it is. */
export function calledBy({ label, subject }: UsedField): string {
  const name = label.text.replace(/[\s*:]+$/, '');
  return name === '' ? subject : `"${name}"`;
}

function typingOf({ effort }: ActionMeasures): number {
  return effort.filter(({ operator }) => operator === 'type').reduce((sum, { ms }) => sum + ms, 0);
}
