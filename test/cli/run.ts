import { spawnSync } from 'node:child_process';
import { mkdtempSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder for one test, and the built command line run in it as a person would. */
export interface Folder {
  readonly path: string;
  write(name: string, text: string | Uint8Array): void;
  read(name: string): string;
  /** All files below, with `/`, sorted. */
  files(): string[];
  rounds(...args: readonly string[]): Ran;
  /** The same with a text on standard input. */
  roundsWith(input: string, ...args: readonly string[]): Ran;
  remove(): void;
}

export interface Ran {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  /** What was printed, with --json. */
  json(): unknown;
}

const CLI = path.resolve('dist/cli.js');

export function newFolder(files: Readonly<Record<string, string>> = {}): Folder {
  const root = mkdtempSync(path.join(tmpdir(), 'rounds-cli-'));
  const folder: Folder = {
    path: root,
    write(name, text) {
      mkdirSync(path.dirname(path.join(root, name)), { recursive: true });
      writeFileSync(path.join(root, name), text);
    },
    read: (name) => readFileSync(path.join(root, name), 'utf8'),
    files: () =>
      readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) =>
          path.relative(root, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'),
        )
        .sort(),
    rounds: (...args) => runNode(root, [CLI, ...args]),
    roundsWith: (input, ...args) => runNode(root, [CLI, ...args], {}, input),
    remove: () => rmSync(root, { recursive: true, force: true }),
  };
  for (const [name, text] of Object.entries(files)) folder.write(name, text);
  return folder;
}

/** Runs Node in a folder, with `nodeArgs` before the command line's own. */
export function runNode(
  cwd: string,
  nodeArgs: readonly string[],
  env: NodeJS.ProcessEnv = {},
  input = '',
): Ran {
  const ran = spawnSync(process.execPath, nodeArgs, {
    cwd,
    encoding: 'utf8',
    input,
    env: { ...process.env, ...env },
  });
  return {
    code: ran.status,
    signal: ran.signal,
    out: ran.stdout,
    err: ran.stderr,
    json: () => JSON.parse(ran.stdout) as unknown,
  };
}

/** By `SIGKILL`, of which Windows leaves only a code. */
export const wasKilled = ({ signal, code, err }: Ran): boolean =>
  signal === 'SIGKILL' || (process.platform === 'win32' && code === 1 && err === '');

export const cliPath = CLI;
