import * as vscode from 'vscode';

interface Entry extends vscode.FileStat {
  readonly bytes: Uint8Array;
}

/** Files in memory, by their paths. */
export class MemoryProvider implements vscode.FileSystemProvider {
  private readonly files = new Map<string, Entry>();
  private readonly changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.changed.event;

  constructor(files: Readonly<Record<string, string>>) {
    for (const [path, text] of Object.entries(files)) this.put(path, new TextEncoder().encode(text));
  }

  /** Path to text, as it is now. */
  texts(): Record<string, string> {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
    return Object.fromEntries([...this.files].map(([path, { bytes }]) => [path, decoder.decode(bytes)]));
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

  readFile({ path }: vscode.Uri): Uint8Array | Promise<Uint8Array> {
    return this.bytesOf(path);
  }

  /** @throws where there is none */
  bytesOf(path: string): Uint8Array {
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

  /** Without telling anybody. */
  put(path: string, bytes: Uint8Array): void {
    const ctime = this.files.get(path)?.ctime ?? Date.now();
    const size = bytes.byteLength;
    this.files.set(path, { type: vscode.FileType.File, bytes, ctime, mtime: Date.now(), size });
  }

  /** Takes a file away, without telling anybody. */
  vanish({ path }: vscode.Uri): void {
    this.files.delete(path);
  }

  /** As when another program has just written what is there. */
  finish(uri: vscode.Uri): void {
    const bytes = this.files.get(uri.path)?.bytes;
    if (bytes) this.put(uri.path, bytes);
    if (bytes) this.tell(vscode.FileChangeType.Changed, uri);
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
  }
}
