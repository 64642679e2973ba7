/** Replaces every secret value, plain or encoded, in every text of a value; the shape stays. */
export function redact<T>(value: T, secrets: Readonly<Record<string, string>>): T {
  const forms = Object.entries(secrets)
    .filter(([, secret]) => secret !== '')
    .flatMap(([name, secret]) => formsOf(secret).map((form) => ({ form, name })))
    .sort((one, other) => other.form.length - one.form.length);
  return forms.length === 0 ? value : (walk(value, forms) as T);
}

function walk(value: unknown, forms: readonly { form: string; name: string }[]): unknown {
  if (typeof value === 'string')
    return forms.reduce((text, { form, name }) => text.replaceAll(form, `\${${name}}`), value);
  if (Array.isArray(value)) return value.map((item) => walk(item, forms));
  if (value && typeof value === 'object')
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, walk(item, forms)]));
  return value;
}

/** The ways in which a value may turn up in an address, a header or a script. */
function formsOf(secret: string): readonly string[] {
  const uri = encodeURIComponent(secret);
  return [
    ...new Set([
      secret,
      uri,
      uri.replaceAll('%20', '+'),
      Buffer.from(secret).toString('base64'),
      JSON.stringify(secret).slice(1, -1),
    ]),
  ];
}

/** An address without the values of its query, which may say who travels. */
export function hideQuery(address: string): string {
  if (!URL.canParse(address)) return address.split('?')[0] ?? '';
  const url = new URL(address);
  for (const key of [...url.searchParams.keys()]) url.searchParams.set(key, '…');
  url.password = '';
  url.username = '';
  return readable(url.href);
}

/** Percent signs that stand for no text stay as they are. */
function readable(address: string): string {
  try {
    return decodeURI(address);
  } catch {
    return address;
  }
}
