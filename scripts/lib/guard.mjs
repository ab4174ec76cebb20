/**
 * Stands between us and a process that starts others of its own: `node guard.mjs COMMAND ARGS...`.
 *
 * Its exit code is sent to us as a message.
 *
 * The guard leads a process group. When its standard input closes, because we asked or because we are gone (even killed
 * without warning), or when the command ends, the whole group ends, itself included.
 */
import { spawn, spawnSync } from 'node:child_process';

/** How long a program may take to end by itself, in milliseconds; then it is killed. */
const GRACE = 1_500;

const [command = '', ...args] = process.argv.slice(2);
const child = spawn(command, args, { stdio: ['ignore', 'inherit', 'inherit'] });

function killGroup() {
  if (process.platform === 'win32') {
    spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F']);
    process.exit(0);
  }
  process.kill(-process.pid, 'SIGKILL');
}

function end() {
  child.kill('SIGTERM');
  setTimeout(killGroup, GRACE);
}

child.on('error', (error) => {
  console.error(String(error));
  killGroup();
});
child.on('exit', (code) => {
  if (process.connected) process.send?.(code, killGroup);
  else killGroup();
});
process.stdin.on('close', end).resume();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, end);
