import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { COMMANDS } from '../../src/host/ids';
import { ROOT } from '../support/root';

/** What `src/extension.ts` says of a feature that is loaded when it is wanted: its folder, and the names of its commands. */
const ENTRY = /load: \(\) => import\('\.\/features\/(\w+)'\),\s*commands: \[([^\]]*)\]/g;

const namesIn = (text: string): readonly string[] =>
  [...text.matchAll(/COMMANDS\.(\w+)/g)].map(([, name]) => name ?? '');

/** What a feature registers, by the names in `COMMANDS`. */
function commandsOf(folder: string): string[] {
  const path = join(ROOT, 'src/features', folder);
  const source = readdirSync(path)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(path, file), 'utf8'))
    .join('\n');
  return [
    ...[...source.matchAll(/registerCommand\(app, COMMANDS\.(\w+)/g)].map(([, name]) => name ?? ''),
    // Some are registered from a table.
    ...[...source.matchAll(/_COMMANDS = \[[^;]*;/g)].flatMap(([table]) => namesIn(table)),
  ];
}

describe('features that are loaded when they are wanted', () => {
  const extension = readFileSync(join(ROOT, 'src/extension.ts'), 'utf8');
  const entries = [...extension.matchAll(ENTRY)].map(([, folder = '', list = '']) => ({
    folder,
    commands: namesIn(list),
  }));

  it('are all read by this test', () => {
    assert.equal(entries.length, extension.split('load: ()').length - 1);
  });

  it('leave no command to nobody, and none to two', () => {
    const registered = readdirSync(join(ROOT, 'src/features')).flatMap((folder) => commandsOf(folder));
    assert.deepEqual(registered.sort(), Object.keys(COMMANDS).sort());
  });

  it('have stand-ins for the commands that they register, and for no other', () => {
    for (const { folder, commands } of entries) {
      assert.deepEqual([...commands].sort(), commandsOf(folder).sort(), folder);
    }
  });
});
