import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './root';

/** A folder to open, until the tests end; outside the project: its repository and its ignored files must not show. */
export interface Workspace {
  readonly folder: string;
  /** The text of a file, as it is on the disk now. */
  read(file: string): string;
  /** Writes a file from outside the editor, as a sync program or git would. */
  write(file: string, content: string | Uint8Array): void;
}

function workspaceIn(folder: string): Workspace {
  return {
    folder,
    read: (file) => readFileSync(join(folder, file), 'utf8'),
    write: (file, content) => {
      mkdirSync(dirname(join(folder, file)), { recursive: true });
      writeFileSync(join(folder, file), content);
    },
  };
}

const made: string[] = [];
process.on('exit', () => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

function emptyFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'revision-rounds-workspace-')));
  made.push(folder);
  return folder;
}

/** A fresh folder with these files: path to text. */
export function workspaceOf(files: Readonly<Record<string, string>>): Workspace {
  const workspace = workspaceIn(emptyFolder());
  for (const [file, text] of Object.entries(files)) workspace.write(file, text);
  return workspace;
}

/** A fresh copy of a folder. */
export function copyOf(folder: string): Workspace {
  const copy = emptyFolder();
  cpSync(folder, copy, { recursive: true });
  return workspaceIn(copy);
}

/** A folder of installed extensions that holds this project. */
export function linkedExtension(): string {
  const { folder } = workspaceOf({});
  symlinkSync(ROOT, join(folder, 'revision-rounds.revision-rounds-0.0.0'), 'junction');
  return folder;
}
