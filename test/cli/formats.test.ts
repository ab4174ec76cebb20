import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { MadePdf } from '../support/pdf';
import { newFolder, type Folder } from './run';

/** Nothing of these may be needed: a network, a window, another thread, code made from texts. */
const FORBIDDEN = `
  for (const name of ['fetch', 'XMLHttpRequest', 'Worker', 'WebSocket'])
    Object.defineProperty(globalThis, name, { get: () => { throw new Error('reached for ' + name); } });
  const { Module } = require('node:module');
  const load = Module._load;
  Module._load = (name, ...rest) => {
    if (/^(node:)?(https?|net|tls|dgram|worker_threads|child_process|fs|vm)$/.test(name) && loaded) throw new Error('reached for ' + name);
    return load(name, ...rest);
  };
  let loaded = false;
`;

describe('the bundles of formats', () => {
  let folder: Folder;
  beforeEach(() => (folder = newFolder()));
  afterEach(() => folder.remove());

  function read(bundle: string, call: string, file: string): string[] {
    const script = `${FORBIDDEN}
      const bytes = new Uint8Array(require('node:fs').readFileSync(${JSON.stringify(path.join(folder.path, file))}));
      const bundle = require(${JSON.stringify(path.resolve('dist', bundle))});
      loaded = true;
      bundle.${call}(bytes).then(({ value }) => console.log(JSON.stringify(value.comments.map(({ text, quote }) => [text, quote].join(' < ')))));`;
    const ran = spawnSync(process.execPath, ['--disallow-code-generation-from-strings', '-e', script], {
      encoding: 'utf8',
    });
    assert.equal(ran.status, 0, ran.stderr);
    return JSON.parse(ran.stdout) as string[];
  }

  it('read a PDF', async () => {
    const pdf = await MadePdf.start();
    const page = pdf.page(['When I started out, I was terrified.']);
    pdf.annotate(page, { kind: 'Highlight', boxes: [pdf.box(page, 'terrified')], contents: 'Too strong.' });
    folder.write('draft.pdf', await pdf.bytes());
    assert.deepEqual(read('pdf.js', 'readPdf', 'draft.pdf'), ['Too strong. < terrified']);
  });

  it('read a mail', () => {
    folder.write(
      'mail.eml',
      'From: Jane <jane@example.org>\r\nSubject: Re\r\n\r\n> Terrified.\r\nToo strong.\r\n',
    );
    assert.deepEqual(read('mail.js', 'readEml', 'mail.eml'), ['Too strong. < Terrified.']);
  });
});
