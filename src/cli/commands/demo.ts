import { serveShop } from '../../demo/serve-shop.ts';
import type { ExitCode } from '../../report/exit-code.ts';
import { readWhole } from '../numbers.ts';
import type { Surroundings } from '../surroundings.ts';

export interface DemoFlags {
  readonly port?: string;
}

/** Serves the embedded shop until a signal comes; that is how it is meant to end. */
export async function demo(flags: DemoFlags, { out, err }: Surroundings): Promise<ExitCode> {
  const port = flags.port === undefined ? undefined : readWhole(flags.port, 1, 65_534);
  if (flags.port !== undefined && port === undefined) {
    err.write(`--port wants a whole number from 1 to 65534, not “${flags.port}”.\n`);
    return 2;
  }
  const shop = await serveShop(port === undefined ? {} : { port }).catch((error: Error) => error);
  if (shop instanceof Error) {
    const isTaken = 'code' in shop && shop.code === 'EADDRINUSE';
    err.write(
      isTaken
        ? `Port ${flags.port} is taken: choose another with --port.\n`
        : `The shop cannot be served: ${shop.message}.\n`,
    );
    return isTaken ? 2 : 4;
  }
  try {
    out.write(`rough   ${shop.urlOf('rough')}\nsmooth  ${shop.urlOf('smooth')}\n`);
    err.write('Ctrl-C ends it.\n');
    await new Promise<void>((done) => {
      process.once('SIGINT', () => done());
      process.once('SIGTERM', () => done());
    });
  } finally {
    await shop.close();
  }
  return 0;
}
