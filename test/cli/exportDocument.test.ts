import assert from 'node:assert/strict';
import { chmodSync, cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { partsOf } from '../support/docx';
import { ROOT } from '../support/root';
import { cliPath, newFolder, runNode, type Folder } from './run';

const DOC = 'routa-heat-pumps/what-the-brochure-will-not-tell-you.md';
const BESIDE = DOC.replace('.md', '');

describe('rounds export', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = newFolder();
    cpSync(join(ROOT, 'media/sample'), folder.path, { recursive: true });
  });
  afterEach(() => folder.remove());

  const bytes = (name: string): Buffer => readFileSync(join(folder.path, name));
  const part = (name: string, of: string): string => partsOf(bytes(name)).get(of) ?? '';

  it('writes the clean draft beside the document, with nothing in it that is between the writer and the client', () => {
    for (const to of ['docx', 'html', 'md']) assert.equal(folder.rounds('export', DOC, '--to', to).code, 0);
    const files = [`${BESIDE}.html`, `${BESIDE}.clean.md`].map((name) => folder.read(name));
    const word = [...partsOf(bytes(`${BESIDE}.docx`)).values()].join('\n');
    for (const text of [...files, word]) {
      assert.match(text, /What it really does/);
      assert.doesNotMatch(text, /rounds:|Routa|minutes|comments\.xml/);
    }
  });

  it('writes what changed since a draft, with the client’s comments in the Word file', () => {
    const ran = folder.rounds(
      'export',
      DOC,
      '--to',
      'docx',
      '--redline',
      '2',
      '--name',
      'Ann Writer',
      '--json',
    );
    const file = `${BESIDE}.redline.docx`;
    const size = bytes(file).length;
    assert.deepEqual(ran.json(), { file, format: 'docx', redline: 'draft 2', comments: true, bytes: size });
    assert.match(part(file, 'word/document.xml'), /<w:ins [^>]*w:author="Ann Writer"/);
    assert.match(part(file, 'word/document.xml'), /<w:commentRangeStart /);
    assert.match(part(file, 'word/comments.xml'), /<w:comment /);
  });

  it('leaves the comments out where one asks for it, and puts them into a page only where one asks for them', () => {
    const redline = ['export', DOC, '--redline', '2'];
    const words = /put some numbers back|<w:comment|comment-1/;
    folder.rounds(...redline, '--to', 'docx', '--without-comments', '--out', 'a.docx');
    folder.rounds(...redline, '--to', 'html', '--out', 'b.html');
    folder.rounds(...redline, '--to', 'html', '--with-comments', '--out', 'c.html');
    assert.doesNotMatch(part('a.docx', 'word/document.xml') + part('a.docx', 'word/comments.xml'), words);
    assert.doesNotMatch(folder.read('b.html'), words);
    assert.match(folder.read('c.html'), words);
  });

  it('gives the same bytes for the same files, whenever it is asked', () => {
    const once = (out: string): Buffer => {
      const ran = folder.rounds(
        'export',
        DOC,
        '--to',
        'docx',
        '--redline',
        '1',
        '--at',
        '2026-11-20',
        '--out',
        out,
      );
      assert.equal(ran.code, 0, ran.err);
      return bytes(out);
    };
    assert.deepEqual(once('one.docx'), once('two.docx'));
  });

  it('compares with any file, and as Markdown in CriticMarkup', () => {
    folder.write('old.md', '---\ntitle: Old\n---\nThe mill stands by the river.\n');
    folder.write('new.md', 'The old mill stands by the river.\n');
    const ran = folder.rounds('export', 'new.md', '--to', 'md', '--redline', 'old.md');
    assert.equal(ran.code, 0, ran.err);
    assert.equal(folder.read('new.redline.md'), 'The {++old ++}mill stands by the river.\n');
  });

  it('never overwrites a file unasked, and never the document', () => {
    folder.write('mine.docx', 'mine');
    const ran = folder.rounds('export', DOC, '--to', 'docx', '--out', 'mine.docx');
    assert.equal(ran.code, 2);
    assert.match(ran.err, /mine\.docx is there already/);
    assert.equal(folder.read('mine.docx'), 'mine');
    assert.equal(folder.rounds('export', DOC, '--to', 'docx', '--out', 'mine.docx', '--force').code, 0);
    const before = folder.read(DOC);
    assert.equal(folder.rounds('export', DOC, '--to', 'md', '--out', DOC, '--force').code, 2);
    assert.equal(folder.read(DOC), before);
  });

  it('prints a PDF with the browser that is named, from a page without comments, and leaves nothing behind', function () {
    if (process.platform === 'win32') this.skip(); // the stand-in is a script
    // Stands for a browser: it keeps what it was given, and writes the file that it was asked for.
    const browser = [
      '#!/usr/bin/env node',
      "const { readFileSync, writeFileSync } = require('node:fs');",
      "const value = (name) => process.argv.find((one) => one.startsWith(`--${name}=`))?.split('=').slice(1).join('=');",
      "const page = readFileSync(new URL(process.argv.at(-1)), 'utf8');",
      "writeFileSync(value('print-to-pdf'), '%PDF-' + JSON.stringify({ page, profile: value('user-data-dir'), rules: value('host-resolver-rules') }));",
    ].join('\n');
    folder.write('browser', browser);
    chmodSync(join(folder.path, 'browser'), 0o755);
    const ran = runNode(folder.path, [cliPath, 'export', DOC, '--to', 'pdf'], {
      CHROME_PATH: join(folder.path, 'browser'),
    });
    assert.equal(ran.code, 0, ran.err);
    const said = JSON.parse(folder.read(`${BESIDE}.pdf`).replace('%PDF-', '')) as Record<string, string>;
    assert.match(said['page'] ?? '', /<h1>What the Brochure/);
    assert.equal(said['rules'], 'MAP * ~NOTFOUND');
    assert.throws(() => readFileSync(said['profile'] ?? ''), /ENOENT/);
  });

  it('says what is wrong, and writes nothing', () => {
    folder.write('broken.md', '---\nclient: [\n---\nText.\n');
    const before = folder.files();
    for (const [args, message] of [
      [['export'], /Name one document/],
      [['export', DOC], /--to is missing/],
      [['export', DOC, '--to', 'odt'], /--to is one of docx, html, pdf, md/],
      [['export', DOC, '--to', 'docx', '--redline', '9'], /There is no draft 9: \d drafts were sent/],
      [['export', DOC, '--to', 'docx', '--redline', 'none.md'], /There is no file/],
      [['export', DOC, '--to', 'docx', '--with-comments'], /--with-comments is for a redline/],
      [
        ['export', DOC, '--to', 'md', '--redline', '1', '--with-comments'],
        /--with-comments is for a redline/,
      ],
      [['export', 'broken.md', '--to', 'docx', '--redline', '1'], /broken\.md: /],
    ] as const) {
      const ran = folder.rounds(...args);
      assert.equal(ran.code, 2, args.join(' '));
      assert.match(ran.err, message);
    }
    assert.deepEqual(folder.files(), before);
    const without = runNode(folder.path, [cliPath, 'export', DOC, '--to', 'pdf'], {
      CHROME_PATH: '',
      PATH: '',
    });
    assert.match(without.err, /Install Chrome, Chromium or Edge, or set CHROME_PATH/);
  });
});
