import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readSummary } from '../../../src/core/frontMatter/summary';
import { originalOf } from '../../../src/store/conflictCopies';
import { watchCopies } from '../../../src/store/copyWatch';
import type { ReadDocument } from '../../../src/store/state';

/** The watch looks at what a change touches. Whatever came, changed and went before: it has the copies that a look at every name finds. */

const NAMES = [
  'mill.md',
  'mill 2.md',
  'mill 2 (1).md',
  'mill%202.md',
  'mill (conflicted copy 2026-11-05).md',
  'mill%20%28conflicted%20copy%29.md',
  'mill.sync-conflict-20261105-162000-ABCDEFG.md',
  'mill_LAPTOP_Nov-05-162000-2026_Conflict.md',
  'mill-wheel.md',
  'mill-wheel-DESKTOP-AB12CD3.md',
  'mill-wheel 2.markdown',
  'mi.md',
  'other/mill.md',
  'other/mill 2.md',
].flatMap((name) => [name, `file:///articles/${name}`]);

const TEXTS = ['Northwind', 'Somebody Else'].flatMap((client) =>
  ['2026-11-01T10:00:00Z', '2026-11-02T10:00:00Z', '2026-11-01'].map(
    (sent) => `---\nclient: ${client}\nrounds:\n  - sent: ${sent}\n---\nText.\n`,
  ),
);

/** A name with the text that it has now; null where it is gone. */
const deed = fc.tuple(fc.constantFrom(...NAMES), fc.constantFrom(null, '---\nclient: [\n---\n', ...TEXTS));

const entryOf = (text: string): ReadDocument => ({
  ...{ folder: '.rounds', length: 0, fingerprint: 0, beginning: '' },
  reading: readSummary(text),
});

/** A look at every name. */
function copiesAmong(entries: ReadonlyMap<string, ReadDocument>): Map<string, string> {
  return new Map(
    [...entries.keys()].flatMap((name): [string, string][] => {
      const original = originalOf(entries, name);
      return original === null ? [] : [[name, original]];
    }),
  );
}

describe('conflict copies that are followed', () => {
  it('are those that a look at every name finds', () => {
    const found = new Set<string>();
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 40 }), (deeds) => {
        const entries = new Map<string, ReadDocument>();
        const watch = watchCopies(entries);
        for (const [name, text] of deeds) {
          if (text === null) entries.delete(name);
          else entries.set(name, entryOf(text));
          watch.look(name);
          const all = copiesAmong(entries);
          assert.deepEqual(new Map([...watch.copies].sort()), new Map([...all].sort()));
          for (const copy of all.keys()) found.add(copy);
        }
      }),
      { seed: 2026, numRuns: 300 },
    );
    assert.ok(found.size > NAMES.length / 2, `only ${found.size} names were ever copies`);
  });
});

/** Entries that count how often they are asked. */
class Asked extends Map<string, ReadDocument> {
  times = 0;
  override get(location: string): ReadDocument | undefined {
    this.times++;
    return super.get(location);
  }
}

describe('the watch for conflict copies', () => {
  it('looks at what a change touches, however many documents there are', () => {
    const entries = new Asked();
    const entry = entryOf('---\nclient: Northwind\nrounds: []\n---\nText.\n');
    const watch = watchCopies(entries);
    for (let i = 0; i < 5000; i++) {
      const name = `articles/2026-the-mill-${i}.md`;
      entries.set(name, entry);
      watch.look(name);
    }
    entries.times = 0;
    watch.look('articles/2026-the-mill-17.md');
    assert.ok(entries.times > 0 && entries.times < 20, `${entries.times} looks`);
  });
});
