import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import type { Desk } from './desk';

/** Nobody's own settings may decide how a test goes. */
const ENV = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@example.com',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@example.com',
};

export interface Ran {
  readonly code: number | null;
  readonly out: string;
}

/** Runs git in a folder. */
export function git(desk: Desk, ...args: readonly string[]): Ran {
  const ran = spawnSync('git', args, { cwd: desk.path, env: ENV, encoding: 'utf8' });
  if (ran.error) throw ran.error;
  return { code: ran.status, out: ran.stdout + ran.stderr };
}

/** The same, which has to succeed. */
export function mustGit(desk: Desk, ...args: readonly string[]): string {
  const { code, out } = git(desk, ...args);
  assert.equal(code, 0, `git ${args.join(' ')}: ${out}`);
  return out;
}
