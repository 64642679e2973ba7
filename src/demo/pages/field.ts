/** A field of a form: its label, itself, and below it one line that helps, or says what is wrong. */
import { type Html, html } from '../html.ts';
import type { Words } from '../languages/en/words.ts';
import type { Problems } from '../problems.ts';

export interface Field {
  readonly name: string;
  readonly label: string;
  readonly type?: 'text' | 'email' | 'password';
  readonly autocomplete: string;
  readonly inputmode?: 'email' | 'numeric';
  readonly autocapitalize?: 'none' | 'words' | 'characters';
  readonly maxlength?: number;
  /** Stands below it as long as nothing is wrong. */
  readonly hint?: string;
  readonly value?: string | null;
  /** Stands beside the input: a button that belongs to it. */
  readonly beside?: Html;
}

/** How a form is put together: whole, or with what a friction leaves out. */
export interface FormManner {
  readonly words: Words;
  readonly problems: Problems;
  readonly hasAutocomplete?: boolean;
  readonly hasKeyboards?: boolean;
  readonly hasLabels?: boolean;
  readonly hasHints?: boolean;
}

export function textField(field: Field, manner: FormManner): Html {
  const { name, label, type = 'text' } = field;
  const { hasAutocomplete = true, hasKeyboards = true, hasLabels = true } = manner;
  return html`<div class="field field-${name}">${hasLabels && html`<label for="${name}">${label}</label>`}
<div class="input"><input id="${name}" name="${name}" type="${hasKeyboards || type === 'password' ? type : 'text'}"${attribute('value', field.value)} required${attribute('placeholder', hasLabels ? null : label)}${attribute('autocomplete', hasAutocomplete ? field.autocomplete : null)}${attribute('inputmode', hasKeyboards ? field.inputmode : null)}${attribute('autocapitalize', field.autocapitalize)}${attribute('maxlength', field.maxlength)}${described(name, field.hint, manner)}>${field.beside}</div>
${note(name, field.hint, manner)}</div>`;
}

/** Ties a control to the line below it. The first that is wrong gets the keyboard. */
export function described(
  name: string,
  hint: string | undefined,
  { problems, hasHints = true }: FormManner,
): Html | null {
  if (!(name in problems)) return hint && hasHints ? html` aria-describedby="${name}-note"` : null;
  const isFirst = Object.keys(problems)[0] === name;
  return html` aria-invalid="true" aria-describedby="${name}-note"${isFirst && html` autofocus`}`;
}

/** Its room is kept, so that nothing moves when there is something to say. */
export function note(name: string, hint: string | undefined, { words, problems, hasHints = true }: FormManner): Html {
  const problem = problems[name];
  if (problem) return html`<p class="note problem" id="${name}-note" data-key="problem">${words.problem[problem]}</p>`;
  return html`<p class="note" id="${name}-note">${hasHints ? hint : null}</p>`;
}

/** Stands over the button that sends the form. */
export function problemCount({ words, problems }: FormManner): Html {
  const count = Object.keys(problems).length;
  return html`<p class="count-of-problems" role="alert">${count > 0 && words.problem.some(count)}</p>`;
}

/** A button that shows what is typed in a password field; a script wakes it. */
export function showPassword(name: string, words: Words): Html {
  return html`<button type="button" class="show" data-show="${name}" aria-pressed="false" aria-label="${words.field.show}" hidden>${eyeMark}</button>`;
}

const eyeMark = html`<svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" fill="none" stroke="currentColor" stroke-width="1.8"><path d="M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12z"/><circle cx="12" cy="12" r="3"/></svg>`;

export function attribute(name: string, value: string | number | null | undefined): Html | null {
  return value === undefined || value === null || value === '' ? null : html` ${name}="${value}"`;
}
