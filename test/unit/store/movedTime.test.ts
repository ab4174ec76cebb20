import assert from 'node:assert/strict';
import { identityOf } from '../../../src/core/time/identity';
import { bringHome } from '../../../src/store/time/bringHome';
import { timeKept, type TimeKept } from '../../../src/store/time/kept';
import { memoryKeptFiles } from '../../support/keptFiles';
import { parts, sent, unsent, work, worldOf, type Texts } from '../../support/movedDocuments';

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
