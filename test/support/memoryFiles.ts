import * as vscode from 'vscode';

/**
 * An extension for the tests: files that are on nobody's disk, as in a repository that is looked at without a clone. No search, no
 * native watcher. It runs in Node and in a web worker, and tells the test what is in it by a file beside the workspace's.
 */

/** Path to text; put in when it is bundled. */
declare const FILES: Readonly<Record<string, string>>;

/** What the test reads, beside the file of the workspace. */
const MIRROR = '../mirror.json';

/** A file of this name cannot be read before the command says so. */
const HELD = '/held.md';
let release = (): void => undefined;
const released = new Promise<void>((resolve) => (release = resolve));

interface Entry extends vscode.FileStat {
  readonly bytes: Uint8Array;
}

class MemoryFiles implements vscode.FileSystemProvider {
  private readonly files = new Map<string, Entry>();
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;

  constructor() {
    for (const [path, text] of Object.entries(FILES)) this.put(path, new TextEncoder().encode(text));
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat({ path }: vscode.Uri): vscode.FileStat {
    const file = this.files.get(path);
    if (file) return file;
    if (path !== '/' && this.childrenOf(path).size === 0) throw vscode.FileSystemError.FileNotFound(path);
    return { type: vscode.FileType.Directory, ctime: 0, mtime: 0, size: 0 };
  }

  readDirectory({ path }: vscode.Uri): [string, vscode.FileType][] {
    return [...this.childrenOf(path)];
  }

  /** There is a folder wherever there is a file in it. */
  createDirectory(): void {
    return undefined;
  }

  async readFile({ path }: vscode.Uri): Promise<Uint8Array> {
    if (path.endsWith(HELD)) await released;
    return this.bytesOf(path);
  }

  private bytesOf(path: string): Uint8Array {
    const file = this.files.get(path);
    if (!file) throw vscode.FileSystemError.FileNotFound(path);
    return file.bytes;
  }

  writeFile(uri: vscode.Uri, bytes: Uint8Array, options: { create: boolean; overwrite: boolean }): void {
    const isThere = this.files.has(uri.path);
    if (!isThere && !options.create) throw vscode.FileSystemError.FileNotFound(uri);
    if (isThere && !options.overwrite) throw vscode.FileSystemError.FileExists(uri);
    this.put(uri.path, bytes);
    this.tell(isThere ? vscode.FileChangeType.Changed : vscode.FileChangeType.Created, uri);
  }

  rename(from: vscode.Uri, to: vscode.Uri, { overwrite }: { overwrite: boolean }): void {
    const bytes = this.bytesOf(from.path);
    if (this.files.has(to.path) && !overwrite) throw vscode.FileSystemError.FileExists(to);
    this.put(to.path, bytes);
    this.delete(from);
    this.tell(vscode.FileChangeType.Created, to);
  }

  delete(uri: vscode.Uri): void {
    if (!this.files.delete(uri.path)) throw vscode.FileSystemError.FileNotFound(uri);
    this.tell(vscode.FileChangeType.Deleted, uri);
  }

  private put(path: string, bytes: Uint8Array): void {
    const ctime = this.files.get(path)?.ctime ?? Date.now();
    const size = bytes.byteLength;
    this.files.set(path, { type: vscode.FileType.File, bytes, ctime, mtime: Date.now(), size });
  }

  private childrenOf(path: string): Map<string, vscode.FileType> {
    const start = path.endsWith('/') ? path : `${path}/`;
    const below = [...this.files.keys()].filter((file) => file.startsWith(start));
    return new Map(
      below.map((file) => {
        const [name = '', ...rest] = file.slice(start.length).split('/');
        return [name, rest.length > 0 ? vscode.FileType.Directory : vscode.FileType.File];
      }),
    );
  }

  private tell(type: vscode.FileChangeType, uri: vscode.Uri): void {
    this.changed.fire([{ type, uri }]);
    const target = vscode.workspace.workspaceFile;
    const texts = [...this.files].map(([path, { bytes }]) => [path, new TextDecoder().decode(bytes)]);
    const bytes = new TextEncoder().encode(JSON.stringify(Object.fromEntries(texts)));
    if (target) void vscode.workspace.fs.writeFile(vscode.Uri.joinPath(target, MIRROR), bytes);
  }
}

export function activate({ subscriptions }: vscode.ExtensionContext): void {
  const open = async (): Promise<void> => {
    const [path = ''] = Object.keys(FILES);
    await vscode.window.showTextDocument(vscode.Uri.from({ scheme: 'memory', path }), { preview: false });
  };
  subscriptions.push(
    vscode.workspace.registerFileSystemProvider('memory', new MemoryFiles(), { isCaseSensitive: true }),
    vscode.commands.registerCommand('memory.open', open),
    vscode.commands.registerCommand('memory.release', () => release()),
  );
}
