import assert from 'node:assert/strict';
import { sendDraft, logFeedback } from '../../../src/store/actions';
import { createLibrary, type Library } from '../../../src/store/library';
import { clientOf, lastDocument, pictureInput } from '../../../src/store/picture';
import { dueEvents } from '../../../src/store/schedule';
import type { LibraryState } from '../../../src/store/state';
import { unaskedIn, type UnaskedFrom } from '../../../src/store/unasked';
import { memoryPorts, NOW, type MemoryPorts } from '../../support/memoryPorts';

const TERMS = `
clients:
  Northwind:
    currency: EUR
    feedback_days: 2
    weekend: [friday, saturday]
    holidays: [2026-11-22]
    check_in_days: 14
    included_rounds: 0
    extra_round: 10%
    projects:
      Letters: {fee: 900}
`;
const DOCUMENT = `---
client: Northwind
project: Letters
rounds:
  - sent: 2026-11-17
    comments: [{text: Shorter, at: 2026-11-18, status: done}]
    extra: given
  - sent: 2026-11-18
    comments: [{text: Longer, at: 2026-11-19, status: done}]
  - sent: 2026-11-19
---
Text.
`;

function libraryOf(files: Readonly<Record<string, string>>): Library {
  const library = createLibrary(2);
  for (const [location, text] of Object.entries(files)) library.setDocument(location, '.rounds', text);
  library.setTerms('.rounds', '.rounds/clients.yaml', TERMS);
  return library;
}

const stateOf = (files: Readonly<Record<string, string>>): LibraryState => libraryOf(files).state;

describe('what the library knows of a client', () => {
  const state = stateOf({
    'a.md': DOCUMENT,
    'b.md': '---\nclient: Northwind\n---\n',
    'c.md': '---\nclient: Zeta\n---\n',
  });

  it('is its picture: rounds past the limit, fees, currency', () => {
    const client = clientOf(state, 'a.md');
    assert.ok(client);
    const input = pictureInput(client, '2026-11-20');
    assert.deepEqual(
      input.documents.map(({ key, used, past }) => [key, used, past]),
      [
        ['a.md', 2, [1, 2]],
        ['b.md', 0, []],
      ],
    );
    assert.equal(input.currency, 'EUR');
    assert.deepEqual(input.projects[0]?.fees, { fee: 900, extraRound: { kind: 'percent', percent: 10 } });
  });

  it('has no round past a limit that was raised since, whatever was agreed when it was past', () => {
    const raised = stateOf({ 'a.md': DOCUMENT.replace('rounds:', 'included_rounds: 1\nrounds:') });
    const client = clientOf(raised, 'a.md');
    assert.ok(client);
    assert.deepEqual(pictureInput(client, '2026-11-20').documents[0]?.past, [2]);
  });

  it('is what is due, by its own weekend and holidays', () => {
    const events = dueEvents(state, { now: NOW, replyHours: 24 });
    assert.deepEqual(
      events.map(({ kind, document, day }) => [kind, document, day]),
      [
        // The 20th and 21st are its weekend, the 22nd is a holiday.
        ['feedback', 'a.md', '2026-11-24'],
        ['checkIn', 'a.md', '2026-12-03'],
      ],
    );
  });

  it('is the document that was dealt with last', () => {
    assert.equal(lastDocument(clientOf(state, 'b.md') ?? assert.fail()), 'a.md');
    assert.equal(lastDocument(clientOf(state, 'c.md') ?? assert.fail()), 'c.md');
    assert.equal(clientOf(state, 'nowhere.md'), undefined);
  });
});

describe('the changes that nobody asked for', () => {
  const FIRST = 'The mill stands by the river.\n\nIt has turned for a hundred years.\n';
  const SECOND = 'The mill stands by the weir.\n\nIt has turned for two hundred years and more.\n';

  async function twoDrafts(): Promise<{ ports: MemoryPorts; library: Library }> {
    const front = '---\nclient: Northwind\n---\n';
    const ports = memoryPorts({ 'a.md': front + FIRST });
    await sendDraft(ports, 'a.md', { name: 'a' });
    const quote = 'It has turned for a hundred years.';
    await logFeedback(ports, 'a.md', [{ text: 'Older, I think.', quote, at: NOW, class: 'revision' }]);
    ports.write('a.md', ports.text('a.md').replace(FIRST, SECOND));
    await sendDraft(ports, 'a.md', { name: 'a' });
    return { ports, library: libraryOf({ 'a.md': ports.text('a.md') }) };
  }

  const from = (library: Library, ports: MemoryPorts): UnaskedFrom => ({
    files: ports.files,
    read: (location) => Promise.resolve(library.whole(location)),
    isCurrent: () => true,
  });

  it('are counted between the drafts that are there', async () => {
    const { ports, library } = await twoDrafts();
    const found = await unaskedIn(from(library, ports), [...library.state.documents.values()]);
    assert.equal(found?.compared, 1);
    assert.equal(found?.unasked, 1);
    assert.ok((found?.changes ?? 0) > 1);
  });

  it('are not those that were asked for a round before, and left open then', async () => {
    const { ports } = await twoDrafts();
    const counted = async (): Promise<readonly number[]> => {
      const library = libraryOf({ 'a.md': ports.text('a.md') });
      const found = await unaskedIn(from(library, ports), [...library.state.documents.values()]);
      return [found?.changes ?? 0, found?.unasked ?? 0];
    };
    const send = async (was: string, now: string): Promise<void> => {
      ports.write('a.md', ports.text('a.md').replace(was, now));
      await sendDraft(ports, 'a.md', { name: 'a' });
    };
    await logFeedback(ports, 'a.md', [{ text: 'Which?', quote: 'by the weir', at: NOW, class: 'revision' }]);
    await send('two hundred years', 'three hundred years');
    const [changes = 0, unasked = 0] = await counted();
    await send('stands by the weir', 'stands by the oldest weir');
    assert.deepEqual(await counted(), [changes + 1, unasked]);
  });

  it('are not known of a draft that is not there, nor when nobody waits any more', async () => {
    const { ports, library } = await twoDrafts();
    const documents = [...library.state.documents.values()];
    const overtaken = { ...from(library, ports), isCurrent: () => false };
    assert.equal(await unaskedIn(overtaken, documents), null);
    const nothing = { unasked: 0, changes: 0, compared: 0 };
    assert.deepEqual(await unaskedIn(from(library, memoryPorts({})), documents), nothing);
    const gone = { ...from(library, ports), read: () => Promise.resolve(null) };
    assert.deepEqual(await unaskedIn(gone, documents), nothing);
  });
});
