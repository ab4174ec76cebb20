import * as vscode from 'vscode';
import { MemoryProvider } from './memoryProvider';

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

class HeldFiles extends MemoryProvider {
  override async readFile(uri: vscode.Uri): Promise<Uint8Array> {
    if (uri.path.endsWith(HELD)) await released;
    return super.readFile(uri);
  }
}

export function activate({ subscriptions }: vscode.ExtensionContext): void {
  const open = async (): Promise<void> => {
    const [path = ''] = Object.keys(FILES);
    await vscode.window.showTextDocument(vscode.Uri.from({ scheme: 'memory', path }), { preview: false });
  };
  const files = new HeldFiles(FILES);
  const mirror = (): void => {
    const target = vscode.workspace.workspaceFile;
    const bytes = new TextEncoder().encode(JSON.stringify(files.texts()));
    if (target) void vscode.workspace.fs.writeFile(vscode.Uri.joinPath(target, MIRROR), bytes);
  };
  subscriptions.push(
    files.onDidChangeFile(mirror),
    vscode.workspace.registerFileSystemProvider('memory', files, { isCaseSensitive: true }),
    vscode.commands.registerCommand('memory.open', open),
    vscode.commands.registerCommand('memory.release', () => release()),
  );
}
