/** Runs npm, and says why it failed. */
import { spawnSync } from 'node:child_process';

/**
 * The npm that runs us, or the one on the PATH.
 * @returns {{command: string, first: string[], shell: boolean}}
 */
function findNpm() {
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('npm-cli.js')) return { command: process.execPath, first: [cli], shell: false };
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
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
 * @param {readonly string[]} args
 * @param {{cwd: string, purpose: string}} options `purpose` completes "Could not ..." when npm fails
 */
export function npm(args, { cwd, purpose }) {
  const { command, first, shell } = findNpm();
  const run = spawnSync(command, [...first, ...args, '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    shell,
    env: cleanEnvironment(),
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  if (run.status === 0) return;
  const said = (run.error ? String(run.error) : run.stderr || run.stdout || '').trim();
  throw new Error(`Could not ${purpose}: npm failed. Is the npm registry reachable? npm said:\n${said}`);
}
