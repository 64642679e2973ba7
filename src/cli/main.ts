import { CommanderError } from 'commander';
import { program } from './program.ts';
import { surroundings } from './surroundings.ts';

/** The command line. Sets the exit code and lets the process end by itself, so that no output is cut off. */
export async function main(argv: readonly string[]): Promise<void> {
  const here = surroundings();
  try {
    await program(here, (code) => {
      process.exitCode = code;
    }).parseAsync(argv);
  } catch (error) {
    if (error instanceof CommanderError) {
      process.exitCode = error.exitCode === 0 ? 0 : 2;
      return;
    }
    const { reportCrash } = await import('./crash.ts');
    here.err.write(`${reportCrash(error)}\n`);
    process.exitCode = 4;
  }
}
