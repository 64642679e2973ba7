import type { Command } from 'commander';
import type { Config } from './config-schema.ts';

/** Gives every option that neither the call nor the environment set the value that the config has for it. */
export function applyConfig(command: Command, { $schema: _, vars = {}, journeys, ...settings }: Config): void {
  for (const [name, value] of Object.entries(settings)) {
    const option = command.options.find(({ long }) => long === `--${name}`);
    const key = option?.attributeName();
    if (key === undefined || !isOpen(command, key)) continue;
    // An option that may be given several times keeps a list.
    const isList = option?.parseArg !== undefined;
    command.setOptionValueWithSource(key, isList ? [value].flat().map(String) : asGiven(value), 'config');
  }
  // Each by itself: a call may give one variable and leave the others.
  const given = (command.getOptionValue('var') as readonly string[] | undefined) ?? [];
  const named = new Set(given.map((pair) => pair.split('=')[0]));
  const more = Object.entries(vars).filter(([name]) => !named.has(name));
  if (more.length > 0) command.setOptionValue('var', [...more.map(([name, value]) => `${name}=${value}`), ...given]);
  if (journeys !== undefined) command.setOptionValue('journeys', [journeys].flat());
}

function isOpen(command: Command, key: string): boolean {
  return [undefined, 'default'].includes(command.getOptionValueSource(key));
}

/** As the command line would have it: numbers as they are written. */
function asGiven(value: unknown): unknown {
  return typeof value === 'boolean' ? value : String(value);
}
