/** The embedded shop: one small web server for each release, on this machine only. */
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { send } from './answer.ts';
import { openCustomers } from './customers.ts';
import type { FrictionId } from './frictions.ts';
import { type ReleaseName, releaseNamed } from './release.ts';
import { answerTo } from './routes.ts';
import { openSessions } from './sessions.ts';

export interface Shop {
  /** Where the smooth release starts. */
  readonly url: string;
  urlOf(release: ReleaseName): string;
  /** Ends both servers, and with them every connection and every answer still under way. */
  close(): Promise<void>;
}

export interface ShopOptions {
  /** The port of the smooth release; the rough one takes the next. Default: two free ports. */
  readonly port?: number;
  /** Frictions that the rough release goes without. */
  readonly without?: readonly FrictionId[];
}

/** Opens the shop on the loopback interface. Rejects when a port is taken. */
export async function serveShop({ port = 0, without = [] }: ShopOptions = {}): Promise<Shop> {
  const smooth = await openRelease('smooth', port, without);
  try {
    const rough = await openRelease('rough', port === 0 ? 0 : port + 1, without);
    const releases = { smooth, rough };
    return {
      url: smooth.url,
      urlOf: (release) => releases[release].url,
      close: async () => {
        await Promise.all([smooth.close(), rough.close()]);
      },
    };
  } catch (error) {
    await smooth.close();
    throw error;
  }
}

async function openRelease(name: ReleaseName, port: number, without: readonly FrictionId[]) {
  const house = {
    release: releaseNamed(name, without),
    sessions: openSessions(`bouilloire-${name}`),
    customers: openCustomers(),
  };
  const closing = new AbortController();
  const server = createServer((request, response) => {
    answerTo(request, house, closing.signal).then(
      (answer) => send(request, response, answer),
      (error: unknown) => {
        if (!closing.signal.aborted) process.emitWarning(`demo shop: ${String(error)}`);
        response.destroy();
      },
    );
  });
  const bound = await listen(server, port);
  return {
    url: `http://127.0.0.1:${bound}/`,
    close: () =>
      new Promise<void>((done) => {
        closing.abort();
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

/** The numeric address, because `localhost` may lead to another program that listens on ::1. */
function listen(server: Server, port: number): Promise<number> {
  return new Promise((done, fail) => {
    server.once('error', fail);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', fail);
      done((server.address() as AddressInfo).port);
    });
  });
}
