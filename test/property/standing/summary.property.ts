import assert from 'node:assert/strict';
import fc from 'fast-check';
import { clientHistory } from '../../../src/core/history/history';
import { openComments } from '../../../src/core/openComments';
import { clientPicture } from '../../../src/core/picture/picture';
import { schedule } from '../../../src/core/schedule/schedule';
import { readDocument } from '../../../src/core/frontMatter/read';
import { createLibrary, type Library } from '../../../src/store/library';
import { pictureInput } from '../../../src/store/picture';
import { dueEvents } from '../../../src/store/schedule';
import { allDocuments, type WholeState } from '../../../src/store/state';
import { makeYear, type Year } from '../../support/year/year';

/**
 * The library keeps summaries, and reads the rest of a document when it is asked for. Whatever was read, edited, renamed or
 * taken away before, in whatever order: what it answers is what the texts say when every one of them is read as a whole.
 */

const FOLDER = '.rounds';
const TERMS = '.rounds/clients.yaml';
const NOW = '2026-11-20T10:00:00+01:00';
const OPTIONS = { now: NOW, replyHours: 24 };

const years: readonly Year[] = [2026, 2027].map((seed) =>
  makeYear({ clients: 3, documents: 14, rounds: 50, ofFirstClient: 6 }, seed),
);
const textsOf = ({ files }: Year): readonly string[] =>
  [...files].filter(([path]) => !path.startsWith(FOLDER)).map(([, text]) => text);
const TEXTS = years.flatMap(textsOf);
/** More than the library keeps whole. */
const PLACES = 90;

/** What a writer, or another program, does to the files: all of it by the number of a place, and some number. */
type Deed = readonly [
  'put' | 'edit' | 'word' | 'break' | 'rename' | 'remove' | 'terms' | 'ask' | 'flood',
  number,
  number,
];
const deed: fc.Arbitrary<Deed> = fc.tuple(
  fc.constantFrom('put', 'put', 'edit', 'edit', 'word', 'break', 'rename', 'remove', 'terms', 'ask', 'flood'),
  fc.nat(PLACES - 1),
  fc.nat(1000),
);

const at = (place: number): string => `a/${place % PLACES}.md`;

/** An edit of a line that a summary keeps something of. */
function edited(text: string, number: number): string {
  const changes = [
    ['status: done', 'status: open'],
    ['class: revision', 'class: praise'],
    ['class: correction', 'class: rewrite'],
    ['language: en', `language: en\ndue: 2026-12-${10 + (number % 20)}`],
    ['    draft:', '    extra: paid\n    draft:'],
    ['status: open', 'status: parked\n        round: next'],
    ['client: ', 'client: "Other" # '],
    ['  - sent:', '  - 2026-01-02\n  - sent:'],
  ] as const;
  const [from, to] = changes[number % changes.length] ?? ['', ''];
  return text.replace(from, to);
}

/** An edit of words only: not one letter more or less. */
const reworded = (text: string, number: number): string =>
  text.replace(/( {8}text: )(\w)/, (_, key: string) => `${key}${String.fromCharCode(65 + (number % 26))}`);

interface World {
  readonly texts: Map<string, string>;
  readonly library: Library;
  terms: string | null;
}

function carryOut(world: World, [kind, place, number]: Deed): void {
  const { texts, library } = world;
  const path = at(place);
  const text = texts.get(path);
  const put = (to: string, what: string): void => {
    texts.set(to, what);
    library.setDocument(to, FOLDER, what);
  };
  const gone = (): void => {
    texts.delete(path);
    library.removeDocument(path);
  };
  if (kind === 'put') return put(path, TEXTS[number % TEXTS.length] ?? '');
  if (kind === 'flood') {
    for (let i = 0; i < PLACES; i++) put(at(i), texts.get(at(i)) ?? TEXTS[(number + i) % TEXTS.length] ?? '');
    return;
  }
  if (kind === 'terms') {
    world.terms = number % 3 === 0 ? null : (years[number % 2]?.files.get(TERMS) ?? '');
    return library.setTerms(FOLDER, TERMS, world.terms);
  }
  if (kind === 'ask') return void [library.state, library.whole(path)];
  if (text === undefined) return;
  if (kind === 'edit') put(path, edited(text, number));
  if (kind === 'word') put(path, reworded(text, number));
  if (kind === 'break') put(path, text.replace('rounds:', 'rounds: {'));
  if (kind === 'remove') gone();
  if (kind === 'rename') {
    gone();
    put(at(number), text);
  }
}

/** The whole of every document; of those that the library has put away, the text is given again, as the editor does. */
function wholes({ texts, library }: World): Map<string, WholeState> {
  const found = [...library.state.documents.keys()].map((location): [string, WholeState] => {
    library.setDocument(location, FOLDER, texts.get(location) ?? '');
    const whole = library.whole(location);
    assert.ok(whole, location);
    return [location, whole];
  });
  return new Map(found);
}

describe('what the library keeps of a document', () => {
  it('gives what the whole text gives, after any edits, renames and removals', () => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 25 }), (deeds) => {
        const world: World = { texts: new Map(), library: createLibrary(2), terms: null };
        for (const one of deeds) carryOut(world, one);
        const { state } = world.library;
        const eager = wholes(world);
        for (const [location, text] of world.texts) {
          const { document, problems } = readDocument(text);
          assert.deepEqual(eager.get(location)?.document, document ?? undefined, location);
          for (const problem of problems)
            assert.ok(state.problems.get(location)?.some(({ message }) => message === problem.message));
          const kept = state.documents.get(location);
          if (document && kept)
            assert.equal(openComments(kept.document).length, openComments(document).length);
        }
        for (const client of state.clients) {
          const whole = {
            ...client,
            documents: client.documents.map(({ location }) => eager.get(location) ?? assert.fail()),
            projects: client.projects.map((project) => ({
              ...project,
              documents: project.documents.map(({ location }) => eager.get(location) ?? assert.fail()),
            })),
          };
          const today = NOW.slice(0, 10);
          assert.deepEqual(
            clientPicture(pictureInput(client, today)),
            clientPicture(pictureInput(whole, today)),
          );
          assert.equal(
            clientHistory(whole, today).openComments.length,
            allDocuments(client).flatMap(({ document }) => openComments(document)).length,
          );
        }
        const clients = state.clients.map((client) => ({
          documents: allDocuments(client).map(({ location, terms }) => ({
            key: location,
            document: eager.get(location)?.document ?? assert.fail(),
            feedback: terms.feedback,
          })),
          checkInDays: client.terms?.checkInDays ?? null,
        }));
        assert.deepEqual(dueEvents(state, OPTIONS), schedule(clients, OPTIONS));
      }),
      { seed: 20261124, numRuns: 60 },
    );
  });

  it('is what a library of the last texts alone keeps', () => {
    fc.assert(
      fc.property(fc.array(deed, { minLength: 1, maxLength: 25 }), (deeds) => {
        const world: World = { texts: new Map(), library: createLibrary(2), terms: null };
        for (const one of deeds) carryOut(world, one);
        const fresh = createLibrary(2);
        for (const [location, text] of world.texts) fresh.setDocument(location, FOLDER, text);
        fresh.setTerms(FOLDER, TERMS, world.terms);
        assert.deepEqual(world.library.state.documents, fresh.state.documents);
        assert.deepEqual(world.library.state.problems, fresh.state.problems);
        assert.deepEqual(world.library.state.texts, fresh.state.texts);
      }),
      { seed: 20261125, numRuns: 60 },
    );
  });

  it('says that something changed when only words did', () => {
    const library = createLibrary(2);
    for (const [i, text] of TEXTS.entries()) library.setDocument(at(i), FOLDER, text);
    for (const [i, text] of TEXTS.entries()) {
      assert.equal(library.setDocument(at(i), FOLDER, text), false);
      const changed = reworded(text, i);
      assert.equal(library.setDocument(at(i), FOLDER, changed), changed !== text);
    }
  });
});
