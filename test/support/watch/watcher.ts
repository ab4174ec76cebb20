import { copyFileSync, existsSync, realpathSync, symlinkSync } from 'node:fs';
import { join, sep } from 'node:path';
import { ROOT } from '../root';
import { workspaceOf } from '../workspace';
import { RECORDER, seenIn, type Seen } from './seen';

const MANIFEST = {
  name: 'watcher',
  publisher: 'tests',
  version: '0.0.0',
  engines: { vscode: '^1.100.0' },
  extensionKind: ['workspace'],
  main: './extension.js',
  activationEvents: ['*'],
  contributes: { commands: [{ command: 'watcher.reach', title: 'Reach Out', category: 'Watcher' }] },
};

/** What stands in for a user's folder of extensions: this project as built, and one that watches the process of both. */
export interface Watcher {
  readonly extensionsFolder: string;
  /** Whether it has begun. */
  isReady(): boolean;
  seen(): readonly Seen[];
  /** What code of this project did, as opposed to VS Code and other extensions. */
  ofOurs(): readonly Seen[];
}

export function watcher(): Watcher {
  const place = 'tests.watcher-0.0.0';
  const { folder } = workspaceOf({ [`${place}/package.json`]: JSON.stringify(MANIFEST) });
  const inPlace = (name: string): string => join(folder, place, name);
  const [record, ready] = [inPlace('record.jsonl'), inPlace('ready')];
  copyFileSync(RECORDER, inPlace('recorder.cjs'));
  copyFileSync(join(ROOT, 'test/support/watch/extension.cjs'), inPlace('extension.js'));
  const files = workspaceOf({ 'files.json': JSON.stringify({ record, ready }) });
  copyFileSync(join(files.folder, 'files.json'), inPlace('files.json'));
  const linked = join(folder, 'revision-rounds.revision-rounds-0.0.0');
  symlinkSync(ROOT, linked, 'junction');
  const ours = [linked, realpathSync(linked)].map((root) => `${join(root, 'dist')}${sep}`);
  const seen = (): readonly Seen[] => seenIn(record);
  return {
    extensionsFolder: folder,
    isReady: () => existsSync(ready),
    seen,
    ofOurs: () => seen().filter(({ stack }) => ours.some((root) => stack.includes(root))),
  };
}
