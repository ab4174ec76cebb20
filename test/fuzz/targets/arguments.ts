import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { UsageError, type Command } from '../../../src/cli/command';
import type { Chance } from '../../support/year/chance';
import { must, textOf, type Outcome, type Target } from '../model';
import { mutateText } from '../mutate';
import { scanWords } from '../oracles';
import { oneOf } from '../random';
import { CHARACTERS, NAMES } from '../tokens';
import { product } from '../product';

const GOOD = [
  'status\n.', 'status\na.md\n--json', 'track\nnew.md\n--client\nNorthwind\n--project\nLetters', 'send\na.md', 'send\na.md\n--again', 'log\na.md\n--text\nToo long.\n--quote\nprose\n--from\nJane\n--class\nrewrite\n--at\n2026-11-05',
  'resolve\na.md\nc1\n--status\ndone\n--reply\nShorter.', 'trace\na.md', 'trace\nold.md\nnew.md\n--comments\ncomments.yaml', 'report\nNorthwind\n.', 'report\nNorthwind\n.\n--format\nhtml', 'check\na.md\nnew.md', 'import\na.md\nmail.txt\n--from\nJane',
  'import\na.md\nmail.txt\n--dry-run', 'export\na.md\n--to\nmd\n--out\nout.md\n--force', 'export\na.md\n--to\ndocx\n--out\nout.docx\n--force', 'export\na.md\n--to\nhtml\n--redline\n1\n--out\nout.html\n--force', 'export-time\n.', 'export-tasks\n.',
] as const; // prettier-ignore
const WORDS = [
  ...NAMES,
  ...CHARACTERS,
  '--',
  '-',
  '--json',
  '--root',
  '--root\n.',
  '--at',
  '--at\n0',
  '--text',
  '--client',
  '--client\n ',
  '--to',
  '--format',
  '--x',
  '--__proto__',
  '--json=1',
  '--text=',
  '..',
  'broken.md',
  'latin1.md',
  'link.md',
  'folder.md',
  'nothing.md',
  'a.md',
  'new.md',
  '1e9',
  '99999999999999999999',
  '\n',
  '2026-13-45',
];

const FILES: Readonly<Record<string, string | Uint8Array>> = {
  'a.md':
    '---\nclient: Northwind\nrounds:\n  - sent: 2026-11-02\n    draft: 5c1c5bbf9a2e\n    comments:\n      - {id: c1, text: Too long., quote: prose}\n---\nThe prose.\n',
  'new.md': 'Other prose.\n',
  'old.md': 'The prose.\n',
  'broken.md': '---\nclient: [\nrounds: {\n---\nThe prose.\n',
  'latin1.md': Uint8Array.from([
    45, 45, 45, 10, 99, 108, 105, 101, 110, 116, 58, 32, 229, 10, 45, 45, 45, 10,
  ]),
  'comments.yaml': '- {id: c1, quote: prose}\n',
  'mail.txt': 'Hi,\n\n- The prose is too long.\n\nJane\n',
  '.rounds/clients.yaml': 'clients:\n  Northwind: {included_rounds: 2}\n',
};

/** Nothing of what is written in the file that cannot be read, and nothing outside. */
const UNTOUCHED = ['broken.md', 'latin1.md', 'comments.yaml', 'mail.txt', '.rounds/clients.yaml'];

/** The arguments of the command line, one a line, in a folder of files good and bad, with a link that leads out of it. */
export const cliArguments: Target = {
  name: 'cli-arguments',
  landmarks: [
    () => '',
    (share) => `log\na.md\n--text\n${'x'.repeat(10 * 2 ** 20 * share)}`,
    (share) => `status\n${'a.md\n'.repeat(2000 * share)}`,
    () => `track\nnew.md\n--client\n${'__proto__'}`,
    () => `send\nlink.md`,
    () => 'trace\nold.md\nnew.md\n--comments\nbomb.yaml',
  ],
  make: (chance) => mutateText(oneOf(chance, GOOD), chance, { tokens: WORDS, others: GOOD }),
  run: (input, chance) => called(textOf(input).split('\n'), chance),
  reference: (input) => void scanWords(textOf(input)),
  mostRatio: 100_000,
};

const BOMB = [
  'a: &a [x, x, x, x, x, x, x, x, x]',
  ...Array.from(
    { length: 12 },
    (_, i) =>
      `${'bcdefghijklm'[i] ?? ''}: &${'bcdefghijklm'[i] ?? ''} [${`*${'abcdefghijkl'[i] ?? ''},`.repeat(9)}]`,
  ),
].join('\n');

async function called(args: readonly string[], _chance: Chance): Promise<Outcome> {
  const [name = '', ...rest] = args;
  const command = product.COMMANDS.get(name);
  const safe = rest.filter((arg) => staysInside(arg));
  // Standard input is the process's own; a browser is not for this.
  if (!command || safe.includes('-') || safe.some((arg) => arg === 'pdf' || arg === '--to=pdf'))
    return 'refused';
  const outer = mkdtempSync(path.join(tmpdir(), 'rounds-fuzz-'));
  const before = process.cwd();
  try {
    const folder = prepared(outer);
    process.chdir(folder);
    return await run(command, safe, outer);
  } finally {
    process.chdir(before);
    rmSync(outer, { recursive: true, force: true });
  }
}

/** Whoever gives a path means it: here none may lead to the machine's own files. */
const staysInside = (arg: string): boolean =>
  !/^(?:--?[\w-]*=?)?\s*[/~\\]/.test(arg) && !arg.includes('../..') && !/^[a-z]:/i.test(arg);

function prepared(outer: string): string {
  const folder = path.join(outer, 'one', 'work');
  mkdirSync(path.join(folder, '.rounds'), { recursive: true });
  mkdirSync(path.join(folder, 'folder.md'));
  writeFileSync(path.join(outer, 'secret.md'), '---\nclient: Other\n---\nSecret.\n');
  symlinkSync(outer, path.join(folder, 'out'));
  for (const [name, content] of Object.entries(FILES)) writeFileSync(path.join(folder, name), content);
  writeFileSync(path.join(folder, 'bomb.yaml'), BOMB);
  return folder;
}

async function run(command: Command, args: readonly string[], outer: string): Promise<Outcome> {
  let outcome: Outcome = 'accepted';
  try {
    const answer = await command.run(args);
    must(
      typeof answer.text === 'string' && JSON.stringify(answer.json) !== undefined,
      'a command answers nothing',
    );
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    must(error.message.trim() !== '', 'a refusal says nothing');
    outcome = 'refused';
  }
  const named = new Set(args);
  for (const file of UNTOUCHED)
    if (!named.has(file) || file === 'broken.md' || file === 'latin1.md')
      must(isAsBefore(file), 'a file is changed that cannot be read, or that nobody named');
  must(
    readFileSync(path.join(outer, 'secret.md'), 'utf8').endsWith('Secret.\n') &&
      readdirSync(outer).length <= 2 + Number(args.includes('..')),
    'something is written outside',
  );
  return outcome;
}

const isAsBefore = (file: string): boolean =>
  existsSync(file) && Buffer.compare(readFileSync(file), Buffer.from(FILES[file] ?? '')) === 0;
