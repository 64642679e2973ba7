/** A customer without a browser: reads pages, sends forms, and keeps the shop's cookie. */
export interface HttpCustomer {
  get(path: string): Promise<Seen>;
  /** Sends a form as a browser does, or as the shop's own script does. */
  send(path: string, fields: Readonly<Record<string, string>>, how?: 'in place'): Promise<Seen>;
}

export interface Seen {
  readonly status: number;
  readonly text: string;
  /** Where it leads: a redirection, or its likeness for a script. */
  readonly leadsTo: string | null;
}

export function newHttpCustomer(shop: string): HttpCustomer {
  let cookie = '';
  const ask = async (path: string, init: RequestInit): Promise<Seen> => {
    const headers = { ...(init.headers as Record<string, string>), cookie };
    const response = await fetch(new URL(path, shop), { ...init, headers, redirect: 'manual' });
    cookie = response.headers.get('set-cookie')?.split(';')[0] ?? cookie;
    const leadsTo = response.headers.get('location') ?? response.headers.get('x-go-to');
    return { status: response.status, text: await response.text(), leadsTo };
  };
  return {
    get: (path) => ask(path, {}),
    send: (path, fields, how) =>
      ask(path, {
        method: 'POST',
        body: new URLSearchParams(fields),
        headers: how === 'in place' ? { 'x-in-place': '1' } : {},
      }),
  };
}

export const address = {
  name: 'Ada Lovelace',
  email: 'ada@example.org',
  street: '12 quai Saint-Antoine',
  postcode: '69002',
  city: 'Lyon',
  country: 'FR',
  delivery: 'standard',
  terms: 'yes',
} as const;

export const card = {
  number: '4242 4242 4242 4242',
  expiry: '04/31',
  security: '123',
  holder: 'Ada Lovelace',
} as const;

/** The token that goes along with the form of the payment. */
export function tokenIn({ text }: Seen): string {
  return /name="token" value="([^"]+)"/.exec(text)?.[1] ?? '';
}

/** What can be read on a page, with the words of attributes, less its markup. */
export function wordsOf({ text }: Seen): string {
  const attributes = [...text.matchAll(/ (?:alt|aria-label|placeholder|content|title)="([^"]*)"/g)].map(
    (one) => one[1],
  );
  const body = text.replace(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]*>/g, ' ');
  return [body, ...attributes]
    .join(' ')
    .replace(/&#39;/g, "'")
    .replace(/&quot;/g, '"')
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ');
}
