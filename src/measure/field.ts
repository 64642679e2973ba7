import type { ActionObservation } from '../model/action-observation.ts';
import type { FieldMeasures } from '../model/target-measures.ts';
import type { FieldObservation } from '../model/target-observation.ts';
import { readAutocomplete } from './autofill.ts';
import { purposeOf } from './field-purpose.ts';
import { keyboardOf } from './keyboard.ts';

/** A form field with what it asks for, what it tells a browser of that, and which keyboard it brings up. */
export function measureField(field: FieldObservation, typed: ActionObservation['typed']): FieldMeasures {
  return {
    ...field,
    ...purposeOf(field),
    autofill: readAutocomplete(field.autocomplete?.trim() ? field.autocomplete : offBy(field.formAutocomplete)),
    keyboard: keyboardOf(field.type, field.inputmode),
    typed: typed ?? null,
  };
}

/** A form can only say "on" or "off" for its fields. */
function offBy(form: string | null): string | null {
  return form?.trim().toLowerCase() === 'off' ? 'off' : null;
}
