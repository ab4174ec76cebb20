import assert from 'node:assert/strict';
import { chmodSync, rmSync } from 'node:fs';
import path from 'node:path';
import { comment, makeDocx, on, p, r } from '../support/docx/makeDocx';
import { MadePdf } from '../support/pdf';
import { RECORDER, seenIn, shortly, type Seen } from '../support/watch/seen';
import { cliPath, newFolder, runNode, type Folder, type Ran } from './run';

const ARTICLE = '# A late harvest\n\nThe grapes hung until the first frost.\n\nNobody could say why.\n';

/** The ways out that Node has and we know of, used on purpose. Port 9 throws away what it is sent, where anything listens at all. */
const EVERY_WAY = `
  const ignore = () => {};
  require('node:http').get('http://127.0.0.1:9/').on('error', ignore);
  require('node:https').get('https://127.0.0.1:9/').on('error', ignore);
  require('node:http2').connect('http://127.0.0.1:9/').on('error', ignore);
  require('node:tls').connect(9, '127.0.0.1').on('error', ignore);
  fetch('http://127.0.0.1:9/').catch(ignore);
  require('node:dns').resolve4('name.invalid', ignore);
  require('node:dns/promises').lookup('name.invalid').catch(ignore);
  require('node:dgram').createSocket('udp4').send('x', 9, '127.0.0.1');
  require('node:net').createServer().listen(0, function () { this.close(); });
  require('node:util').promisify(require('node:child_process').execFile)(process.execPath, ['--version']).catch(ignore);
  require('node:child_process').spawnSync(process.execPath, ['--version']);
  new (require('node:worker_threads').Worker)('', { eval: true });
  eval('1'); new Function('')(); (() => {}).constructor('');
  require('node:vm').runInThisContext('1');
  setTimeout(() => process.exit(), 200);
`;

describe('a day on the command line, watched', () => {
  let folder: Folder;
  let record: string;
  beforeEach(() => {
    folder = newFolder({ 'harvest.md': ARTICLE });
    record = path.join(folder.path, '..', `${path.basename(folder.path)}.jsonl`);
  });
  afterEach(() => {
    folder.remove();
    rmSync(record, { force: true });
  });

  const watched = (args: readonly string[], env: NodeJS.ProcessEnv = {}): Ran =>
    runNode(folder.path, ['--require', RECORDER, ...args], { ...env, WATCH_FILE: record });
  /** Node itself refuses code made of a text here, besides that it would be seen. */
  const rounds = (...args: readonly string[]): string => {
    const ran = watched(['--disallow-code-generation-from-strings', cliPath, ...args]);
    assert.equal(ran.code, 0, `rounds ${args.join(' ')}: ${ran.err}`);
    return ran.out;
  };
  const seen = (): readonly Seen[] => seenIn(record);

  it('would be seen to leave by any way that there is', () => {
    assert.equal(watched(['-e', EVERY_WAY]).code, 0);
    const used = shortly(seen());
    const ways = used.map((line) => line.split(' ')[0]);
    for (const [way, times] of Object.entries({
      connect: 4,
      fetch: 1,
      name: 2,
      datagram: 1,
      listen: 1,
      child: 2,
      thread: 1,
      code: 4,
    })) {
      assert.ok(ways.filter((one) => one === way).length >= times, `${way}: ${used.join(', ')}`);
    }
  });

  it('reaches no network, starts no program and makes no code, from track to approve', async () => {
    rounds('track', 'harvest.md', '--client', 'Northwind');
    rounds('send', 'harvest.md');
    rounds(
      'log',
      'harvest.md',
      '--text',
      '![](http://127.0.0.1:9/seen.png) Which year?',
      '--quote',
      'first frost',
    );
    const answer = makeDocx({
      body: p(r('The grapes hung until the '), on(1, r('first frost')), r('.')),
      comments: comment(1, 'Name her. See http://127.0.0.1:9/', { date: '2026-11-05T09:00:00Z' }),
    });
    folder.write('answer.docx', answer);
    folder.write(
      'mail.eml',
      'From: Jane <jane@example.org>\r\nSubject: Re\r\n\r\n> first frost\r\nToo cold.\r\n',
    );
    const pdf = await MadePdf.start();
    const page = pdf.page(['The grapes hung until the first frost.']);
    pdf.annotate(page, { kind: 'Highlight', boxes: [pdf.box(page, 'frost')], contents: 'Frost?' });
    folder.write('marked.pdf', await pdf.bytes());
    for (const file of ['answer.docx', 'mail.eml', 'marked.pdf']) rounds('import', 'harvest.md', file);
    rounds('resolve', 'harvest.md', 'c1', '--status', 'done', '--reply', 'In 1956.');
    folder.write('harvest.md', folder.read('harvest.md').replace('why.', 'why, in 1956.'));
    rounds('send', 'harvest.md');
    rounds('report', 'Northwind', '--out', 'report');
    for (const to of ['docx', 'html']) rounds('export', 'harvest.md', '--to', to, '--redline', '1');
    assert.match(rounds('status'), /Northwind/);
    assert.deepEqual(shortly(seen()), []);
  });

  it('starts the browser that prints a PDF, and nothing else', function () {
    if (process.platform === 'win32') this.skip(); // the stand-in is a shell script
    folder.write(
      'browser',
      '#!/bin/sh\nfor a in "$@"; do case $a in --print-to-pdf=*) echo %PDF > "${a#*=}";; esac; done\n',
    );
    const browser = path.join(folder.path, 'browser');
    chmodSync(browser, 0o755);
    rounds('track', 'harvest.md', '--client', 'Northwind');
    const ran = watched([cliPath, 'export', 'harvest.md', '--to', 'pdf'], { CHROME_PATH: browser });
    assert.equal(ran.code, 0, ran.err);
    assert.deepEqual(shortly(seen()), [`child ${browser}`]);
  });
});
