import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import type { BrowserContext } from 'playwright-core';

/**
 * Addresses that lead nowhere outside this computer: tests open exported pages from its disk. The last is what webviews call files of the extension: VS Code answers it itself, in a
 * worker between the page and the network, and there is no such computer.
 */
const INSIDE =
  /^((data|blob|about|file|javascript|vscode-file|vscode-webview):|https:\/\/[\w+-]+\.vscode-resource\.vscode-cdn\.net\/)/;

/** All that the pages of a browser asked for, those inside webviews too, and that was not the VS Code that they belong to. */
export class Traffic {
  private readonly found: string[] = [];

  constructor(context: BrowserContext, own: string) {
    const note = (url: string): void => {
      if (!INSIDE.test(url) && new URL(url).host !== own) this.found.push(url);
    };
    context.on('request', (request) => note(request.url()));
    context.on('page', (page) => page.on('websocket', (socket) => note(socket.url())));
  }

  strangers(): readonly string[] {
    return [...new Set(this.found)];
  }

  /** For a test that asks for something on purpose. */
  forget(): void {
    this.found.length = 0;
  }
}

/** What pages asked for, and what a process or one below it is connected to at this moment where the system tells, outside of both. */
export const reachedBy = (traffic: Traffic, process: number): readonly string[] => [
  ...traffic.strangers(),
  ...(TELLS_SOCKETS ? outsideConnections(process) : []),
];

/** Whether the system tells in files which sockets a process has. */
const TELLS_SOCKETS = process.platform === 'linux';

/** Addresses outside this computer that a process, or one it started, is connected to at this moment, as `ADDRESS:PORT`. */
function outsideConnections(process: number): readonly string[] {
  return descendants(process).flatMap((one) => {
    const inodes = new Set(socketsOf(one));
    return ['tcp', 'tcp6', 'udp', 'udp6'].flatMap((kind) =>
      tableOf(one, kind)
        .filter(({ inode, remote }) => inodes.has(inode) && !isHere(remote))
        .map(({ remote }) => remote),
    );
  });
}

function descendants(process: number): number[] {
  const children = new Map<number, number[]>();
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue;
    const parent = Number(/\) \S (\d+)/.exec(contentOf(`/proc/${name}/stat`))?.[1]);
    children.set(parent, [...(children.get(parent) ?? []), Number(name)]);
  }
  const below = (one: number): number[] => [one, ...(children.get(one) ?? []).flatMap(below)];
  return below(process);
}

function socketsOf(process: number): string[] {
  const folder = `/proc/${process}/fd`;
  return namesIn(folder).flatMap(
    (name) => /^socket:\[(\d+)\]$/.exec(targetOf(`${folder}/${name}`))?.[1] ?? [],
  );
}

/** Lines of /proc/PID/net/tcp and its like (man 5 proc): the second address is the other side, the tenth field the inode. */
function tableOf(process: number, kind: string): { remote: string; inode: string }[] {
  const lines = contentOf(`/proc/${process}/net/${kind}`).trim().split('\n').slice(1);
  return lines.map((line) => {
    const fields = line.trim().split(/\s+/);
    return { remote: addressOf(fields[2] ?? ''), inode: fields[9] ?? '' };
  });
}

/** `0100007F:1F90` as `127.0.0.1:8080`: groups of four bytes, each from its end. */
function addressOf(hex: string): string {
  const [address = '', port = ''] = hex.split(':');
  const bytes = (address.match(/.{8}/g) ?? []).flatMap((group) => (group.match(/../g) ?? []).reverse());
  const numbers = bytes.map((byte) => parseInt(byte, 16));
  const v4 = numbers.length === 4 || bytes.slice(0, 12).join('') === `${'00'.repeat(10)}ffff`.toUpperCase();
  return `${v4 ? numbers.slice(-4).join('.') : bytes.join('').toLowerCase()}:${parseInt(port, 16)}`;
}

/** This computer, and the other side of a socket that only listens. */
const isHere = (remote: string): boolean => /^(127\.|0\.0\.0\.0:|0{31}[01]:)/.test(remote);

/** A process may end while it is looked at. */
const orNothing = <T>(read: () => T, nothing: T): T => {
  try {
    return read();
  } catch {
    return nothing;
  }
};
const contentOf = (file: string): string => orNothing(() => readFileSync(file, 'utf8'), '');
const namesIn = (folder: string): string[] => orNothing(() => readdirSync(folder), []);
const targetOf = (link: string): string => orNothing(() => readlinkSync(link), '');
