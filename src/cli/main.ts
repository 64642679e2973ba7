import { CommanderError } from 'commander';
import { program } from './program.ts';
import { type Surroundings, surroundings } from './surroundings.ts';

/**
 * The command line. Sets the exit code and lets the process end by itself, so that no output is cut off; what still runs behind an
 * answer that was given, like a pause in a journey that was interrupted, holds nobody up.
 */
export async function main(argv: readonly string[]): Promise<void> {
  const here = surroundings();
  process.on('unhandledRejection', (reason) => void onStray(reason, here));
  process.on('uncaughtException', (error) => void onStray(error, here));
  try {
    await program(here, (code) => {
      process.exitCode ??= code;
    }).parseAsync(argv);
  } catch (error) {
    await onFailure(error, here);
  }
  setTimeout(() => process.exit(), lingerMs).unref();
}

/** What is done by then ends by itself within this time (ms). */
const lingerMs = 500;

async function onFailure(error: unknown, here: Surroundings): Promise<void> {
  if (error instanceof CommanderError) {
    process.exitCode = error.exitCode === 0 ? 0 : 2;
    return;
  }
  const { reportCrash } = await import('./crash.ts');
  here.err.write(`${reportCrash(error)}\n`);
  process.exitCode = 4;
}

/** A Chrome that ends leaves questions of Puppeteer's own without an answer; anything else is a mistake of ours. */
async function onStray(error: unknown, here: Surroundings): Promise<void> {
  if (error instanceof Error && /^(TargetCloseError|ConnectionClosedError|ProtocolError)$/.test(error.name)) return;
  await onFailure(error, here);
  process.exit();
}
