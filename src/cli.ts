#!/usr/bin/env node
import { UsageError } from './cli/command';
import { COMMANDS } from './cli/commands';
import { forTerminal } from './cli/terminal';

/** The command line: the same core and store as in the editor. Exit code 0: fine; 1: a finding; 2: bad use, or nothing could be done. */

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') {
    console.log(help());
    return name === undefined ? 2 : 0;
  }
  const command = COMMANDS.get(name);
  if (!command) throw new UsageError(`There is no command “${name}”.\n${help()}`);
  if (args.includes('--help')) {
    console.log(`rounds ${command.usage}\n${command.about}`);
    return 0;
  }
  const outcome = await command.run(args);
  for (const warning of outcome.warnings ?? []) tell(warning);
  const answer = args.includes('--json') ? JSON.stringify(outcome.json) : outcome.text;
  // A table ends its last line itself, and like the others.
  const ended = answer.endsWith('\n') ? answer : `${answer}\n`;
  // A file gets it to the letter.
  process.stdout.write(process.stdout.isTTY ? forTerminal(ended) : ended);
  return outcome.finding === true ? 1 : 0;
}

/** A word to the person, beside the answer. */
const tell = (message: string): void => console.error(forTerminal(`rounds: ${message}`));

function help(): string {
  const lines = [...COMMANDS.values()].map((command) => `  rounds ${command.usage}\n      ${command.about}`);
  return ['Revision Rounds on the command line. Every command takes --json and --root DIR.', ...lines].join(
    '\n',
  );
}

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    if (!(error instanceof UsageError)) throw error;
    tell(error.message);
    process.exitCode = 2;
  },
);

// Without it the bundler takes this for CommonJS, and makes of each module that it shares with the extension a function to be called.
export {};
