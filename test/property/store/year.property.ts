import assert from 'node:assert/strict';
import { buildReport } from '../../../src/core/report/build';
import { createLibrary, type Library } from '../../../src/store/library';
import { gatherReport } from '../../../src/store/report';
import { dueEvents } from '../../../src/store/schedule';
import { openComments } from '../../../src/core/openComments';
import { allDocuments } from '../../../src/store/state';
import { memoryPorts } from '../../support/memoryPorts';
import { makeYear, type Year } from '../../support/year/year';

/** A few weeks of it: the whole year is for the bench. */
const SIZES = { clients: 4, documents: 24, rounds: 100, ofFirstClient: 8 };

const TERMS = '.rounds/clients.yaml';
const isDocument = (path: string): boolean => !path.startsWith('.rounds/');

function libraryOf({ files }: Year): Library {
  const library = createLibrary(2);
  for (const [path, text] of files) if (isDocument(path)) library.setDocument(path, '.rounds', text);
  library.setTerms('.rounds', TERMS, files.get(TERMS) ?? null);
  return library;
}

describe('a simulated year', () => {
  const year = makeYear(SIZES);

  it('has as much of everything as was asked for, and is the same for the same seed', () => {
    assert.equal(year.documents.length, SIZES.documents);
    assert.equal(
      year.documents.reduce((sum, { drafts }) => sum + drafts, 0),
      SIZES.rounds,
    );
    assert.deepEqual(makeYear(SIZES).files, year.files);
  });

  it('is read right: every document with its rounds, its limit and what is open', () => {
    const { state } = libraryOf(year);
    assert.equal(state.documents.size, year.documents.length);
    assert.deepEqual(
      state.clients.map(({ name }) => name).toSorted(),
      year.clients.map(({ name }) => name).toSorted(),
    );
    for (const { path, waitingSince: _waitingSince, ...facts } of year.documents) {
      const found = state.documents.get(path);
      assert.ok(found, path);
      const { document, standing, unagreed } = found;
      assert.deepEqual(
        {
          client: document.client,
          project: document.project ?? null,
          drafts: document.rounds.length,
          used: standing.used,
          included: standing.included,
          unagreed,
          comments: document.rounds.flatMap(({ comments }) => comments).length,
          open: openComments(document).length,
          minutes: document.rounds.reduce((sum, { minutes = 0 }) => sum + minutes, document.minutes ?? 0),
          approved: document.approved !== undefined,
        },
        facts,
        path,
      );
    }
  });

  it('keeps clients that an edit does not concern, and ends where reading everything anew ends', () => {
    const library = libraryOf(year);
    const before = library.state;
    const [first, , , , last] = year.clients;
    const path = year.documents[0]?.path ?? '';
    const text = (year.files.get(path) ?? '')
      .replace('status: open', 'status: done')
      .replace('language: en', 'due: 2026-12-01');
    library.setDocument(path, '.rounds', text);
    const after = library.state;
    const client = (state: typeof after, name: string | undefined) =>
      state.clients.find((one) => one.name === name);
    assert.equal(client(after, last?.name), client(before, last?.name));
    assert.notEqual(client(after, first?.name), client(before, first?.name));
    const files = new Map(year.files).set(path, text);
    assert.deepEqual(after, libraryOf({ ...year, files }).state);
    library.removeDocument(path);
    files.delete(path);
    assert.deepEqual(library.state, libraryOf({ ...year, files }).state);
    library.setTerms('.rounds', TERMS, null);
    files.delete(TERMS);
    assert.deepEqual(library.state.clients, libraryOf({ ...year, files }).state.clients);
  });

  it('is in Up next with every message that nothing answers, the earliest first, and with nothing else', () => {
    const events = dueEvents(libraryOf(year).state, { now: '2027-02-01T10:00:00Z', replyHours: 24 });
    assert.deepEqual(
      events.map(({ kind, document, since }) => `${since} ${kind} ${document}`).toSorted(),
      year.documents
        .flatMap(({ path, waitingSince }) => (waitingSince === null ? [] : [`${waitingSince} reply ${path}`]))
        .toSorted(),
    );
    const days = events.map(({ day }) => day);
    assert.deepEqual(days, days.toSorted());
    assert.ok(days.length >= 3);
  });

  it('is reported right: drafts all found, minutes and comments summed up', async () => {
    const { name } = year.clients[0] ?? { name: '' };
    const known = year.documents.filter(({ client }) => client === name);
    const input = await gatherReport(memoryPorts(Object.fromEntries(year.files)), {
      client: name,
      folder: '.rounds',
      documents: known.map(({ path }) => path),
      includedRounds: 2,
      shown: (location) => location,
    });
    assert.ok(input.ok);
    const { documents } = buildReport(input.value);
    for (const { path, minutes, comments, drafts, used } of known) {
      const found = documents.find(({ at }) => at.path === path);
      assert.ok(found, path);
      const rounds = found.rounds.length;
      const said = found.rounds.flatMap((round) => round.comments).length;
      const spent = found.minutes.reduce((sum, { value }) => sum + value, 0);
      assert.deepEqual(
        { minutes: spent, comments: said, drafts: rounds, used: found.used },
        { minutes, comments, drafts, used },
      );
      assert.ok(found.rounds.every((round) => round.changes !== null && round.draft.problem === null));
    }
    assert.equal(
      allDocuments(libraryOf(year).state.clients.find((one) => one.name === name) ?? assert.fail()).length,
      known.length,
    );
  });
});
