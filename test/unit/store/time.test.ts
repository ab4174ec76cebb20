import assert from 'node:assert/strict';
import { recordStatus, recordTracking, type Recorded } from '../../../src/core/record/record';
import { recordMinutes } from '../../../src/core/record/recordMinutes';
import { createActivity, type Activity } from '../../../src/core/time/activity';
import { UNDO_MS } from '../../../src/core/time/ledger';
import { edit, sendDraft } from '../../../src/store/actions';
import type { Ports } from '../../../src/store/ports';
import { upToDate } from '../../../src/store/time/account';
import { documentsWithTime } from '../../../src/store/time/documents';
import type { TimeSource } from '../../../src/store/time/source';
import { timeKept } from '../../../src/store/time/kept';
import { readDocument } from '../../../src/core/frontMatter/read';
import { memoryKeptFiles } from '../../support/keptFiles';
import { memoryPorts, NOW } from '../../support/memoryPorts';

const UNSENT = '---\nclient: Northwind # since 2019\n---\nOnce.\n';
const SENT = `---
client: Northwind # since 2019
rounds:
  - sent: 2026-11-01 # by mail
    draft: abcdef
    comments:
      - id: c1
        text: Shorter.
---
Once.
`;
const SECOND = 1000;
const MINUTE = 60 * SECOND;

/** A machine with a clock of our own, a document, and windows on it. */
function desk(text: string, { on = true } = {}) {
  const outside = memoryPorts({ 'a.md': text });
  const files = memoryKeptFiles();
  const clock = { now: Date.parse('2026-11-20T10:00:30Z') };
  const round = (): number => readDocument(outside.text('a.md')).document?.rounds.length ?? 0;

  /** A window: it notices typing, looks every ten seconds, and makes its actions through its own ports. */
  const open = () => {
    const activity: Activity = createActivity();
    const kept = timeKept(files, 'time');
    const look = async (): Promise<void> => {
      for (const minute of activity.take()) await kept.stamp('a.md', { round: round(), minute });
    };
    const source: TimeSource = { kept, now: () => clock.now, enabled: () => on, collect: look };
    const ports: Ports = { ...outside, documents: documentsWithTime(outside.documents, source) };
    return { activity, look, source, ports };
  };
  type Window = ReturnType<typeof open>;

  /** Types in windows, every second, for so many minutes. */
  const type = async (minutes: number, ...windows: readonly Window[]): Promise<void> => {
    for (let second = 0; second < minutes * 60; second++) {
      clock.now += SECOND;
      for (const window of windows) window.activity.notice(clock.now);
      if (second % 10 === 9) for (const window of windows) await window.look();
    }
  };
  const pass = (milliseconds: number): void => void (clock.now += milliseconds);
  const act = async (window: Window, record: (text: string) => Recorded): Promise<void> =>
    assert.deepEqual(await edit(window.ports, 'a.md', record), { ok: true, value: undefined });
  const done = (text: string): Recorded => recordStatus(text, 'c1', { status: 'done' });
  const reopened = (text: string): Recorded => recordStatus(text, 'c1', { status: 'open' });
  /** What the record says of the last round, or of the document before the first. */
  const minutes = (): number | undefined => {
    const { document } = readDocument(outside.text('a.md'));
    return round() === 0 ? document?.minutes : document?.rounds.at(-1)?.minutes;
  };
  return { outside, files, clock, open, type, pass, act, done, reopened, minutes };
}

describe('time worked on a document', () => {
  it('is written with the next action, in one edit, and leaves every other byte', async () => {
    const { outside, open, type, act, done } = desk(SENT);
    const window = open();
    await type(3, window);
    assert.equal(outside.text('a.md'), SENT, 'typing writes nothing');
    await act(window, done);
    assert.equal(
      outside.text('a.md'),
      SENT.replace('    comments:', '    minutes: 4\n    comments:').replace(
        'Shorter.',
        'Shorter.\n        status: done',
      ),
      'three minutes by the clock touch four of its minutes when they start in the middle of one',
    );
  });

  it('before the first draft counts for the document, afterwards for the round it is worked in', async () => {
    const { outside, open, type, pass } = desk(UNSENT);
    const window = open();
    await type(2, window);
    assert.ok((await sendDraft(window.ports, 'a.md', { name: 'a' })).ok);
    const sent = readDocument(outside.text('a.md')).document;
    assert.equal(sent?.minutes, 3);
    assert.equal(sent?.rounds[0]?.minutes, undefined);

    pass(5 * MINUTE);
    await type(1, window);
    outside.write('a.md', outside.text('a.md').replace('Once.', 'Twice.'));
    assert.ok((await sendDraft(window.ports, 'a.md', { name: 'a' })).ok);
    const again = readDocument(outside.text('a.md')).document;
    assert.equal(again?.minutes, 3);
    assert.deepEqual(
      again?.rounds.map((round) => round.minutes),
      [2, undefined],
    );
    assert.match(outside.text('a.md'), new RegExp(`^ {2}- sent: ${NOW.replaceAll('+', '\\+')}$`, 'm'));
  });

  it('in two windows at the same moment counts once', async () => {
    const { open, type, act, done, minutes } = desk(SENT);
    const [one, other] = [open(), open()];
    await type(5, one, other);
    await act(other, done);
    assert.equal(minutes(), 6);
  });

  it('in two windows one after the other adds up, and the minute between them counts once', async () => {
    const { open, type, act, done, minutes } = desk(SENT);
    const [one, other] = [open(), open()];
    await type(2, one);
    await type(2, other);
    await act(one, done);
    assert.equal(minutes(), 5);
  });

  it('does not go on while the writer is away, or the machine asleep', async () => {
    const { open, type, pass, act, done, minutes } = desk(SENT);
    const window = open();
    await type(1, window);
    pass(8 * 60 * MINUTE);
    await window.look();
    await type(1, window);
    await act(window, done);
    assert.equal(minutes(), 4);
  });

  it('is not counted again when the clock is set back, and not as negative', async () => {
    const { open, type, pass, act, done, minutes } = desk(SENT);
    const window = open();
    await type(5, window);
    pass(-3 * MINUTE);
    await type(3, window);
    await act(window, done);
    assert.equal(minutes(), 6);
  });

  it('outlives a crash, to the minute', async () => {
    const { open, type, pass, act, done, minutes } = desk(SENT);
    await type(10, open());
    // The window is gone without a word, and the next one is opened a day later.
    pass(24 * 60 * MINUTE);
    const next = open();
    await act(next, done);
    assert.equal(minutes(), 11);
  });

  it('is neither lost nor written twice when the window dies between the note and the edit', async () => {
    for (const dies of ['before the edit', 'after the edit'] as const) {
      const { outside, open, type, pass, act, done, reopened, minutes } = desk(SENT);
      const window = open();
      await type(1, window);
      const dying = documentsWithTime(
        {
          ...outside.documents,
          async change(...args) {
            if (dies === 'after the edit') await outside.documents.change(...args);
            throw new Error('killed');
          },
        },
        window.source,
      );
      await assert.rejects(edit({ ...window.ports, documents: dying }, 'a.md', done), /killed/);
      pass(24 * 60 * MINUTE);
      await act(open(), reopened);
      assert.equal(minutes(), 2, dies);
      await act(open(), done);
      assert.equal(minutes(), 2, dies);
    }
  });

  it('comes back when the action is undone, and is written with the next one', async () => {
    const { outside, open, type, act, done, minutes } = desk(SENT);
    const window = open();
    await type(1, window);
    await act(window, done);
    outside.write('a.md', SENT);
    await type(1, window);
    await act(window, done);
    assert.equal(minutes(), 3);
  });

  it('that the writer takes out of the record later stays out', async () => {
    const { outside, files, open, type, pass, act, done, minutes } = desk(SENT);
    const window = open();
    await type(1, window);
    await act(window, done);
    outside.write('a.md', SENT);
    pass(UNDO_MS + MINUTE);
    await act(window, done);
    assert.equal(minutes(), undefined);
    assert.deepEqual([...files.contents.keys()], [], 'and nothing is left beside');
  });

  it('is added to what is added by hand in the same action', async () => {
    const { open, type, act, minutes } = desk(SENT);
    const window = open();
    await type(1, window);
    await act(window, (text) => recordMinutes(text, new Map([[1, 30]])));
    assert.equal(minutes(), 32);
  });

  it('stays beside when the document was changed meanwhile, or its record cannot take it', async () => {
    const { outside, open, type, act, done, minutes } = desk(SENT);
    const window = open();
    await type(1, window);
    const changing = await window.ports.documents.change('a.md', `${SENT}No longer so.`, []);
    assert.equal(changing?.code, 'changed-meanwhile');
    // An alias: what stands there stands elsewhere too, and is not written to.
    outside.write(
      'a.md',
      SENT.replace(
        '  - sent: 2026-11-01 # by mail\n    draft: abcdef\n    comments:',
        '  - &r\n    sent: 2026-11-01\n    comments:',
      ).replace('---\nOnce', 'other: *r\n---\nOnce'),
    );
    assert.equal(await window.ports.documents.change('a.md', outside.text('a.md'), []), null);
    assert.equal(minutes(), undefined);
    outside.write('a.md', SENT);
    await act(window, done);
    assert.equal(minutes(), 2);
  });

  it('is not written where the setting is off', async () => {
    const { open, type, act, done, minutes } = desk(SENT, { on: false });
    const window = open();
    await type(1, window);
    await act(window, done);
    assert.equal(minutes(), undefined);
  });

  it('does not stand in the way of tracking', async () => {
    const { outside, open, act } = desk('Once.\n');
    await act(open(), (text) => recordTracking(text, { client: 'Northwind' }));
    assert.equal(outside.text('a.md'), '---\nclient: Northwind\n---\nOnce.\n');
  });

  it('goes with the document when it gets another name', async () => {
    const { outside, open, type } = desk(SENT);
    const window = open();
    await type(1, window);
    await window.source.kept.move([{ from: 'a.md', to: 'b.md' }]);
    const { document } = readDocument(outside.text('a.md'));
    assert.ok(document);
    const worked = async (location: string): Promise<number | undefined> =>
      (await upToDate(window.source, { location, document })).rounds[0]?.minutes;
    assert.equal(await worked('b.md'), 2);
    assert.equal(await worked('a.md'), 0);
  });

  it('is read past files that are damaged or not ours', async () => {
    const { files, open, type, act, done, minutes } = desk(SENT);
    const window = open();
    await type(1, window);
    const [file = ''] = files.contents.keys();
    const folder = file.replace(/[^/]*$/, '');
    for (const [name, text] of [
      ['note-torn', '{"at": 17'],
      ['note-other', '{"at": "now", "targets": [{"round": 1}], "stamps": [1]}'],
      ['.keeping-1', ''],
      ['1.2.3', ''],
    ] as const)
      files.contents.set(`${folder}${name}`, new TextEncoder().encode(text));
    await act(window, done);
    assert.equal(minutes(), 2);
  });
});
