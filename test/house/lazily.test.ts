import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/root';

/** What `src/extension.ts` says of a feature that is loaded when it is wanted: its folder, and the names of its commands. */
const ENTRY = /load: \(\) => import\('\.\/features\/(\w+)'\),\s*commands: \[([^\]]*)\]/g;

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/COMMANDS\.(\w+)/g)].map(([, name]) => name ?? '');

describe('features that are loaded when they are wanted', () => {
  const extension = readFileSync(join(ROOT, 'src/extension.ts'), 'utf8');
  const entries = [...extension.matchAll(ENTRY)].map(([, folder = '', list = '']) => ({
    folder,
    commands: namesIn(list),
  }));

  it('are all read by this test', () => {
    assert.equal(entries.length, extension.split('load: ()').length - 1);
  });

  it('have stand-ins for the commands that they register, and for no other', () => {
    for (const { folder, commands } of entries) {
      const path = join(ROOT, 'src/features', folder);
      const source = readdirSync(path)
        .filter((file) => file.endsWith('.ts'))
        .map((file) => readFileSync(join(path, file), 'utf8'))
        .join('\n');
      const registered = [
        ...[...source.matchAll(/registerCommand\(app, COMMANDS\.(\w+)/g)].map(([, name]) => name ?? ''),
        // Some are registered from a table.
        ...[...source.matchAll(/_COMMANDS = \[[^;]*;/g)].flatMap(([table]) => namesIn(table)),
      ];
      assert.deepEqual([...commands].sort(), registered.sort(), folder);
    }
  });
});
