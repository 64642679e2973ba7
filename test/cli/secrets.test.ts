import { readdirSync, readFileSync, statSync } from 'node:fs';
import type { RequestListener } from 'node:http';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { servePages } from '../replay/travel.ts';
import { start } from './running.ts';

/** Of the same letters, so that a picture which hides them shows no difference. */
const secrets = ['Hors3&batt<ery"x\'y', 'y\'x"ery<tabt&3sroH'] as const;

/** A page that hands on whatever it hears, wherever it can. */
const echo = `<style>* { font: 16px monospace; kerning: none } input { width: 300px; caret-color: transparent }</style>
<h1>Sign in</h1>
<form id="form">
  <label>Password <input type="password" id="password"></label>
  <label>Nickname <input id="nickname"></label>
  <button type="button" id="send">Sign in</button>
</form>
<p id="heard"></p><p role="status" id="state"></p>
<script>
  send.onclick = async () => {
    const heard = nickname.value;
    document.title = 'Hello ' + heard;
    document.getElementById('heard').textContent = 'You are ' + heard + '.';
    send.setAttribute('aria-label', 'Sign in as ' + heard);
    send.title = heard;
    history.replaceState(null, '', '?password=' + encodeURIComponent(password.value) + '&raw=' + heard + '#token=' + heard);
    console.error('Signed in with ' + heard + ' or ' + btoa('ada:' + heard) + ' or ' + encodeURIComponent(heard));
    await fetch('/api/' + encodeURIComponent(heard) + '?q=' + encodeURIComponent(heard), {
      method: 'POST', body: JSON.stringify({ heard }), headers: { authorization: 'Basic ' + btoa('ada:' + heard) },
    }).catch(() => {});
    const nested = document.createElement('iframe');
    nested.srcdoc = '<style>* { font: 16px monospace }</style><p id="inner"></p>';
    nested.title = 'Frame';
    nested.onload = () => { nested.contentDocument.getElementById('inner').textContent = 'In the frame: ' + heard; };
    document.body.append(nested);
    setTimeout(() => { throw new Error('cannot greet ' + heard); }, 0);
    state.textContent = 'Signed in';
  };
</script>`;

const journey = (url: string, last: string) => `journey: Sign in
url: ${url}
timeout: 1.2s
secrets: [SHOP_PASSWORD]
steps:
  - step: Open
    open: "/?user=ada&key=\${SHOP_PASSWORD}"
    expect: heading "Sign in"
  - step: Sign in
    fill: { Password: "\${SHOP_PASSWORD}", Nickname: "\${SHOP_PASSWORD}" }
    click: button "Sign in"
    expect: status "Signed in"
  - step: Go on
    ${last}
    expect: heading "Never"
`;

async function run(secret: string, last: string) {
  const ok: RequestListener = (_, response) => void response.writeHead(404).end();
  await using site = await servePages({ '/': echo, '/api': ok });
  const reporters = ['--reporter', 'junit=report/report.xml,markdown=report/report.md'];
  using running = start(['run', 'sign-in.yml', '--out', 'report', '--persona', 'desktop', ...reporters], {
    files: { 'sign-in.yml': journey(site.url, last) },
    env: { SHOP_PASSWORD: secret },
  });
  const ended = await running.ended;
  const files = allFiles(join(running.folder, 'report')).map((file) => ({
    name: file.slice(running.folder.length),
    bytes: readFileSync(file),
  }));
  return { ...ended, files, report: running.report() };
}

function allFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, String(name)))
    .filter((file) => statSync(file).isFile())
    .sort();
}

/** The ways in which the value would be found by somebody who looks for it. */
function forms(secret: string): readonly string[] {
  const html = secret.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const named = secret.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
  const base64 = Buffer.from(secret).toString('base64').replace(/=+$/, '');
  return [
    secret,
    secret.slice(0, 9),
    secret.slice(-9),
    encodeURIComponent(secret),
    encodeURI(secret),
    JSON.stringify(secret).slice(1, -1),
    JSON.stringify(JSON.stringify(secret)).slice(3, -3),
    html,
    named,
    named.replaceAll("'", '&#39;'),
    named.replaceAll("'", '&apos;'),
    secret.replace(/[&<]/g, '\\$&'),
    base64.slice(0, -2),
    Buffer.from(`ada:${secret}`).toString('base64').slice(6, -4),
  ];
}

test.each([
  ['seen by an audit and two passes', 'click: button "Nothing"'],
  ['and by the names of a target', 'fill: { Nickname: again }\n    click: button "${SHOP_PASSWORD}"'],
])(
  'a secret, %s, is in no file and in no line, and no picture differs by it',
  async (_, last) => {
    const [one, other] = [await run(secrets[0], last), await run(secrets[1], last)];
    for (const [index, { code, out, err, files, report }] of [one, other].entries()) {
      expect(code).toBe(3);
      expect(report.journeys[0]?.steps[1]?.outcome).toBe('completed');
      expect(out + err).not.toMatch(/\n\s+at /);
      expect(files.filter(({ name }) => name.endsWith('.webp')).length).toBeGreaterThanOrEqual(3);
      const texts = [
        { name: 'stdout', bytes: Buffer.from(out) },
        { name: 'stderr', bytes: Buffer.from(err) },
        ...files,
      ];
      for (const form of forms(secrets[index] ?? '')) {
        const leaks = texts.filter(({ bytes }) => bytes.toString('latin1').toLowerCase().includes(form.toLowerCase()));
        expect(leaks.map(({ name }) => `${form} in ${name}`)).toEqual([]);
      }
      expect(files.some(({ bytes }) => bytes.includes('${SHOP_PASSWORD}'))).toBe(true);
    }
    const pictures = (run: typeof one) =>
      new Map(run.files.filter(({ name }) => name.endsWith('.webp')).map(({ name, bytes }) => [name, bytes]));
    for (const [name, bytes] of pictures(one))
      expect([name, pictures(other).get(name)?.equals(bytes)]).toEqual([name, true]);
  },
  40_000,
);

test('a secret of two letters cannot be hidden, and is refused', async () => {
  using running = start(['run', 'sign-in.yml'], {
    files: { 'sign-in.yml': journey('http://127.0.0.1:1999', 'click: button "Nothing"') },
    env: { SHOP_PASSWORD: 'ab' },
  });
  const { code, err } = await running.ended;
  expect(code).toBe(2);
  expect(err).toContain('The secret SHOP_PASSWORD is too short to be hidden');
});
