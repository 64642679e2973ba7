/** What stands in a text that should be JSON, or why it is none, in one sentence. */
export function parseJson(text: string): { readonly value: unknown } | { readonly problem: string } {
  try {
    return { value: JSON.parse(text) as unknown };
  } catch (error) {
    return { problem: whyNot(text.trim(), error instanceof Error ? error.message : '') };
  }
}

function whyNot(text: string, message: string): string {
  if (text === '') return 'This file is empty.';
  if (text.startsWith('<')) return 'This is HTML or XML; what is read is the report.json beside it.';
  return isCut(text, message)
    ? 'This JSON breaks off before its end: it was cut, or is still being written.'
    : 'This is not JSON, so it is no report of Parcours.';
}

/** V8 says at which character it gave up: of a text that was cut, behind the last one. */
function isCut(text: string, message: string): boolean {
  if (!/^[[{]/.test(text)) return false;
  const at = / at position (\d+)/.exec(message)?.[1];
  return /^Unexpected end|^Unterminated/.test(message) || (at !== undefined && Number(at) >= text.length);
}
