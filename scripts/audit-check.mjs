/**
 * `npm run audit:check`: asks the registry what is known against the packages of package-lock.json. What is known has to be explained in
 * scripts/audit-explained.json: the address of the advisory, and why it does not concern what we do with the package. Where the registry gives
 * no answer, this says so and does not fail.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { advisoriesIn, unexplained } from './lib/audit.mjs';
import { ROOT } from './lib/root.mjs';

const EXPLAINED = 'scripts/audit-explained.json';

/** How long the registry may take, in milliseconds. */
const TIMEOUT = 60_000;

const run = spawnSync('npm', ['audit', '--json'], {
  cwd: ROOT,
  encoding: 'utf8',
  timeout: TIMEOUT,
  shell: process.platform === 'win32', // npm is a script there
});
/** @type {any} */
let report = null;
try {
  report = JSON.parse(run.stdout);
} catch {
  // no answer, or none that is JSON
}
const advisories = advisoriesIn(report);
if (advisories === null) {
  const why = report?.message ?? run.error?.message ?? (run.stderr || 'no answer').trim().split('\n')[0];
  console.log(
    `NOT CHECKED: the registry gave no report (${why}). Nothing is known to be wrong, and nothing to be right.`,
  );
} else {
  const { open, stale } = unexplained(advisories, JSON.parse(readFileSync(join(ROOT, EXPLAINED), 'utf8')));
  for (const { source, name, severity, title } of open) {
    console.error(
      `${name}: ${severity}: ${title}\n  ${source}\n  -> npm update ${name}, or explain it in ${EXPLAINED}`,
    );
  }
  for (const source of stale) console.log(`${source} is not reported any more: take it out of ${EXPLAINED}`);
  console.log(`${advisories.length} advisories, ${open.length} of them neither mended nor explained`);
  process.exitCode = open.length === 0 ? 0 : 1;
}
