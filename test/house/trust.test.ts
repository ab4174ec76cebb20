import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../support/root';

/** What changes a file, or starts a program. */
const WRITES = /\b(fs\.(writeFile|copy|rename|delete|createDirectory)|applyEdit|execFile|spawn|printPage)\(/;

/** The doors to the outside, each behind `host/trust.ts`, and why. */
const DOORS: Readonly<Record<string, string>> = {
  'src/host/trust.ts': 'asks for trust itself',
  'src/host/editorFiles.ts': 'reached through the ports, which ask',
  'src/host/editorDocuments.ts': 'reached through the ports, which ask',
  'src/host/keptFiles.ts': 'of the time tracker, which is off without trust',
  'src/host/leftovers.ts': 'of the ports, before and after they write',
  'src/features/export/print.ts': 'asks for trust itself',
};

describe('Restricted Mode', () => {
  const sources = ['src/host', 'src/features'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
      .filter((file) => file.endsWith('.ts')),
  );
  const text = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

  it('holds at every door: nothing else writes a file or starts a program', () => {
    const writing = sources.filter((file) => WRITES.test(text(file)));
    assert.deepEqual(writing.sort(), Object.keys(DOORS).sort());
  });

  it('is asked for at the doors that say so', () => {
    const asking = Object.keys(DOORS).filter((file) => DOORS[file] === 'asks for trust itself');
    assert.ok(asking.length > 0);
    for (const file of asking) assert.match(text(file), /if \(!vscode\.workspace\.isTrusted\)/, file);
  });
});
