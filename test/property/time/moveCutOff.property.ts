import assert from 'node:assert/strict';
import { recordRating } from '../../../src/core/record/record';
import { edit } from '../../../src/store/actions';
import { bringHome } from '../../../src/store/time/bringHome';
import { documentsWithTime } from '../../../src/store/time/documents';
import { timeKept, type KeptFiles, type TimeKept } from '../../../src/store/time/kept';
import { memoryKeptFiles } from '../../support/keptFiles';
import { memoryPorts } from '../../support/memoryPorts';
import { sent, work, worldOf } from '../../support/movedDocuments';

class Killed extends Error {}

/** Files of a process that is killed before its step number `steps` on them. */
function killedAfter(files: KeptFiles, steps: number): KeptFiles {
  let left = steps;
  const stepped = <R>(run: () => R): R => {
    if (left-- <= 0) throw new Killed();
    return run();
  };
  return {
    ...files,
    read: (file) => stepped(() => files.read(file)),
    create: (file, bytes) => stepped(() => files.create(file, bytes)),
    list: (folder) => stepped(() => files.list(folder)),
    remove: (file) => stepped(() => files.remove(file)),
  };
}

describe('a move that is cut off', () => {
  const TEXT = sent('aaa');
  const AT = Date.parse('2026-11-20T10:00:00Z');

  /** Two minutes are written already, by an action whose note stands, and two are pending. */
  async function worked(files: KeptFiles): Promise<{ readonly text: string }> {
    const kept = timeKept(files, 'time');
    const outside = memoryPorts({ 'a.md': TEXT });
    await work(kept, 'a.md', TEXT, [1, 2]);
    await act(kept, outside, 'a.md', 3);
    await work(kept, 'a.md', outside.text('a.md'), [3, 4]);
    return { text: outside.text('a.md') };
  }

  async function act(
    kept: TimeKept,
    outside: ReturnType<typeof memoryPorts>,
    path: string,
    rating: number,
  ): Promise<void> {
    const source = { kept, now: () => AT, enabled: () => true, collect: () => Promise.resolve() };
    const ports = { ...outside, documents: documentsWithTime(outside.documents, source) };
    assert.ok((await edit(ports, path, (text) => recordRating(text, 1, rating))).ok);
  }

  for (const quick of [false, true])
    it(`is taken up by the next window, at whatever step it ended: every minute is written once${quick ? ', also when an action comes first' : ''}`, async () => {
      let steps = 0;
      for (let finished = false; !finished; steps++) {
        const files = memoryKeptFiles();
        const { text } = await worked(files);
        const world = worldOf({ 'b.md': text });
        finished = await bringHome(timeKept(killedAfter(files, steps), 'time'), world).then(
          () => true,
          (error: unknown) => {
            assert.ok(error instanceof Killed, String(error));
            return false;
          },
        );
        const kept = timeKept(files, 'time');
        const outside = memoryPorts({ 'b.md': text });
        // Also where the writer is quicker than the search for what was left behind.
        if (quick) await act(kept, outside, 'b.md', 4);
        await bringHome(kept, world);
        await act(kept, outside, 'b.md', 5);
        assert.match(outside.text('b.md'), /^ {4}minutes: 4$/m, `killed before step ${steps}`);
      }
      assert.ok(steps > 15, `${steps} steps`);
    });
});
