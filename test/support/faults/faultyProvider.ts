import * as vscode from 'vscode';
import { MemoryProvider } from '../memoryProvider';

/** The editor's file system as a failing one: a provider in memory whose calls are counted, one of which goes wrong. */

/** What goes wrong. */
export const FAULTS = [
  'no permission',
  'no space',
  'not reachable',
  // Half of it is written, then there is no space.
  'half written',
  // It is done, and said to have failed, as network drives do.
  'done and denied',
  // The document is moved by another program before the call.
  'vanished',
  'half read',
] as const;
export type Fault = (typeof FAULTS)[number];

/** A call by its name, what for, and how often that was called before: `writeFile .keeping 0`. */
export type Call = string;

type Method = 'stat' | 'readDirectory' | 'createDirectory' | 'readFile' | 'writeFile' | 'rename' | 'delete';

const WRITING: readonly Method[] = ['createDirectory', 'writeFile', 'rename', 'delete'];

export const methodOf = (call: Call): Method => call.split(' ')[0] as Method;

/** Whether a fault can befall a call. */
export function befalls(fault: Fault, call: Call, document: string): boolean {
  const method = methodOf(call);
  if (fault === 'half written') return method === 'writeFile';
  if (fault === 'half read') return method === 'readFile';
  if (fault === 'done and denied') return WRITING.includes(method);
  return fault !== 'vanished' || call.includes(` ${document} `);
}

/** What is to go wrong, and which calls were made. */
export interface Watched {
  readonly fault: Fault | null;
  readonly at: Call | null;
  /** Each call waits so many milliseconds. */
  readonly slow: number;
  readonly calls: Call[];
}

/** How long the other program takes, in milliseconds. */
const WRITING_MS = 50;

const UNDISTURBED: Watched = { fault: null, at: null, slow: 0, calls: [] };

const ERRORS: Readonly<Record<Exclude<Fault, 'vanished' | 'half read'>, (uri: vscode.Uri) => Error>> = {
  'no permission': (uri) => vscode.FileSystemError.NoPermissions(uri),
  'no space': () => new vscode.FileSystemError('ENOSPC: no space left on device'),
  'not reachable': (uri) => vscode.FileSystemError.Unavailable(uri),
  'half written': () => new vscode.FileSystemError('ENOSPC: no space left on device'),
  'done and denied': (uri) => vscode.FileSystemError.Unavailable(uri),
};

export class FaultyProvider implements vscode.FileSystemProvider {
  readonly files = new MemoryProvider({});
  readonly onDidChangeFile = this.files.onDidChangeFile;
  private watched = UNDISTURBED;

  /** From now on, until the next of this. */
  trouble(given: Partial<Pick<Watched, 'fault' | 'at' | 'slow'>>): Watched {
    this.watched = { ...UNDISTURBED, ...given, calls: [] };
    return this.watched;
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }
  stat(uri: vscode.Uri): Promise<vscode.FileStat> {
    return this.tried('stat', uri, () => this.files.stat(uri));
  }
  readDirectory(uri: vscode.Uri): Promise<[string, vscode.FileType][]> {
    return this.tried('readDirectory', uri, () => this.files.readDirectory(uri));
  }
  createDirectory(uri: vscode.Uri): Promise<void> {
    return this.tried('createDirectory', uri, () => this.files.createDirectory());
  }
  readFile(uri: vscode.Uri): Promise<Uint8Array> {
    return this.tried('readFile', uri, (share) => {
      const bytes = this.files.bytesOf(uri.path);
      return bytes.subarray(0, bytes.length * share);
    });
  }
  writeFile(
    uri: vscode.Uri,
    bytes: Uint8Array,
    options: { create: boolean; overwrite: boolean },
  ): Promise<void> {
    return this.tried('writeFile', uri, (share) =>
      this.files.writeFile(uri, bytes.slice(0, bytes.length * share), options),
    );
  }
  rename(from: vscode.Uri, to: vscode.Uri, options: { overwrite: boolean }): Promise<void> {
    return this.tried('rename', from, () => this.files.rename(from, to, options));
  }
  delete(uri: vscode.Uri): Promise<void> {
    return this.tried('delete', uri, () => this.files.delete(uri));
  }

  private async tried<T>(method: Method, uri: vscode.Uri, run: (share: number) => T): Promise<T> {
    const { watched } = this;
    const fault = this.faultNow(method, uri);
    if (watched.slow > 0) await new Promise((resolve) => setTimeout(resolve, watched.slow));
    if (fault === 'vanished') this.files.vanish(uri);
    if (fault === null || fault === 'vanished') return run(1);
    if (fault === 'half read') return this.halfRead(uri, run);
    if (fault === 'half written' || fault === 'done and denied') run(fault === 'half written' ? 0.5 : 1);
    throw ERRORS[fault](uri);
  }

  /** Another program is writing; the file system tells when it is done. */
  private halfRead<T>(uri: vscode.Uri, run: (share: number) => T): T {
    setTimeout(() => this.files.finish(uri), WRITING_MS);
    return run(0.5);
  }

  /** Counts the call. */
  private faultNow(method: Method, uri: vscode.Uri): Fault | null {
    const what = uri.path.slice(uri.path.lastIndexOf('/') + 1).replace(/^\.keeping-.*/, '.keeping');
    const { fault, at, calls } = this.watched;
    const call = `${method} ${what} ${calls.filter((one) => one.startsWith(`${method} ${what} `)).length}`;
    calls.push(call);
    return call === at ? fault : null;
  }
}
