import assert from 'node:assert/strict';
import { readDocument } from '../../../src/core/frontMatter/read';
import { splitFrontMatter } from '../../../src/core/frontMatter/split';
import { recordRating } from '../../../src/core/record/record';
import { identityOf } from '../../../src/core/time/identity';
import { edit } from '../../../src/store/actions';
import { bringHome, type World } from '../../../src/store/time/bringHome';
import { documentsWithTime } from '../../../src/store/time/documents';
import { timeKept, type KeptFiles, type TimeKept } from '../../../src/store/time/kept';
import { memoryKeptFiles } from '../../support/keptFiles';
import { memoryPorts } from '../../support/memoryPorts';

const sent = (draft: string, prose = 'Once.\n'): string =>
  `---\nclient: Northwind\nrounds:\n  - sent: 2026-11-01\n    draft: ${draft}\n---\n${prose}`;
const unsent = (prose: string): string => `---\nclient: Northwind\n---\n${prose}`;

const AT = Date.parse('2026-11-20T10:00:00Z');
type Texts = Readonly<Record<string, string>>;

const parts = (text: string) => {
  const { document } = readDocument(text);
  assert.ok(document);
  return { document, prose: text.slice(splitFrontMatter(text).proseStart) };
};

/** What a workspace with these files knows; `elsewhere` are files of others. */
const worldOf = (texts: Texts, elsewhere: readonly string[] = []): World => ({
  documents: new Map(
    Object.entries(texts).map(([path, text]) => {
      const { document, prose } = parts(text);
      return [path, { document, prose: () => Promise.resolve(prose) }];
    }),
  ),
  isThere: (location) => Promise.resolve(location in texts || elsewhere.includes(location)),
});

/** Works on a document for some minutes. */
async function work(kept: TimeKept, path: string, text: string, minutes: readonly number[]): Promise<void> {
  const { document, prose } = parts(text);
  await kept.own(path, identityOf(document, prose));
  for (const minute of minutes) await kept.stamp(path, { round: document.rounds.length, minute });
}

const minutesOf = async (kept: TimeKept, path: string): Promise<number[]> =>
  (await kept.read(path)).stamps.map(({ minute }) => minute).sort((a, b) => a - b);

async function home(
  before: Texts,
  after: Texts,
  elsewhere: readonly string[] = [],
): Promise<Record<string, number[]>> {
  const kept = timeKept(memoryKeptFiles(), 'time');
  let minute = 0;
  for (const [path, text] of Object.entries(before)) await work(kept, path, text, [++minute, minute + 100]);
  await bringHome(kept, worldOf(after, elsewhere));
  const paths = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const all = await Promise.all(paths.map(async (path) => [path, await minutesOf(kept, path)] as const));
  return Object.fromEntries(all.filter(([, minutes]) => minutes.length > 0));
}

describe('minutes of a document that was renamed by somebody else', () => {
  it('are found by the drafts that were sent, whatever has become of the text', async () =>
    assert.deepEqual(await home({ 'a.md': sent('aaa') }, { 'new/b.md': sent('aaa', 'All is other.\n') }), {
      'new/b.md': [1, 101],
    }));

  it('are found by the paragraphs before a draft was sent; half of them may have changed', async () => {
    const before = { 'a.md': unsent('One.\n\nTwo.\n\nThree.\n') };
    const home_ = (prose: string): Promise<object> => home(before, { 'b.md': unsent(prose) });
    assert.deepEqual(await home_('One.\n\nTwo.\n\nThree.\n'), { 'b.md': [1, 101] });
    assert.deepEqual(await home_('One.\n\n2.\n\nThree.\n\nFour.\n'), { 'b.md': [1, 101] });
    assert.deepEqual(await home_('Another.\n\nTwo, perhaps.\n'), { 'a.md': [1, 101] });
  });

  it('stay where they are while the document is there, or lies in a folder that is not open', async () => {
    const copied = { 'a.md': sent('aaa'), 'b.md': sent('aaa') };
    assert.deepEqual(await home({ 'a.md': sent('aaa') }, copied), { 'a.md': [1, 101] });
    assert.deepEqual(await home({ 'a.md': sent('aaa') }, { 'b.md': sent('aaa') }, ['a.md']), {
      'a.md': [1, 101],
    });
  });

  it('go to no document where two could be the one, nor to one of another client', async () => {
    const two = { 'b.md': sent('aaa'), 'c.md': sent('aaa') };
    assert.deepEqual(await home({ 'a.md': sent('aaa') }, two), { 'a.md': [1, 101] });
    const other = { 'b.md': sent('aaa').replace('Northwind', 'Alpha') };
    assert.deepEqual(await home({ 'a.md': sent('aaa') }, other), { 'a.md': [1, 101] });
  });

  it('are not given to a new document that took the name', async () =>
    assert.deepEqual(await home({ 'a.md': sent('aaa') }, { 'a.md': sent('bbb'), 'b.md': sent('aaa') }), {
      'b.md': [1, 101],
    }));

  it('follow documents that took each other’s names', async () =>
    assert.deepEqual(
      await home({ 'a.md': sent('aaa'), 'b.md': sent('bbb') }, { 'a.md': sent('bbb'), 'b.md': sent('aaa') }),
      { 'a.md': [2, 102], 'b.md': [1, 101] },
    ));

  it('are found again after a second move, without work in between', async () => {
    const kept = timeKept(memoryKeptFiles(), 'time');
    await work(kept, 'a.md', sent('aaa'), [1, 2]);
    for (const path of ['b.md', 'c.md', 'c.md']) await bringHome(kept, worldOf({ [path]: sent('aaa') }));
    assert.deepEqual(await minutesOf(kept, 'c.md'), [1, 2]);
    assert.deepEqual(await kept.owners(), [
      { location: 'c.md', identity: identityOf(parts(sent('aaa')).document, '') },
    ]);
  });

  it('are not lost where the old name is the new one', async () => {
    const kept = timeKept(memoryKeptFiles(), 'time');
    await work(kept, 'a.md', sent('aaa'), [1]);
    await kept.move([{ from: 'a.md', to: 'a.md' }]);
    assert.deepEqual(await minutesOf(kept, 'a.md'), [1]);
  });
});

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
