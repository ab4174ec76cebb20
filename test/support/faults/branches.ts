import type { MemoryPorts } from '../memoryPorts';
import type { Desk } from './desk';
import { git, mustGit } from './git';
import type { Sides } from './twoMachines';

/** How git writes a conflict: with what both began with, or without. */
export const STYLES = ['merge', 'diff3'] as const;
export type Style = (typeof STYLES)[number];

/** A working copy with both sides as branches, `here` checked out. */
export function branches(desk: Desk, { base, here, there }: Sides, style: Style): void {
  const commit = (ports: MemoryPorts): void => {
    for (const [name] of ports.contents) desk.write(name, ports.text(name));
    mustGit(desk, 'add', '-A');
    mustGit(desk, 'commit', '-qm', 'work', '--allow-empty');
  };
  mustGit(desk, 'init', '-q', '-b', 'here');
  mustGit(desk, 'config', 'merge.conflictStyle', style);
  commit(base);
  mustGit(desk, 'checkout', '-qb', 'there');
  commit(there);
  mustGit(desk, 'checkout', '-q', 'here');
  commit(here);
}

/** Merges the branches; answers the files that git could not merge. */
export function merge(desk: Desk): string[] {
  git(desk, 'merge', '-q', '-m', 'merge', 'there');
  return mustGit(desk, 'diff', '--name-only', '--diff-filter=U')
    .split('\n')
    .filter((name) => name !== '');
}
