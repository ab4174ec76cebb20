import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from './root';
import { type Workspace, workspaceOf } from './workspace';

/** Where the extensions under test run: in Node, or in a web worker, as in a browser without a server. */
export type ExtensionHost = 'node' | 'web worker';

/** A folder that is on no disk, and the folder of extensions that goes with it. */
export interface VirtualFolder {
  /** The file to open. */
  readonly workspaceFile: string;
  readonly extensionsFolder: string;
  /** The text of a file as it was written last; undefined before anything was written, and where there is none. */
  read(path: string): string | undefined;
}

const MANIFEST = {
  name: 'memory-files',
  publisher: 'tests',
  version: '0.0.0',
  engines: { vscode: '^1.100.0' },
  activationEvents: ['onFileSystem:memory'],
  capabilities: { untrustedWorkspaces: { supported: true }, virtualWorkspaces: true },
  contributes: {
    commands: [
      { command: 'memory.open', title: 'Open the First File', category: 'Memory' },
      { command: 'memory.release', title: 'Release the Held File', category: 'Memory' },
    ],
  },
};

/** `files`: path from the root (`/articles/one.md`) to text; the folder `/articles` is opened. */
export async function virtualFolder(
  files: Readonly<Record<string, string>>,
  host: ExtensionHost,
): Promise<VirtualFolder> {
  const extensions = workspaceOf({});
  await memoryExtension(extensions, files, host);
  if (host === 'web worker') webExtension(extensions);
  else symlinkSync(ROOT, join(extensions.folder, 'revision-rounds.revision-rounds-0.0.0'), 'junction');
  const workspace = workspaceOf({
    'articles.code-workspace': JSON.stringify({ folders: [{ uri: 'memory:/articles', name: 'Articles' }] }),
    'mirror.json': '{}',
  });
  return {
    workspaceFile: join(workspace.folder, 'articles.code-workspace'),
    extensionsFolder: extensions.folder,
    read: (path) => (JSON.parse(workspace.read('mirror.json')) as Record<string, string>)[path],
  };
}

/** What a manifest runs in: VS Code takes the web worker for one that has nothing for Node. */
const entryOf = (host: ExtensionHost, file: string): object =>
  host === 'node' ? { main: file } : { browser: file };

async function memoryExtension(
  extensions: Workspace,
  files: Readonly<Record<string, string>>,
  host: ExtensionHost,
): Promise<void> {
  const folder = 'tests.memory-files-0.0.0';
  const manifest = { ...MANIFEST, ...entryOf(host, './extension.js') };
  extensions.write(`${folder}/package.json`, JSON.stringify(manifest));
  await build({
    absWorkingDir: ROOT,
    entryPoints: ['test/support/memoryFiles.ts'],
    outfile: join(extensions.folder, folder, 'extension.js'),
    bundle: true,
    format: 'cjs',
    platform: 'browser',
    external: ['vscode'],
    define: { FILES: JSON.stringify(files) },
  });
}

/** This project as the web has it: the same folder with a manifest that has nothing for Node. */
function webExtension(extensions: Workspace): void {
  const folder = 'revision-rounds.revision-rounds-0.0.0';
  const { main: _, ...manifest } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
    string,
    unknown
  >;
  extensions.write(`${folder}/package.json`, JSON.stringify(manifest));
  writeFileSync(
    join(extensions.folder, folder, 'package.nls.json'),
    readFileSync(join(ROOT, 'package.nls.json')),
  );
  for (const part of ['dist', 'media', 'l10n', 'schemas', 'snippets'])
    symlinkSync(join(ROOT, part), join(extensions.folder, folder, part), 'junction');
}
