/**
 * `npm run release:check`: makes the package and prints what a release on the Marketplace and on Open VSX needs, as a table. The exit code
 * is 1 where something is missing; with `--before-repository`, what can only be done with a public repository does not count.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { languageRows } from './lib/languages.mjs';
import { bundledLibraries, notAllowed, noticesText, readNotices } from './lib/notices.mjs';
import { releaseOf, releaseRows } from './lib/release.mjs';
import { makePackages } from './lib/packages.mjs';
import { filesIn } from './lib/vsix.mjs';

const { values } = parseArgs({ options: { 'before-repository': { type: 'boolean' } } });

/** @returns {Promise<import('./lib/release.mjs').Row>} */
async function aboutLibraries() {
  const libraries = await bundledLibraries();
  const stale =
    readNotices() !== noticesText(libraries) && 'run `npm run notices`: what is bundled has changed';
  const faults = notAllowed(libraries).join('; ');
  return {
    what: 'libraries',
    where: 'THIRD-PARTY-NOTICES.txt',
    found: `${libraries.length}`,
    fault: faults || stale || null,
  };
}

const folder = mkdtempSync(join(tmpdir(), 'revision-rounds-release-'));
try {
  const file = join(folder, 'release.vsix');
  await makePackages(file);
  const release = releaseOf({ files: filesIn(file).map(({ name }) => name), bytes: statSync(file).size });
  const rows = [...releaseRows(release), await aboutLibraries(), ...languageRows()];
  for (const { what, where, found, fault, waits } of rows) {
    const mark = fault === null ? '✔' : waits ? '…' : '✘';
    console.log(`${mark} ${what.padEnd(24)}${where.padEnd(28)}${found}`);
    if (fault !== null) console.log(`  ${' '.repeat(24)}-> ${fault}`);
  }
  console.log(
    '\nBy hand: that the publisher is registered with both, and that the version is installed and tried (CONTRIBUTING.md, Releasing).',
  );
  const open = rows.filter(({ fault, waits }) => fault !== null && !(waits && values['before-repository']));
  console.log(`${rows.length - open.length} of ${rows.length} are right`);
  process.exitCode = open.length === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
