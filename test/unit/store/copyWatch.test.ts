import assert from 'node:assert/strict';
import { readSummary } from '../../../src/core/frontMatter/summary';
import { watchCopies } from '../../../src/store/copyWatch';
import type { ReadDocument } from '../../../src/store/state';

const reading = readSummary('---\nclient: Northwind\nrounds: []\n---\nText.\n');
const ENTRY: ReadDocument = { folder: '.rounds', length: 0, fingerprint: 0, beginning: '', reading };

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
    const watch = watchCopies(entries);
    for (let i = 0; i < 5000; i++) {
      const name = `articles/2026-the-mill-${i}.md`;
      entries.set(name, ENTRY);
      watch.look(name);
    }
    entries.times = 0;
    watch.look('articles/2026-the-mill-17.md');
    assert.ok(entries.times > 0 && entries.times < 20, `${entries.times} looks`);
  });
});
