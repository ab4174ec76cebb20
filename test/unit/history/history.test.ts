import assert from 'node:assert/strict';
import { clientHistory } from '../../../src/core/history/history';
import type { KnownClient } from '../../../src/core/history/model';
import { standingOf } from '../../../src/core/terms/standing';
import { client, known } from './example';

const TODAY = '2026-11-20';
const OIL = `title: New oil
rounds:
- sent: 2026-11-02
  rating: 3
  comments:
  - { id: c1, from: Núria, at: 2026-11-05, text: Shorter. }
  - { id: c2, at: 2026-11-04, text: A slip., class: correction, status: done }
- sent: 2026-11-09
  extra: given
  comments: [{ id: c3, text: Undated. }]`;

describe('the history of a client', () => {
  it('holds every project, and what has none at the end', () => {
    const loose = known('loose.md', '');
    const letter = known('letter.md', 'project: Letters');
    const projects = [{ name: 'Letters', standing: standingOf([], 5), documents: [letter] }];
    const all: KnownClient = { name: 'Mas Bonet', projects, documents: [loose] };
    assert.deepEqual(
      clientHistory(all, TODAY).projects.map(({ name, used, included, documents }) => [
        name,
        `${used} of ${included}`,
        documents.map(({ location }) => location),
      ]),
      [
        ['Letters', '0 of 5', ['letter.md']],
        [null, '0 of null', ['loose.md']],
      ],
    );
    assert.deepEqual(clientHistory({ ...all, documents: [] }, TODAY).projects.length, 1);
  });

  it('says of each document how its rounds went', () => {
    const [project] = clientHistory(client({ 'oil.md': OIL }), TODAY).projects;
    const [oil] = project?.documents ?? [];
    assert.deepEqual([oil?.title, oil?.used, oil?.included, oil?.open], ['New oil', 2, 2, 2]);
    assert.deepEqual(oil?.rounds[0], {
      number: 1,
      sent: '2026-11-02',
      rating: 3,
      comments: 2,
      open: 1,
      counts: true,
      extra: null,
      client: { days: 3, running: false },
      writer: { days: 4, running: false },
    });
    assert.equal(oil?.rounds[1]?.extra, 'given');
  });

  it('lists the open comments of all documents, the longest open first', () => {
    const other = 'rounds: [{ sent: 2026-11-01, comments: [{ id: x1, at: 2026-11-03, text: Title? }] }]';
    const { openComments } = clientHistory(client({ 'oil.md': OIL, 'other.md': other }), TODAY);
    assert.deepEqual(
      openComments.map(({ id, location, round, day, from }) => [id, location, round, day, from]),
      [
        ['x1', 'other.md', 1, '2026-11-03', null],
        ['c1', 'oil.md', 1, '2026-11-05', 'Núria'],
        ['c3', 'oil.md', 2, null, null],
      ],
    );
  });

  it('knows the last contact, whoever made it', () => {
    const { lastContact } = clientHistory(
      client({ 'oil.md': OIL, 'done.md': 'approved: 2026-11-10' }),
      TODAY,
    );
    assert.deepEqual(lastContact, { day: '2026-11-10', what: 'approved', location: 'done.md', round: null });
    const sent = clientHistory(client({ 'oil.md': OIL }), TODAY).lastContact;
    assert.deepEqual(sent, { day: '2026-11-09', what: 'sent', location: 'oil.md', round: 2 });
    assert.equal(clientHistory(client({ 'new.md': '' }), TODAY).lastContact, null);
  });

  it('is empty for a client without documents', () => {
    assert.deepEqual(clientHistory(client({}), TODAY), {
      client: 'Mas Bonet',
      projects: [],
      openComments: [],
      lastContact: null,
    });
  });
});
