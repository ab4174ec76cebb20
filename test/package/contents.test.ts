import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import { ensureHost } from '../../scripts/lib/host.mjs';
import { filesNamedIn } from '../support/manifest';
import { ROOT, TEST_OUT } from '../support/root';
import { Workbench } from '../support/workbench';
import { workspaceOf } from '../support/workspace';

/** Every path that may be in the package; `vsix` adds its own two. */
const WANTED = [
  /^\.vsixmanifest$/,
  /^package\.json$/,
  /^package\.nls(\.[a-z-]+)?\.json$/,
  /^(readme|changelog)\.md$/i,
  /^license(\.txt|\.md)?$/i,
  /^dist\/([a-z]+\.(js|css)|chunks\/[\w-]+\.js)$/i,
  /^l10n\/bundle\.l10n(\.[a-z-]+)?\.json$/,
  /^media\/(icons|readme|sample|walkthrough)\//,
  /^schemas\/[a-z]+\.schema\.json$/,
  /^snippets\/.*\.code-snippets$/,
];

/** Runs a script and gives what it printed; fails with it. */
function run(command: string, ...args: string[]): string {
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: ROOT, encoding: 'utf8' });
  assert.equal(status, 0, `${stdout}\n${stderr}`);
  return stdout;
}

describe('the package', () => {
  const vsix = join(TEST_OUT, 'package', 'revision-rounds.vsix');
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
