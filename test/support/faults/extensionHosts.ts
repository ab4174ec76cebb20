import { spawnSync } from 'node:child_process';

/** The extension hosts among the processes that this one has started, and those that these have: their ids. */
export function extensionHosts(): number[] {
  const { stdout, error } = spawnSync('ps', ['-eo', 'pid=,ppid=,args='], {
    encoding: 'utf8',
    maxBuffer: 1 << 24,
  });
  if (error) throw error;
  const processes = new Map(
    stdout.split('\n').flatMap((line): [number, { readonly parent: number; readonly command: string }][] => {
      const match = /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line);
      return match ? [[Number(match[1]), { parent: Number(match[2]), command: match[3] ?? '' }]] : [];
    }),
  );
  const isOurs = (pid: number): boolean => {
    const parent = processes.get(pid)?.parent ?? 0;
    return parent === process.pid || (parent > 1 && isOurs(parent));
  };
  return [...processes]
    .filter(([pid, { command }]) => command.includes('--type=extensionHost') && isOurs(pid))
    .map(([pid]) => pid);
}
