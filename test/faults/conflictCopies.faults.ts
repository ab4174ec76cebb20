import assert from 'node:assert/strict';
import { pathToFileURL } from 'node:url';
import { openDrafts } from '../../src/store/loadDraft';
import { findDocuments } from '../../src/cli/findDocuments';
import { nodePorts } from '../../src/cli/nodePorts';
import { readAll } from '../../src/cli/status';
import { english } from '../../src/core/said';
import { createLibrary } from '../../src/store/library';
import type { LibraryState } from '../../src/store/state';
import { newDesk, type Desk } from '../support/faults/desk';
import { ratioOf, tallyOf } from '../support/faults/table';

/** What sync tools leave beside a file that was changed in two places: not counted where that would double rounds, and told of. */

/** A name that a tool gives to its copy of `mill.md`, `draft-1.ID.md` or `clients.yaml`. */
type Mark = (stem: string, ending: string) => string;

const TOOLS: Readonly<Record<string, Mark>> = {
  Dropbox: (stem, ending) => `${stem} (Ann's conflicted copy 2026-11-05)${ending}`,
  'Dropbox, once more': (stem, ending) => `${stem} (Ann's conflicted copy 2026-11-05 (1))${ending}`,
  'Dropbox in Norwegian': (stem, ending) => `${stem} (Anns motstridende kopi 2026-11-05)${ending}`,
  'Dropbox in Swedish': (stem, ending) => `${stem} (Anns konfliktkopia 2026-11-05)${ending}`,
  'Dropbox in Spanish': (stem, ending) => `${stem} (copia en conflicto de Ann 2026-11-05)${ending}`,
  'Dropbox in French': (stem, ending) => `${stem} (Copie en conflit de Ann 2026-11-05)${ending}`,
  'Dropbox in German': (stem, ending) => `${stem} (In Konflikt stehende Kopie von Ann 2026-11-05)${ending}`,
  Nextcloud: (stem, ending) => `${stem} (conflicted copy 2026-11-05 162000)${ending}`,
  ownCloud: (stem, ending) => `${stem}_conflict-20261105-162000${ending}`,
  Seafile: (stem, ending) => `${stem} (SFConflict ann@example.com 2026-11-05-16-20-00)${ending}`,
  pCloud: (stem, ending) => `${stem} [conflicted]${ending}`,
  Syncthing: (stem, ending) => `${stem}.sync-conflict-20261105-162000-ABCDEFG${ending}`,
  'Synology Drive': (stem, ending) => `${stem}_LAPTOP_Nov-05-162000-2026_Conflict${ending}`,
  OneDrive: (stem, ending) => `${stem}-DESKTOP-AB12CD3${ending}`,
  'OneDrive on a Mac': (stem, ending) => `${stem}-Anns MacBook Pro-2${ending}`,
  'iCloud Drive': (stem, ending) => `${stem} 2${ending}`,
  'Google Drive': (stem, ending) => `${stem} (1)${ending}`,
};

const PROSE = 'The text.\n';
const ID = '89e89701855c';
const round = (draft: string, ...comments: readonly string[]): string =>
  `  - sent: 2026-11-01T10:00:00+01:00\n    draft: ${draft}\n    comments: [${comments.join(', ')}]\n`;
const article = (rounds: string, client = 'Northwind'): string =>
  `---\nclient: ${client}\nproject: Series\nrounds:\n${rounds}---\n${PROSE}`;
const ORIGINAL = article(round(ID, 'Shorter.'));
const TERMS = 'clients:\n  Northwind:\n    projects:\n      Series:\n        total_rounds: 3\n';

async function stateOf(desk: Desk): Promise<LibraryState> {
  const found = await findDocuments([desk.path]);
  assert.ok(found.ok);
  const library = createLibrary(2);
  await readAll(nodePorts(desk.path), library, found.value);
  return library.state;
}

/** How long something takes in one folder as a multiple of what it takes in another. */
async function ratioOn(
  run: (desk: Desk) => Promise<unknown>,
  files: Readonly<Record<string, string>>,
  reference: Readonly<Record<string, string>>,
): Promise<number> {
  const [one, other] = [newDesk(files), newDesk(reference)];
  const ratio = await ratioOf(
    () => run(one),
    () => run(other),
  );
  one.remove();
  other.remove();
  return ratio;
}

const used = ({ clients }: LibraryState): (number | undefined)[] =>
  clients.map(({ projects }) => projects[0]?.standing.used);

describe('conflict copies of sync tools', () => {
  it('of a document: not counted, and told with what only they have', async () => {
    const tally = tallyOf('conflict copies of documents');
    for (const [tool, mark] of Object.entries(TOOLS)) {
      const name = mark('the mill-wheel', '.md');
      await tally.attempt(async () => {
        const copy = article(round(ID, 'Shorter.', 'Warmer.') + round('11ab90cd44e2', 'Now longer.'));
        const desk = newDesk({
          'texts/the mill-wheel.md': ORIGINAL,
          [`texts/${name}`]: copy,
          '.rounds/clients.yaml': TERMS,
        });
        const state = await stateOf(desk);
        assert.deepEqual([...state.documents.keys()], [desk.file('texts/the mill-wheel.md')], tool);
        assert.deepEqual(used(state), [1], tool);
        const [problem] = state.problems.get(desk.file(`texts/${name}`)) ?? [];
        assert.equal(problem?.code, 'conflict-copy', tool);
        assert.match(
          english(problem.message),
          /of “the mill-wheel\.md”.*What only this copy has: drafts 1, comments 2\./,
          tool,
        );
        desk.remove();
      });
    }
    const ratio = await ratioOn(
      stateOf,
      { 'mill.md': ORIGINAL, 'mill 2.md': ORIGINAL },
      { 'mill.md': ORIGINAL },
    );
    tally.close({ ratio, reference: 'without a copy' });
  });

  it('in the editor’s locations, which are URIs', async () => {
    const tally = tallyOf('the same, named by URIs');
    // As VS Code writes them: it spells more characters in escapes than the standard asks for.
    const uri = (name: string): string =>
      pathToFileURL(`/texts/${name}`).href.replace(
        /[()[\]']/g,
        (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
      );
    const stateWith = (...locations: readonly string[]): LibraryState => {
      const library = createLibrary(2);
      for (const location of locations) library.setDocument(location, '.rounds', ORIGINAL);
      return library.state;
    };
    const copies = Object.values(TOOLS).map((mark) => mark('møllen på hjulet', '.md'));
    for (const name of copies) {
      await tally.attempt(() => {
        const [original, copy] = [uri('møllen på hjulet.md'), uri(name)];
        const state = stateWith(original, copy);
        assert.deepEqual([...state.documents.keys()], [original]);
        const [problem] = state.problems.get(copy) ?? [];
        assert.match(problem ? english(problem.message) : '', /“møllen på hjulet\.md”/);
      });
    }
    const [uris, paths] = [copies.map(uri), copies.map((name) => `/texts/${name}`)];
    const ratio = await ratioOf(
      () => stateWith(uri('møllen på hjulet.md'), ...uris),
      () => stateWith('/texts/møllen på hjulet.md', ...paths),
    );
    tally.close({ ratio, reference: 'named by paths' });
  });

  it('articles of their own with such names stay what they are', async () => {
    const tally = tallyOf('names that only look like copies');
    const other = article(round('11ab90cd44e2', 'Shorter.').replace('10:00:00', '11:30:00'));
    for (const [name, text] of [
      ['mill 2.md', other],
      ['mill (1).md', other],
      ['mill-part-two.md', other],
      ['mill-DESKTOP.md', other],
      ['mill 2.md', article('', 'Northwind')],
      ['mill (conflict resolution).md', article(round(ID), 'Somebody Else')],
      ['harbour 2.md', ORIGINAL],
      ['harbour (conflicted copy 2026-11-05).md', ORIGINAL],
    ] as const) {
      await tally.attempt(async () => {
        const desk = newDesk({ 'mill.md': ORIGINAL, [name]: text });
        const state = await stateOf(desk);
        assert.equal(state.documents.size, 2, name);
        assert.equal(
          [...state.problems.values()].flat().some(({ code }) => code === 'conflict-copy'),
          false,
          name,
        );
        desk.remove();
      });
    }
    const ratio = await ratioOn(
      stateOf,
      { 'mill.md': ORIGINAL, 'mill 2.md': other },
      { 'mill.md': ORIGINAL, 'quay.md': other },
    );
    tally.close({ ratio, reference: 'with other names' });
  });

  it('of a stored draft: never instead of a whole one, but where only the copy is whole', async () => {
    const tally = tallyOf('conflict copies of stored drafts');
    const folder = '.rounds/drafts/northwind/mill/';
    const load = async (desk: Desk): Promise<unknown> =>
      openDrafts(nodePorts(desk.path).files, desk.file('.rounds')).load(ID);
    for (const [tool, mark] of Object.entries(TOOLS)) {
      await tally.attempt(async () => {
        const [draft, copy] = [`${folder}draft-1.${ID}.md`, `${folder}${mark(`draft-1.${ID}`, '.md')}`];
        const desk = newDesk({ [draft]: PROSE, [copy]: 'Damaged.\n' });
        assert.deepEqual(
          await load(desk),
          { ok: true, value: { location: desk.file(draft), text: PROSE } },
          tool,
        );
        desk.write(draft, 'Damaged.\n');
        desk.write(copy, PROSE);
        assert.deepEqual(
          await load(desk),
          { ok: true, value: { location: desk.file(copy), text: PROSE } },
          tool,
        );
        desk.remove();
      });
    }
    const whole = `${folder}draft-1.${ID}.md`;
    const ratio = await ratioOn(
      load,
      { [whole]: 'Damaged.\n', [`${folder}draft-1.${ID} 2.md`]: PROSE },
      { [whole]: PROSE },
    );
    tally.close({ ratio, reference: 'whole, without a copy' });
  });

  it('of the terms: told, and not read', async () => {
    const tally = tallyOf('conflict copies of the terms');
    for (const [tool, mark] of Object.entries(TOOLS)) {
      await tally.attempt(async () => {
        const copy = `.rounds/${mark('clients', '.yaml')}`;
        const desk = newDesk({
          'mill.md': ORIGINAL,
          '.rounds/clients.yaml': TERMS,
          [copy]: TERMS.replace('3', '1'),
          '.rounds/clients-old.yaml': TERMS,
        });
        const state = await stateOf(desk);
        assert.equal(state.clients[0]?.projects[0]?.standing.included, 3, tool);
        assert.deepEqual(
          [...state.problems].map(([file, problems]) => [file, problems[0]?.code]),
          [[desk.file(copy), 'conflict-copy']],
          tool,
        );
        desk.remove();
      });
    }
    const alone = { 'mill.md': ORIGINAL, '.rounds/clients.yaml': TERMS };
    const ratio = await ratioOn(stateOf, { ...alone, '.rounds/clients 2.yaml': TERMS }, alone);
    tally.close({ ratio, reference: 'without a copy' });
  });

  it('older versions that sync tools keep in rooms of their own are no documents', async () => {
    const desk = newDesk({
      'mill.md': ORIGINAL,
      '.stversions/mill~20261105-162000.md': ORIGINAL,
      '.dropbox.cache/mill.md': ORIGINAL,
    });
    assert.equal((await stateOf(desk)).documents.size, 1);
    desk.remove();
  });

  it('a copy of a copy counts no more than the copy', () => {
    const library = createLibrary(2);
    for (const name of ['mill.md', 'mill 2.md', 'mill 2 (1).md'])
      library.setDocument(name, '.rounds', ORIGINAL);
    assert.deepEqual([...library.state.documents.keys()], ['mill.md']);
  });
});
