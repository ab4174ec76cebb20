import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { cliPath, newFolder, type Folder } from './run';

const comment = (text: string, id = 'c1'): string =>
  `      - id: ${id}\n        text: ${text}\n        status: open\n`;
const article = (comments: string, prose = 'Its wheel turns.\n'): string =>
  `---\nclient: Northwind\nrounds:\n  - sent: 2026-11-02\n    comments:\n${comments}---\n${prose}`;

const FIRST = comment('Shorter, please.');
const MINE = FIRST + comment('A later date.', 'c2');
const THEIRS = FIRST + comment('Name the miller.', 'c2');
const BOTH = MINE + comment('Name the miller.', 'c3');

describe('the command line as a merge driver', () => {
  let folder: Folder;
  beforeEach(() => (folder = newFolder()));
  afterEach(() => folder.remove());

  const merge = (
    base: string | Uint8Array,
    ours: string | Uint8Array,
    theirs: string | Uint8Array,
    name = 'mill.md',
  ) => {
    for (const [file, text] of Object.entries({ base, ours, theirs })) folder.write(file, text);
    return folder.rounds('merge', 'base', 'ours', 'theirs', name, '--json');
  };

  it('writes the result in the place of ours, and nothing else', () => {
    const ran = merge(article(FIRST), article(MINE), article(THEIRS));
    assert.equal(ran.code, 0, ran.err);
    assert.deepEqual(ran.json(), { path: 'mill.md', conflicts: [] });
    assert.equal(folder.read('ours'), article(BOTH));
    assert.equal(folder.read('theirs'), article(THEIRS));
    assert.deepEqual(folder.files(), ['base', 'ours', 'theirs']);
  });

  it('says with exit code 1 that conflicts are left, and where', () => {
    const ran = merge(article(FIRST), article(MINE, 'It stands.\n'), article(THEIRS, 'It creaks.\n'));
    assert.equal(ran.code, 1);
    assert.deepEqual(ran.json(), { path: 'mill.md', conflicts: ['the text'] });
    assert.equal(
      folder.read('ours'),
      article(BOTH, '<<<<<<< ours\nIt stands.\n=======\nIt creaks.\n>>>>>>> theirs\n'),
    );
  });

  it('knows the terms by their name', () => {
    const terms = (...names: string[]): string =>
      `clients:\n${names.map((name) => `  ${name}:\n    included_rounds: 2\n`).join('')}`;
    const ran = merge(terms('A'), terms('A', 'B'), terms('A', 'C'), 'notes/.rounds/clients.yaml');
    assert.equal(ran.code, 0, ran.err);
    assert.equal(folder.read('ours'), terms('A', 'B', 'C'));
  });

  it('merges lines in another encoding byte by byte, and leaves alone what is no text', () => {
    const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
    const ran = merge(latin('é\n\nb\n'), latin('è\n\nb\n'), latin('é\n\nü\n'));
    assert.equal(ran.code, 0, ran.err);
    for (const [conflicts, theirs] of [
      [0, 'è\n\nü\n'],
      [1, 'ê\n\nb\n'],
    ] as const)
      assert.equal(merge(latin('é\n\nb\n'), latin('è\n\nü\n'), latin(theirs)).code, conflicts);
    const binary = merge('a\0\n', 'b\0\n', 'c\0\n');
    assert.equal(binary.code, 1);
    assert.equal(folder.read('ours'), 'b\0\n');
  });

  it('changes nothing where a version is missing or cannot be read', () => {
    folder.write('ours', 'Ours.\n');
    for (const args of [
      ['base', 'ours'],
      ['base', 'ours', 'theirs'],
    ]) {
      const ran = folder.rounds('merge', ...args);
      assert.equal(ran.code, 2);
      assert.notEqual(ran.err, '');
    }
    assert.equal(folder.read('ours'), 'Ours.\n');
  });

  it('works in git, set up as the read-me says', () => {
    const git = (...args: readonly string[]): number | null => {
      const { status } = spawnSync(
        'git',
        ['-c', 'user.name=Ann', '-c', 'user.email=ann@example.com', ...args],
        {
          cwd: folder.path,
        },
      );
      return status;
    };
    const commit = (comments: string, ...names: readonly string[]): void => {
      folder.write('my articles/mill.md', article(comments));
      folder.write(
        '.rounds/clients.yaml',
        `clients:\n${names.map((name) => `  ${name}:\n    rate: 60\n`).join('')}`,
      );
      git('add', '-A');
      assert.equal(git('commit', '-qm', 'work'), 0);
    };
    git('init', '-q', '-b', 'desk');
    writeFileSync(
      path.join(folder.path, '.gitattributes'),
      '*.md merge=rounds\n.rounds/clients.yaml merge=rounds\n',
    );
    git('config', 'merge.rounds.driver', `"${process.execPath}" "${cliPath}" merge %O %A %B %P`);
    commit(FIRST, 'Northwind');
    git('checkout', '-qb', 'laptop');
    commit(THEIRS, 'Northwind', 'Mas Bonet');
    git('checkout', '-q', 'desk');
    commit(MINE, 'Northwind', 'Fell and Fjord');
    assert.equal(git('merge', '-q', '-m', 'merge', 'laptop'), 0);
    assert.equal(folder.read('my articles/mill.md'), article(BOTH));
    assert.match(folder.read('.rounds/clients.yaml'), /Northwind:[^]*Fell and Fjord:[^]*Mas Bonet:/);
  });
});
