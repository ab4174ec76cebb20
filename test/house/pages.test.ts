import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { PANELS } from '../../src/host/ids';
import { ROOT } from '../support/root';

interface Source {
  readonly file: string;
  readonly text: string;
}

const sourcesIn = (folder: string): readonly Source[] =>
  readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => `${folder}/${file.split(sep).join('/')}`)
    .map((file) => ({ file, text: readFileSync(join(ROOT, file), 'utf8') }));

const product = sourcesIn('src');
const pages = sourcesIn('media');

/** Which files have a match, and each match. */
const matches = (sources: readonly Source[], pattern: RegExp): readonly string[] =>
  sources.flatMap(({ file, text }) => (text.match(pattern) ?? []).map((found) => `${file}: ${found}`));
const filesWith = (pattern: RegExp): readonly string[] =>
  product.filter(({ text }) => pattern.test(text)).map(({ file }) => file);

describe('every page in a webview', () => {
  const MAKER = 'src/host/webview.ts';

  it('is made in one place, which gives it its policy and hears its messages', () => {
    for (const pattern of [
      /\.html\s*=[^=]/,
      /webview\.options\s*=/,
      /asWebviewUri/,
      /onDidReceiveMessage/,
      /localResourceRoots/,
      /enableScripts/,
    ]) {
      assert.deepEqual(filesWith(pattern), [MAKER], String(pattern));
    }
  });

  it('is a panel: a new kind of webview has to be taught here first', () => {
    assert.deepEqual(
      filesWith(/registerWebviewViewProvider|registerCustomEditorProvider|createWebviewTextEditorInset/),
      [],
    );
    const made = product.flatMap(({ file, text }) =>
      [...text.matchAll(/createWebviewPanel\(([^;]*)\);/g)].map(([, given = '']) => ({ file, given })),
    );
    assert.equal(made.length, Object.keys(PANELS).length);
    for (const { file, given } of made) {
      assert.match(given, /PANELS\.\w+/, file);
      assert.deepEqual(
        [...(/\{([^}]*)\}/.exec(given)?.[1]?.matchAll(/(\w+):/g) ?? [])].map(([, key]) => key),
        ['enableFindWidget'],
        file,
      );
    }
  });

  it('may load files from dist/ only', () => {
    const maker = product.find(({ file }) => file === MAKER)?.text ?? '';
    assert.match(maker, /localResourceRoots: \[vscode\.Uri\.joinPath\(context\.extensionUri, 'dist'\)\]/);
  });

  it('says what it has to say through a protocol that is checked, and keeps its state the same way', () => {
    const rooms = Object.keys(PANELS).map((name) => `src/features/${name === 'letter' ? 'letters' : name}`);
    for (const room of rooms) {
      const text = product
        .filter(({ file }) => file.startsWith(room))
        .map((source) => source.text)
        .join('\n');
      assert.match(text, /listenTo\(app, \w+, \{[^}]*read: readFromPanel/, room);
      // That of a letter keeps nothing: the letter is made anew.
      if (/readPanelState/.test(text) || room !== 'src/features/letters')
        assert.match(text, /restorePanels\([^;]*read: readPanelState/, room);
    }
    assert.deepEqual(
      product
        .map(({ file }) => file)
        .filter((file) => file.endsWith('/protocol.ts'))
        .sort(),
      rooms.map((room) => `${room}/protocol.ts`).sort(),
    );
  });

  it('is built from elements, never from a text, and asks nobody for anything', () => {
    const forbidden =
      /(?:inner|outer)HTML\s*=[^=]|insertAdjacentHTML|document\.write|srcdoc|DOMParser|createContextualFragment|setHTML|\beval\(|new Function|\bfetch\(|XMLHttpRequest|WebSocket|\bimport\(|setAttribute\(\s*'(?:style|on)/g;
    assert.ok(pages.length > 0);
    assert.deepEqual(matches(pages, forbidden), []);
  });
});

describe('Markdown that VS Code shows', () => {
  it('runs no command and has no HTML: nothing is trusted', () => {
    assert.deepEqual(
      matches(product, /(?<!workspace\.)isTrusted|supportHtml|MarkdownString\([^)]*,\s*true/g),
      [],
    );
  });

  it('is made in two places, both of which write what people said as text', () => {
    assert.deepEqual([...filesWith(/new vscode\.MarkdownString/)].sort(), [
      'src/features/changeMarks/hover.ts',
      'src/host/fieldHelp.ts',
    ]);
    const [hover] = product.filter(({ file }) => file === 'src/features/changeMarks/hover.ts');
    // What is joined as Markdown is of our own: a heading of words of the interface, blank lines, a dash.
    assert.deepEqual(
      matches(hover ? [hover] : [], /appendMarkdown\((?!`\*\*\$\{whatHappened\(|'\\n\\n(?:- )?'\))[^)]*/g),
      [],
    );
  });
});

describe('a message in the corner', () => {
  const SHOWER = 'src/host/messages.ts';

  it('is shown in one place, which makes no link of what people wrote: a click on one may run any command', () => {
    assert.deepEqual(filesWith(/show(Information|Warning|Error)Message/), [SHOWER]);
    const [shower] = product.filter(({ file }) => file === SHOWER);
    assert.deepEqual(matches(shower ? [shower] : [], /Message\((?!asWritten\()[^)]*/g), []);
  });
});
