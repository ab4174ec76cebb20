import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { eventually } from '../support/eventually';

const RECORD = `client: Northwind Coaching
project: Spring newsletter
rounds:
  - sent: 2026-11-02
    draft: 8c1f0a2e5b7d
    rating: 4
    comments:
      - id: c1
        from: Jane
        text: Shorter.
        class: revision
        status: done
      - text: Warmer.
  - sent: 2026-11-07
`;
const PROSE = '\n# Draw the line\n\nA paragraph: with a colon.\n';

/** Front matters as they are while somebody writes in them; each still says whose it is. */
const DAMAGED: Readonly<Record<string, string>> = {
  'half a key': `---\n${RECORD}pro\n---\n${PROSE}`,
  'an open quote': `---\ntitle: "Draw\n${RECORD}---\n${PROSE}`,
  'a tab': `---\n${RECORD}\tlate: []\n---\n${PROSE}`,
  'an open bracket': `---\n${RECORD}    late: [c1\n---\n${PROSE}`,
  'no end': `---\n${RECORD}`,
  'a list for a client': '---\nclient: [A, B]\nrounds: 3\n---\n',
  'an alias to nothing': `---\n${RECORD}due: *when\n---\n${PROSE}`,
};

/** The editor's providers, asked as the editor asks them, through whatever else is registered. */
describe('the front matter', () => {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  let count = 0;

  async function open(text: string): Promise<vscode.TextDocument> {
    assert.ok(folder);
    const uri = vscode.Uri.joinPath(folder, `front-matter-${++count}.md`);
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return vscode.workspace.openTextDocument(uri);
  }
  /** The position at the `|` of a text, and the document without it. */
  async function openAt(marked: string): Promise<[vscode.TextDocument, vscode.Position]> {
    const offset = marked.indexOf('|');
    const document = await open(marked.slice(0, offset) + marked.slice(offset + 1));
    return [document, document.positionAt(offset)];
  }
  const marked = (from: string, to: string): string => `---\n${RECORD.replace(from, to)}---\n${PROSE}`;

  async function hover(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      position,
    );
    return hovers
      .flatMap(({ contents }) => contents)
      .map((content) => (typeof content === 'string' ? content : content.value))
      .join('\n');
  }

  /** What our providers offer: properties and values, no words of the text. */
  async function offered(text: string, trigger?: string): Promise<vscode.CompletionItem[]> {
    const [document, position] = await openAt(text);
    const list = await vscode.commands.executeCommand<vscode.CompletionList>(
      'vscode.executeCompletionItemProvider',
      document.uri,
      position,
      trigger,
    );
    const { Property, Value } = vscode.CompletionItemKind;
    return list.items
      .filter(({ kind }) => kind === Property || kind === Value)
      .sort((a, b) => (a.sortText ?? '').localeCompare(b.sortText ?? ''));
  }
  const labels = (items: readonly vscode.CompletionItem[]): string[] =>
    items.map(({ label }) => (typeof label === 'string' ? label : label.label));
  async function accepted(text: string, label: string): Promise<string> {
    const item = (await offered(text)).find((one) => one.label === label);
    assert.ok(item, `${label} is not offered`);
    const plain = text.replace('|', '');
    const range = item.range instanceof vscode.Range ? item.range : item.range?.replacing;
    const document = await open(plain);
    assert.ok(range);
    const [start, end] = [document.offsetAt(range.start), document.offsetAt(range.end)];
    const words = typeof item.insertText === 'string' ? item.insertText : (item.insertText?.value ?? label);
    return plain.slice(0, start) + words + plain.slice(end);
  }

  before(async () => {
    await vscode.extensions.getExtension('revision-rounds.revision-rounds')?.activate();
    // The library has to know the client and the project before they are offered.
    await open(marked('x', 'x'));
    await eventually(async () => {
      const items = await offered('---\nclient: |\n---\n');
      assert.ok(labels(items).includes('Northwind Coaching'));
    });
  });
  after(async () => {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    for (let number = 1; folder && number <= count; number++)
      await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, `front-matter-${number}.md`));
  });

  describe('on hover', () => {
    it('says what a key means and which values it takes', async () => {
      const text = await hover(...(await openAt(marked('class:', 'cl|ass:'))));
      assert.match(text, /What kind of comment it is/);
      assert.match(text, /`scope`.*to be quoted/);
    });

    it('says what a value means', async () => {
      assert.match(await hover(...(await openAt(marked('revision', 'rev|ision')))), /uses up the round/);
      assert.match(await hover(...(await openAt(marked('rating: 4', 'rating: |4')))), /happy/);
    });

    it('says nothing of somebody else’s keys, of words, or of prose', async () => {
      for (const text of [
        '---\nproj|ect: a gallery\n---\n',
        marked('Shorter', 'Sho|rter'),
        `---\n${RECORD}params:\n  class: wi|de\n---\n`,
        `---\n${RECORD}---\nclient: no|body\n`,
        'client: no|body\n',
      ]) {
        assert.equal(await hover(...(await openAt(text))), '', text);
      }
    });
  });

  describe('while it is written', () => {
    it('offers the values of a key, at Control+Space as well as after the blank', async () => {
      const statuses = ['open', 'done', 'declined', 'parked'];
      assert.deepEqual(labels(await offered(marked('status: done', 'status: |'))), statuses);
      assert.deepEqual(labels(await offered(marked('status: done', 'status: |'), ' ')), statuses);
      assert.deepEqual(labels(await offered(marked('rating: 4', 'rating:|'), ':')), [
        '1',
        '2',
        '3',
        '4',
        '5',
      ]);
    });

    it('offers the keys that are missing', async () => {
      assert.deepEqual(
        labels(await offered(marked('      - text: Warmer.', '      - text: Warmer.\n        |'))),
        'id from at source goal quote prefix suffix class status reply round settled'.split(' '),
      );
      assert.deepEqual(labels(await offered('---\ncl|\n---\n')), ['client']);
    });

    it('offers the projects of this client only, and who has spoken', async () => {
      await open('---\nclient: Somebody Else\nproject: Their project\n---\n');
      await eventually(async () =>
        assert.deepEqual(labels(await offered('---\nclient: Northwind Coaching\nproject: |\n---\n')), [
          'Spring newsletter',
        ]),
      );
      const spoken = marked('      - text: Warmer.', '      - text: Warmer.\n        from: |');
      await eventually(async () => assert.deepEqual(labels(await offered(spoken)), ['Jane']));
    });

    it('writes what YAML can read', async () => {
      await open('---\nclient: "Yes: and no"\n---\n');
      await eventually(async () =>
        assert.match(await accepted('---\nclient:|\n---\n', 'Yes: and no'), /^client: "Yes: and no"$/m),
      );
      assert.match(await accepted(marked('status: done', 'sta|tus: done'), 'status'), /^ {8}status: done$/m);
      assert.match(await accepted(marked('    rating: 4', '    ra|'), 'rating'), /^ {4}rating: $/m);
    });

    it('offers nothing in prose, whatever is typed', async () => {
      for (const trigger of [undefined, ' ', ':'])
        assert.deepEqual(labels(await offered(`---\n${RECORD}---\n\nclient: |`, trigger)), []);
    });
  });

  describe('damaged', () => {
    for (const [name, text] of Object.entries(DAMAGED)) {
      it(`by ${name}: offers, explains and folds what it can, and breaks nothing`, async () => {
        const at = text.indexOf('client:');
        const before = `${text.slice(0, at)}cli|ent:${text.slice(at + 'client:'.length)}`;
        assert.match(await hover(...(await openAt(before))), /Who pays/);
        const [document] = await openAt(before);
        for (let line = 0; line < document.lineCount; line++) {
          await vscode.commands.executeCommand(
            'vscode.executeCompletionItemProvider',
            document.uri,
            document.lineAt(line).range.end,
          );
        }
        const folds = await foldsOf(document);
        assert.ok(folds.some(({ start }) => start === 0));
        assert.deepEqual(await lensesOf(document), []);
      });
    }

    it('still offers the values of a class', async () => {
      const text = `---\ntitle: "Draw\n${RECORD.replace('class: revision', 'class: |')}---\n`;
      assert.equal(labels(await offered(text)).length, 6);
    });
  });

  const foldsOf = (document: vscode.TextDocument): Thenable<vscode.FoldingRange[]> =>
    vscode.commands.executeCommand('vscode.executeFoldingRangeProvider', document.uri);
  async function lensesOf(document: vscode.TextDocument): Promise<[number, string][]> {
    const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
      'vscode.executeCodeLensProvider',
      document.uri,
    );
    return lenses.map(({ range, command }) => [range.start.line, command?.title ?? '']);
  }

  it('folds as a whole, and each round in it', async () => {
    const folds = await foldsOf(await open(`---\n${RECORD}---\n${PROSE}`));
    const lines = RECORD.split('\n').length;
    assert.ok(folds.some(({ start, end }) => start === 0 && end === lines));
    assert.ok(folds.some(({ start, end }) => start === 4 && end === 13));
  });

  it('of a document that is not tracked is left alone', async () => {
    const document = await open('---\ntitle: Plain\ntags:\n  - one\n---\nText.\n');
    assert.ok(!(await foldsOf(document)).some(({ start }) => start === 0));
    assert.deepEqual(await lensesOf(document), []);
  });

  it('says above each round where it stands', async () => {
    const document = await open(`---\n${RECORD}---\n${PROSE}`);
    const lenses = (await lensesOf(document)).map(([line, title]) => [line, title.replace(', 2026', '')]);
    assert.deepEqual(lenses, [
      [4, 'Draft 1 · sent Nov 2 · 2 comments · 1 done'],
      [4, 'show changes'],
      [14, 'Draft 2 · sent Nov 7 · no feedback yet'],
    ]);
  });

  it('says nothing above the rounds when the setting is off', async () => {
    const document = await open(`---\n${RECORD}---\n${PROSE}`);
    const settings = vscode.workspace.getConfiguration('revisionRounds');
    await settings.update('roundLenses', false, vscode.ConfigurationTarget.Global);
    try {
      await eventually(async () => assert.deepEqual(await lensesOf(document), []));
    } finally {
      await settings.update('roundLenses', undefined, vscode.ConfigurationTarget.Global);
    }
  });
});
