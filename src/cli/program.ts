import { Command, CommanderError, Option } from 'commander';
import type { ExitCode } from '../report/exit-code.ts';
import type { BaselineFlags } from './commands/baseline.ts';
import type { CheckFlags } from './commands/check.ts';
import type { CompareFlags } from './commands/compare.ts';
import type { DemoFlags } from './commands/demo.ts';
import type { DoctorFlags } from './commands/doctor.ts';
import type { InitFlags } from './commands/init.ts';
import type { RunFlags } from './commands/run.ts';
import { printProblems } from './print-problems.ts';
import { type Surroundings, toolVersion } from './surroundings.ts';

/** The whole command line on one page. What a command does is loaded only when it is called. */
export function program(here: Surroundings, end: (code: ExitCode) => void): Command {
  const parcours = new Command('parcours')
    .description(
      'Replays customer journeys in Chrome and says, in one unit that adds up, where customers lose their way.',
    )
    .version(toolVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this')
    .addHelpText('after', examples)
    .showSuggestionAfterError()
    .exitOverride()
    .configureOutput({
      writeOut: here.out.write,
      writeErr: here.err.write,
      getOutHelpWidth: () => Math.min(here.out.width, 100),
      getErrHelpWidth: () => Math.min(here.err.width, 100),
      outputError: (text, write) => write(asSentence(text)),
    });

  parcours
    .command('run')
    .argument('[journeys...]', 'journey files, folders of them, or an https:// address for a first visit')
    .summary('replay, measure, score, report')
    .description('Replays journeys, measures every step, and writes a scored report.')
    .addOption(new Option('--url <address>', "replaces the origin of the journeys' own addresses").env('PARCOURS_URL'))
    .option('--persona <name>', 'who travels: phone or desktop; may be given several times', append)
    .option('--runs <n>', 'how often each journey is timed', '1')
    .option('--out <folder>', 'where the report goes; overwrites what lies there (default: a new folder in reports/)')
    .option('--min-score <n>', 'fails when the fluidity of any journey and persona is below n')
    .option('--baseline <file>', 'compares with an earlier report or baseline, and writes comparison.json')
    .option('--fail-on <what>', 'fails when the comparison is worse, or has anything new: worse or new')
    .option('--var <name=value>', 'gives a variable of the journeys a value; may be given several times', append)
    .option('--until <step>', 'stops after this step')
    .option('--lighthouse', 'travels once more with Lighthouse; its scores stand beside the report')
    .option('--browser <path>', 'the Chrome to use')
    .option('--headed', 'shows the browser')
    .option(
      '--reporter <formats>',
      'what is printed, and what is written to files: terminal, json, html, markdown, junit; such as terminal,junit=report.xml (default: terminal)',
      append,
    )
    .option('--json', 'prints the report alone, as JSON')
    .option('--quiet', 'no progress')
    .hook('preAction', (command) => withConfig(command, here))
    .action(async (journeys: string[], flags: RunFlags, command: Command) => {
      const { run } = await import('./commands/run.ts');
      end(await run(journeys, { ...flags, urlFrom: command.getOptionValueSource('url') }, here));
    });

  parcours
    .command('compare')
    .argument('<base>', 'before: a report, the folder of a run, or a baseline')
    .argument('<head>', 'now: the same')
    .summary('what got better and worse between two runs')
    .description('Compares two reports, both judged under the present rules.')
    .option('--fail-on <what>', 'fails when it is worse, or has anything new: worse or new')
    .option(
      '--reporter <formats>',
      'what is printed, and what is written to files: terminal, markdown, json (default: terminal)',
      append,
    )
    .option('--json', 'prints the comparison alone, as JSON')
    .option('--out <folder>', 'writes comparison.json there')
    .action(async (base: string, head: string, flags: CompareFlags) => {
      const { compare } = await import('./commands/compare.ts');
      end(compare(base, head, flags, here));
    });

  parcours
    .command('baseline')
    .argument('<report>', 'a report, or the folder of a run')
    .summary('a report as a small file to commit and to compare with')
    .description(
      'Writes what later releases are held against. Over an earlier baseline it changes only what is more than chance.',
    )
    .addOption(new Option('--out <file>', 'where it goes').default('parcours.baseline.json'))
    .action(async (report: string, flags: BaselineFlags) => {
      const { baseline } = await import('./commands/baseline.ts');
      end(baseline(report, flags, here));
    });

  parcours
    .command('check')
    .argument('[journeys...]', 'journey files or folders of them')
    .summary('validate journeys without running them')
    .description('Reads journeys and tells every mistake in them with its place. No browser starts.')
    .option('--var <name=value>', 'gives a variable of the journeys a value; may be given several times', append)
    .hook('preAction', (command) => withConfig(command, here))
    .action(async (journeys: string[], flags: CheckFlags) => {
      const { check } = await import('./commands/check.ts');
      end(check(journeys, flags, here));
    });

  parcours
    .command('explain')
    .argument('[rule]', 'a rule of the catalogue')
    .summary('the catalogue of friction; one rule: what, why, fix, sources')
    .description('Lists the catalogue of friction, or explains one rule of it.')
    .action(async (rule: string | undefined) => {
      const { explain } = await import('./commands/explain.ts');
      end(explain(rule, here));
    });

  parcours
    .command('demo')
    .summary('serve the embedded shop, in its rough and its smooth release')
    .description('Serves the embedded shop until Ctrl-C.')
    .option('--port <n>', 'the port of the smooth release; the rough one takes the next (default: two free ones)')
    .action(async (flags: DemoFlags) => {
      const { demo } = await import('./commands/demo.ts');
      end(await demo(flags, here));
    });

  parcours
    .command('doctor')
    .summary('what is here: Node, Chrome, sandbox, machine')
    .description('Says what is here to measure with, and whether it works.')
    .option('--browser <path>', 'the Chrome to look at')
    .option('--install-browser', 'gets a Chrome when there is none')
    .action(async (flags: DoctorFlags) => {
      const { doctor } = await import('./commands/doctor.ts');
      end(await doctor(flags, here));
    });

  parcours
    .command('schema')
    .argument('[name]', 'journey, report, comparison or config', 'journey')
    .summary('print the JSON Schema of journeys, reports, comparisons or configs')
    .description('Prints a JSON Schema (draft-07), for editors and programs.')
    .action(async (name: string) => {
      const { schema } = await import('./commands/schema.ts');
      end(schema(name, here));
    });

  parcours
    .command('init')
    .argument('[address]', 'the site')
    .summary('a first journey, a config and a CI file for this site')
    .description(
      'Looks at a site, writes a first journey that runs, a config, and a file for CI. What is there already is left as it is.',
    )
    .addOption(
      new Option('--ci <service>', 'whose CI (default: what this folder looks like)').choices([
        'github',
        'gitlab',
        'none',
      ]),
    )
    .option('--browser <path>', 'the Chrome to use')
    .action(async (address: string | undefined, flags: InitFlags) => {
      const { init } = await import('./commands/init.ts');
      end(await init(address, flags, here));
    });

  return parcours;
}

/** Fills in what the config says; where it is wrong, the call ends here. */
async function withConfig(command: Command, { cwd, err }: Surroundings): Promise<void> {
  const { findConfig } = await import('./config/find-config.ts');
  const found = findConfig(cwd);
  if ('config' in found) {
    const { applyConfig } = await import('./config/apply-config.ts');
    return applyConfig(command, found.config);
  }
  printProblems(found.problems, err);
  throw new CommanderError(2, 'parcours.config', 'the config is wrong');
}

const examples = `
Examples:
  parcours run https://shop.example             a first visit: opens, looks, scrolls to the end
  parcours run journeys/buy.yml --min-score 70  a gate for CI
  parcours compare reports/monday reports/today what got better and worse
  parcours check                                every journey in ./journeys
  parcours doctor --install-browser             gets a Chrome when there is none
  parcours init https://shop.example            a first journey, a config and a CI file

Exit codes: 0 done, 1 a gate failed, 2 wrong call or journey, 3 blocked, 4 not measured,
            5 inconclusive, 130 interrupted
`;

function append(value: string, all: readonly string[] = []): readonly string[] {
  return [...all, value];
}

/** commander's "error: unknown option '--presona'\n(Did you mean --persona?)" as sentences. */
function asSentence(text: string): string {
  const [first = '', ...more] = text
    .trim()
    .replace(/^error: /, '')
    .split('\n');
  const sentence = `${first.charAt(0).toUpperCase()}${first.slice(1).replace(/\.$/, '')}.`;
  const journey = /^unknown command '(https?:.*|.*\.ya?ml)'/.exec(first)?.[1];
  const hints =
    journey === undefined
      ? more.map((line) => line.replace(/^\((.*)\)$/, '$1'))
      : [`Did you mean parcours run ${journey}?`];
  return `${[sentence, ...hints].join(' ')}\n`;
}
