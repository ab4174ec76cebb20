import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { unzipSync } from 'fflate';
import { ensureHost } from '../../scripts/lib/host.mjs';
import {
  bundledLibraries,
  carriedInBundles,
  NOTICES,
  noticesText,
  notAllowed,
} from '../../scripts/lib/notices.mjs';
import { MOST_BYTES, WANTED } from '../../scripts/lib/contents.mjs';
import { filesNamedIn } from '../support/manifest';
import { ROOT, TEST_OUT } from '../support/root';
import { Workbench } from '../support/workbench';
import { workspaceOf } from '../support/workspace';

/** Runs a script and gives what it printed; fails with it. */
function run(command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' });
  assert.equal(status, 0, `${stdout}\n${stderr}`);
  return stdout;
}

/** What VS Code loads, also in a window in which there is nothing to do, in bytes. */
const MOST_AT_START = 20_000;
/** What is loaded before anything is shown, in bytes. */
const MOST_TO_SHOW = 145_000;

/** Files that vsce gives another name. */
const RENAMED: Readonly<Record<string, string>> = {
  'readme.md': 'README.md',
  'changelog.md': 'CHANGELOG.md',
  'LICENSE.txt': 'LICENSE',
};

/** Where the packages are made: for VS Code on a computer, and for VS Code in a browser. */
const vsix = join(TEST_OUT, 'package', 'revision-rounds.vsix');
const webVsix = join(TEST_OUT, 'package', 'revision-rounds-web.vsix');

describe('the package', () => {
  const extensions = mkdtempSync(join(tmpdir(), 'revision-rounds-extensions-'));
  let installed: string;
  let files: string[];

  before('make it, and install it as a user does', async () => {
    mkdirSync(dirname(vsix), { recursive: true });
    run(process.execPath, 'scripts/package.mjs', vsix);
    const { node, server } = await ensureHost('oldest');
    run(
      node,
      server,
      '--install-extension',
      vsix,
      '--extensions-dir',
      extensions,
      '--server-data-dir',
      extensions,
    );
    const folder = readdirSync(extensions).find((name) =>
      name.startsWith('revision-rounds.revision-rounds-'),
    );
    assert.ok(folder, `it is not among ${readdirSync(extensions).join(', ')}`);
    installed = join(extensions, folder);
    files = readdirSync(installed, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(installed.length + 1)
          .split(sep)
          .join('/'),
      );
  });
  after(() => rmSync(extensions, { recursive: true, force: true }));

  it('holds nothing but what runs', () => {
    assert.deepEqual(
      files.filter((file) => !WANTED.some((pattern) => pattern.test(file))),
      [],
    );
  });

  it('is under a megabyte', () => {
    assert.ok(statSync(vsix).size < MOST_BYTES, `it has ${statSync(vsix).size} bytes`);
  });

  it('has every file as it is here, and JSON without what is between its words', () => {
    const packed = Object.entries(unzipSync(readFileSync(vsix)));
    const ours = packed.filter(([name]) => name.startsWith('extension/') && !name.endsWith('/package.json'));
    assert.equal(ours.length, packed.length - ['[Content_Types].xml', 'vsixmanifest', 'package.json'].length);
    for (const [name, bytes] of ours) {
      const file = name.slice('extension/'.length);
      const here = readFileSync(join(ROOT, RENAMED[file] ?? file));
      const parsed = (text: Uint8Array): unknown => JSON.parse(new TextDecoder().decode(text));
      if (/\.(json|code-snippets)$/.test(file)) assert.deepEqual(parsed(bytes), parsed(here), file);
      else assert.ok(here.equals(bytes), file);
    }
  });

  const size = (file: string): number => statSync(join(installed, 'dist', file)).size;

  it('starts with little code, and has less than 145 kB when there is something to show', () => {
    const extension = readFileSync(join(installed, 'dist/extension.js'), 'utf8');
    const atOnce = new Set(
      [...extension.matchAll(/=require\("\.\/([\w/.-]+)"\)/g)].map(([, file]) => file ?? ''),
    );
    assert.deepEqual([...atOnce], ['chunks/start.js']);
    const door = size('extension.js') + size('chunks/start.js');
    assert.ok(door < MOST_AT_START, `${door} bytes`);
    const product = readFileSync(join(installed, 'dist/chunks/product.js'), 'utf8');
    assert.ok(!product.includes('=require("./later.js")'), 'the product needs what was to be loaded later');
    assert.ok(
      door + size('chunks/product.js') < MOST_TO_SHOW,
      `${door} and ${size('chunks/product.js')} bytes`,
    );
  });

  it('asks for VS Code as it is, and not for a copy of all its names in each file', () => {
    const asked = ['extension.js', 'chunks/start.js', 'chunks/product.js', 'web/extension.js'].flatMap(
      (file) => {
        const code = readFileSync(join(ROOT, 'dist', file), 'utf8');
        return [...code.matchAll(/(.)require\("vscode"\)/g)].map(([, before]) => before);
      },
    );
    assert.ok(asked.length > 10);
    assert.deepEqual(
      asked.filter((before) => before === '('),
      [],
    );
  });

  it('names every library in it, with its licence', async () => {
    const libraries = await bundledLibraries();
    assert.deepEqual(notAllowed(libraries), []);
    const file = files.find((name) => name.toLowerCase() === NOTICES.toLowerCase()) ?? '';
    const anew = 'run `npm run notices`: what is bundled has changed';
    assert.equal(readFileSync(join(installed, file), 'utf8'), noticesText(libraries), anew);
  });

  it('names the libraries that come inside another one, too', async () => {
    const inside = (await bundledLibraries()).filter(({ name }) => name.includes('inside'));
    assert.deepEqual(
      await carriedInBundles(),
      inside.map(({ name }) => name),
    );
  });

  it('holds every file that the manifest names', () => {
    const manifest: unknown = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
    const missing = filesNamedIn(manifest).filter((named) => !files.includes(named));
    assert.deepEqual(missing, []);
  });

  it('holds the command line, the read-me, the changes and the license', () => {
    const names = new Set(files.map((file) => file.toLowerCase()));
    for (const wanted of ['dist/extension.js', 'dist/cli.js', 'readme.md', 'changelog.md']) {
      assert.ok(names.has(wanted), `${wanted} is missing`);
    }
    assert.ok([...names].some((file) => file.startsWith('license')));
  });

  it('works where it is installed, without the project around it', async () => {
    const { folder } = workspaceOf({
      'harvest.md': '# A late harvest\n\nThe grapes hung until the first frost.\n',
    });
    const workbench = await Workbench.open(folder, { extensionsFolder: extensions });
    await workbench.openFile('harvest.md');
    await workbench.command('Rounds: Track This Document');
    await workbench.quickInput.waitFor('client');
    await workbench.screenshot('package-installed');
    await workbench.close();
  });
});

describe('the package for the web', () => {
  let files: ReadonlyMap<string, Uint8Array>;
  const read = (file: string): string => new TextDecoder().decode(files.get(file));
  const folder = (name: string): string => name.slice('extension/'.length);

  before(() => {
    files = new Map(
      Object.entries(unzipSync(readFileSync(webVsix))).map(([name, bytes]) => [folder(name), bytes]),
    );
  });

  it('runs in a browser, and nowhere else', () => {
    const manifest = JSON.parse(read('package.json')) as Readonly<Record<string, unknown>>;
    assert.equal(manifest['main'], undefined);
    assert.equal(manifest['browser'], './dist/web/extension.js');
    const missing = filesNamedIn(manifest).filter((named) => !files.has(named));
    assert.deepEqual(missing, []);
  });

  it('has the one file that runs, and the pages of its panels', () => {
    const built = [...files.keys()].filter((file) => file.startsWith('dist/')).sort();
    const pages = ['history', 'redline'].flatMap((page) => [`dist/${page}.css`, `dist/${page}.js`]);
    assert.deepEqual(built, [...pages, 'dist/web/extension.js'].sort());
  });

  it('weighs no more than the other one, whose weight is watched', () => {
    assert.ok(statSync(webVsix).size <= statSync(vsix).size);
  });
});
