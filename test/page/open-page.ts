import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { personas } from '../../src/model/persona.ts';
import { openBrowser } from '../../src/replay/open-browser.ts';
import { Tab } from '../../src/replay/tab.ts';

export interface OpenPage extends AsyncDisposable {
  readonly tab: Tab;
  readonly open: (page: string) => Promise<void>;
}

/** A tab with the page program in it, and a server for the pages of this folder. */
export async function openPages(): Promise<OpenPage> {
  const server = createServer(async (request, response) => {
    const text = await readFile(new URL(`pages${request.url ?? ''}`, import.meta.url), 'utf8').catch(() => null);
    response.writeHead(text === null ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' }).end(text ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const browser = await openBrowser({
    executable: process.env.PARCOURS_BROWSER ?? '',
    isRoot: process.getuid?.() === 0,
  });
  const context = await browser.browser.createBrowserContext();
  const tab = await Tab.open(context, personas.desktop, 'audit', browser.version);
  return {
    tab,
    open: async (page) => {
      await tab.page.goto(`http://127.0.0.1:${port}/${page}`, { waitUntil: 'load' });
    },
    async [Symbol.asyncDispose]() {
      await browser[Symbol.asyncDispose]();
      server.closeAllConnections();
      server.close();
    },
  };
}
