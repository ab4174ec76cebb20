/** Processes that never outlive us. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.mjs';

const GUARD = join(ROOT, 'scripts', 'lib', 'guard.mjs');

/** How much of what a process printed is kept to explain a failure, in characters. */
const KEPT_OUTPUT = 4_000;

/** How often we look whether the process that started us is still there, in milliseconds. */
const PARENT_CHECK = 1_000;

/**
 * @typedef {object} Guarded
 * @property {number} pid of the guard, above all that it started
 * @property {Promise<number | null>} ended its exit code; null when it was killed
 * @property {() => Promise<void>} stop ends the process and all it started; resolves when they are gone
 * @property {() => boolean} running
 * @property {() => string} output the end of what it printed
 */

/**
 * Starts a process under `guard.mjs`.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{env?: NodeJS.ProcessEnv, cwd?: string}} [options]
 * @returns {Guarded}
 */
export function startGuarded(command, args, { env = process.env, cwd = ROOT } = {}) {
  const guard = spawn(process.execPath, [GUARD, command, ...args], {
    env,
    cwd,
    // Its own group: Ctrl-C in the terminal reaches us, and we end it in order.
    detached: process.platform !== 'win32',
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'],
    windowsHide: true,
  });
  let output = '';
  const keep = (/** @type {Buffer} */ data) => (output = (output + data.toString()).slice(-KEPT_OUTPUT));
  guard.stdout?.on('data', keep);
  guard.stderr?.on('data', keep);
  guard.stdin?.on('error', () => {}); // it ended before us
  /** @type {number | null} */
  let code = null;
  guard.on('message', (/** @type {number | null} */ sent) => (code = sent));
  const ended = new Promise((resolve) => guard.on('close', () => resolve(code)));
  return {
    pid: guard.pid ?? 0,
    ended,
    stop: async () => {
      guard.stdin?.end();
      await ended;
    },
    running: () => guard.exitCode === null && guard.signalCode === null,
    output: () => output,
  };
}

/**
 * Calls `end` once when we are asked to stop (Ctrl-C, a closed terminal, SIGTERM) or when the process that started us is
 * gone, then exits with `code`.
 * @param {(why: string) => Promise<void>} end
 * @param {number} code
 */
export function endWithParent(end, code) {
  let ending = false;
  const stop = (/** @type {string} */ why) => {
    if (ending) return;
    ending = true;
    void end(why).finally(() => process.exit(code));
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(signal));
  const parents = starters();
  setInterval(() => starters() !== parents && stop('who started it is gone'), PARENT_CHECK).unref();
}

/** Who started us, and, where the system tells it in a file, who started that: npm puts a shell between itself and us. */
function starters() {
  let above = '';
  try {
    above = /\) \S (\d+)/.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8'))?.[1] ?? '';
  } catch {
    // not Linux
  }
  return `${process.ppid} ${above}`;
}
