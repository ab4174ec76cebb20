import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync } from 'node:fs';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { draftFaults, isTemporary, newDesk, type Desk } from '../support/faults/desk';
import { tallyOf, timed } from '../support/faults/table';

/**
 * The same with faults that the system itself makes, in the built command line: files and folders that it may not read or write (where
 * the tests run as root, the command line steps down to a user without rights first), and a file that may not grow as far as it has to.
 */
const PROSE = 'A paragraph of the article.\n\n'.repeat(400);
const DOCUMENT = `---\nclient: Northwind\nrounds:\n  - sent: 2026-11-01\n    comments:\n      - id: c1\n        text: Shorter.\n---\n${PROSE}`;

/** The user with the fewest rights on every Unix; only the number counts. */
const NOBODY = 65_534;
const STEP_DOWN = `if (process.getuid() === 0) { process.setgid(${NOBODY}); process.setuid(${NOBODY}); }`;

const COMMANDS: readonly (readonly string[])[] = [
  ['send', 'mill.md'],
  ['log', 'mill.md', '--text', 'Slower.'],
  ['resolve', 'mill.md', 'c1', '--status', 'done'],
];

interface Case {
  readonly name: string;
  readonly commands: readonly (readonly string[])[];
  /** Takes the rights away. */
  readonly prepare: (desk: Desk) => void;
  /** Kilobytes that a file may have. */
  readonly limit?: number;
}

const CASES: readonly Case[] = [
  {
    name: 'a document that may not be read',
    commands: COMMANDS,
    prepare: (desk) => chmodSync(desk.file('mill.md'), 0),
  },
  {
    name: 'a folder that may not be written to',
    commands: COMMANDS,
    prepare: (desk) => chmodSync(desk.path, 0o555),
  },
  {
    name: 'stored drafts that may not be written to',
    commands: [['send', 'mill.md']],
    prepare: (desk) => chmodSync(desk.file('.rounds/drafts'), 0o555),
  },
  { name: 'a file that may not grow', commands: COMMANDS, prepare: () => undefined, limit: 4 },
];

describe('rights and quotas of the system', () => {
  let tools: string;
  before(() => {
    // Where the user without rights can read it.
    tools = mkdtempSync(path.join(tmpdir(), 'rounds-faults-dist-'));
    chmodSync(tools, 0o755);
    cpSync('dist', path.join(tools, 'dist'), { recursive: true });
  });
  after(() => rmSync(tools, { recursive: true, force: true }));

  const rounds = (desk: Desk, command: readonly string[], limit?: number): ReturnType<typeof spawnSync> => {
    const node = [
      process.execPath,
      '-e',
      `${STEP_DOWN} process.argv.splice(1, 0, 'cli'); require(${JSON.stringify(path.join(tools, 'dist/cli.js'))});`,
      '--',
      ...command,
    ];
    const shell = `${limit === undefined ? '' : `ulimit -f ${limit * (1024 / 512)}; `}exec "$@"`;
    return spawnSync('sh', ['-c', shell, 'sh', ...node], { cwd: desk.path, encoding: 'utf8' });
  };

  for (const { name, commands, prepare, limit } of CASES) {
    it(`${name}: the writer is told, and nothing is changed`, async () => {
      const tally = tallyOf(name);
      let [faulty, reference] = [0, 0];
      for (const command of commands) {
        await tally.attempt(async () => {
          const desk = newDesk({ 'mill.md': DOCUMENT });
          mkdirSync(desk.file('.rounds/drafts'), { recursive: true });
          for (const open of ['', '.rounds', '.rounds/drafts']) chmodSync(desk.file(open), 0o777);
          prepare(desk);
          faulty += await timed(() => {
            const ran = rounds(desk, command, limit);
            assert.equal(ran.status, 2, `${command.join(' ')}: ${String(ran.stdout)}${String(ran.stderr)}`);
            assert.match(String(ran.stderr), /could not be (read|written)/);
          });
          assert.equal(desk.read('mill.md'), DOCUMENT);
          // A draft that could be kept stays, whole, for the next time.
          assert.deepEqual(draftFaults(desk), []);
          assert.deepEqual(desk.names().filter(isTemporary), []);
          // With the rights back it goes through, so that it was the rights that it failed for.
          for (const open of ['', '.rounds/drafts', 'mill.md']) chmodSync(desk.file(open), 0o777);
          reference += await timed(() => assert.equal(rounds(desk, command).status, 0));
          desk.remove();
        });
      }
      tally.close({ ratio: faulty / reference, reference: 'allowed' });
    });
  }
});
