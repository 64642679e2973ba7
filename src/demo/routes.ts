/** The answer to every request. */
import type { IncomingMessage } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { type Answer, goTo, jsonAnswer, pageAnswer, refuse } from './answer.ts';
import { fileAt } from './files.ts';
import type { House } from './house.ts';
import { languageOf } from './languages/language.ts';
import { layout } from './pages/layout.ts';
import { roughFeed } from './rough-feeds.ts';
import { showPage } from './show-page.ts';
import { takeForm } from './take-form.ts';
import { to, type Visit } from './visit.ts';

/** The answer to one request, after the delay that a friction of this release puts before it. */
export async function answerTo(request: IncomingMessage, house: House, closing: AbortSignal): Promise<Answer> {
  const url = URL.parse(request.url ?? '/', 'http://shop.invalid');
  if (!url) return refuse(400, 'This address cannot be read.');
  const method = request.method ?? 'GET';
  if (method === 'POST') return await takeForm(request, url, house);
  if (method !== 'GET' && method !== 'HEAD') return refuse(405, 'The shop answers GET and POST.');
  if (url.pathname.startsWith('/files/')) return fileAnswer(url.pathname);
  const { language, path } = languageOf(url.pathname);
  const slow = house.release.active.find((one) => one.slow === path);
  if (slow?.delayMs) await pause(slow.delayMs, undefined, { signal: closing });
  const { release, sessions } = house;
  const visit: Visit = {
    release,
    language,
    path,
    query: url.searchParams,
    session: sessions.known(request.headers.cookie),
  };
  const feed = roughFeed(visit);
  if (feed) return jsonAnswer(feed.body, feed.status);
  const shown = showPage(visit);
  if ('goTo' in shown) return goTo(to(visit, shown.goTo));
  return pageAnswer(layout(shown, visit), shown.name === 'lost' ? 404 : 200);
}

function fileAnswer(path: string): Answer {
  const found = fileAt(path);
  if (!found) return refuse(404, 'There is no such file.');
  const keep = found.current ? 'public, max-age=31536000, immutable' : 'no-cache';
  return { status: 200, body: found.file.body, headers: { 'content-type': found.file.type, 'cache-control': keep } };
}
