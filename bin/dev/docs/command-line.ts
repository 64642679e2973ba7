import type { Command } from 'commander';
import { program } from '../../../src/cli/program.ts';
import type { Output } from '../../../src/cli/surroundings.ts';
import { fenced, page } from './markdown.ts';

/** The help of every command. */
export function commandLine(): string {
  const parcours = program(nowhere, () => {});
  return page(
    'The command line',
    'Results go to standard output, progress and messages to standard error.',
    fenced('text', helpOf(parcours)),
    ...parcours.commands.flatMap((command) => [`## parcours ${command.name()}`, fenced('text', helpOf(command))]),
  );
}

let heard = '';
const paper: Output = {
  write: (text) => {
    heard += text;
  },
  isTerminal: false,
  width: 100,
  colorLevel: 0,
};

/** The help is the same everywhere. */
const nowhere = { env: {}, home: '', platform: '', isRoot: false, cwd: '', out: paper, err: paper, ask: undefined };

function helpOf(command: Command): string {
  heard = '';
  command.outputHelp();
  return heard;
}
