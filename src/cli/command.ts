import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What a command of the command line answers: the same facts for a program and for a person. */
export interface Outcome {
  readonly json: unknown;
  readonly text: string;
  /** Something was found that the caller asked to be told of: exit code 1. */
  readonly finding?: boolean;
  /** What a person should know beside the answer. */
  readonly warnings?: readonly string[];
}

/** Something that the caller got wrong, or that stands in the way: exit code 2, with this message. */
export class UsageError extends Error {}

export interface Command {
  readonly usage: string;
  readonly about: string;
  run(args: readonly string[]): Promise<Outcome>;
}

export interface Arguments<Name extends string> {
  readonly positionals: readonly string[];
  readonly values: Readonly<Partial<Record<Name, string>>>;
  readonly flags: ReadonlySet<string>;
}

/** Reads arguments; `--json` and `--root` are known to all commands. */
export function readArguments<Name extends string>(
  args: readonly string[],
  names: readonly Name[],
  flags: readonly string[] = [],
): Arguments<Name | 'root'> {
  const options: NonNullable<ParseArgsConfig['options']> = {
    root: { type: 'string' },
    json: { type: 'boolean' },
  };
  for (const name of names) options[name] = { type: 'string' };
  for (const flag of flags) options[flag] = { type: 'boolean' };
  try {
    const parsed = parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
    const entries = Object.entries(parsed.values);
    const values = Object.fromEntries(entries.filter(([, value]) => typeof value === 'string'));
    return {
      positionals: parsed.positionals,
      values: values as Partial<Record<Name | 'root', string>>,
      flags: new Set(entries.filter(([, value]) => value === true).map(([name]) => name)),
    };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

/** The value of an option that has to be one of a few words. */
export function oneOf<T extends string>(allowed: readonly T[], value: string, option: string): T {
  const found = allowed.find((word) => word === value);
  if (found === undefined) throw new UsageError(`${option} is one of ${allowed.join(', ')}, not “${value}”.`);
  return found;
}

export function required(value: string | undefined, option: string): string {
  if (value === undefined || value.trim() === '') throw new UsageError(`${option} is missing.`);
  return value;
}
