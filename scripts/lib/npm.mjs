/** Runs npm, and says why it failed. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { startGuarded } from './processes.mjs';

/**
 * The npm that runs us, the one beside our Node, or the one on the PATH.
 * @returns {{command: string, first: string[]}}
 */
function findNpm() {
  const beside = join(dirname(process.execPath), 'node_modules', 'npm', 'bin', 'npm-cli.js'); // as on Windows
  const script = [process.env['npm_execpath'], beside].find(
    (file) => file?.endsWith('npm-cli.js') && existsSync(file),
  );
  return script ? { command: process.execPath, first: [script] } : { command: 'npm', first: [] };
}

/**
 * What npm hands to scripts of this project (its settings, its dry run) must not change an installation elsewhere.
 * @returns {NodeJS.ProcessEnv}
 */
function cleanEnvironment() {
  const kept =
    /^npm_config_(cache|registry|userconfig|globalconfig|.*proxy|cafile|ca|strict_ssl|offline|prefer_offline)$/i;
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !/^npm_/i.test(name) || kept.test(name)),
  );
}

/**
 * Ends with us: an installation goes on for nobody.
 * @param {readonly string[]} args
 * @param {{cwd: string, purpose: string}} options `purpose` completes "Could not ..." when npm fails
 */
export async function npm(args, { cwd, purpose }) {
  const { command, first } = findNpm();
  const run = startGuarded(command, [...first, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    env: cleanEnvironment(),
  });
  if ((await run.ended) === 0) return;
  throw new Error(
    `Could not ${purpose}: npm failed. Is the npm registry reachable? npm said:\n${run.output().trim()}`,
  );
}
