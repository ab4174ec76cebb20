import assert from 'node:assert/strict';
import { cliPath, newFolder, runNode, type Folder } from './run';

describe('report on the command line', () => {
  let folder: Folder;
  beforeEach(() => {
    folder = newFolder({
      'work/.rounds/clients.yaml': 'clients: {Ada: {approver: Ada L.}, Bo: {}}\n',
      'work/a.md': '---\nclient: Ada\n---\nIt was cold.\n',
      'work/b.md': '---\nclient: Bo\n---\nB.\n',
    });
    assert.equal(folder.rounds('send', 'work/a.md').code, 0);
    assert.equal(folder.rounds('log', 'work/a.md', '--text', 'Warmer | <b>?', '--quote', 'cold').code, 0);
    folder.write('work/a.md', folder.read('work/a.md').replace('was cold', 'was warm'));
  });
  afterEach(() => folder.remove());

  it('prints Markdown, with paths from the folder that holds .rounds', () => {
    const ran = folder.rounds('report', 'Ada');
    assert.equal(ran.code, 0, ran.err);
    assert.match(ran.out, /^# Client report: Ada\n/);
    assert.match(ran.out, /^- \*\*Who approves:\*\* Ada L\. \[\\\[1\\\]\]\(\.rounds\/clients\.yaml#L1\)$/m);
    assert.match(ran.out, /^> Warmer \\\| \\<b\\>\?$/m);
    assert.match(
      ran.out,
      /\*\*Before:\*\* It was cold\. [^\n]*\n {2}- \*\*After:\*\* It was warm\. .*\(a\.md#L/,
    );
  });

  it('writes both formats to a folder, the same bytes each time and from everywhere', () => {
    assert.equal(
      folder.rounds('report', 'Ada', '--out', 'work/reports').out,
      'work/reports/ada.md\nwork/reports/ada.html\n',
    );
    const [markdown, html] = [folder.read('work/reports/ada.md'), folder.read('work/reports/ada.html')];
    assert.match(markdown, /\(\.\.\/a\.md#L\d+\)/);
    assert.match(html, /^<!DOCTYPE html>\n<html lang="en">/);
    assert.equal(folder.rounds('report', 'Ada', 'work', '--out', 'work/reports').code, 0);
    assert.deepEqual(
      [folder.read('work/reports/ada.md'), folder.read('work/reports/ada.html')],
      [markdown, html],
    );
  });

  it('is the same on every machine, also where times name no zone', () => {
    folder.write('work/c.md', '---\nclient: Ada\nrounds: [2020-11-01]\n---\nC.\n');
    folder.write('work/d.md', '---\nclient: Ada\nrounds: [2020-11-01 02:00:00]\n---\nD.\n');
    const [here, there] = ['America/New_York', 'Asia/Tokyo'].map((TZ) =>
      runNode(folder.path, [cliPath, 'report', 'Ada'], { TZ, LC_ALL: TZ === 'Asia/Tokyo' ? 'sv_SE' : 'C' }),
    );
    assert.match(here?.out ?? '', /^## 1\. c .*^## 2\. d /ms);
    assert.equal(there?.out, here?.out);
  });

  it('writes one file where one is named, and one format where one is asked for', () => {
    const { files } = folder.rounds('report', 'Ada', '--out', 'out/ada.html', '--json').json() as {
      files: string[];
    };
    assert.deepEqual(files, ['out/ada.html']);
    assert.equal(folder.rounds('report', 'Ada', '--out', 'out', '--format', 'md').code, 0);
    assert.deepEqual(
      folder.files().filter((file) => file.startsWith('out/')),
      ['out/ada.html', 'out/ada.md'],
    );
  });

  const badUse: readonly [args: string[], message: RegExp][] = [
    [['report'], /name of the client is missing/],
    [['report', 'Eve'], /no document of a client “Eve”.*Clients: Ada, Bo/],
    [['report', 'Ada', '--format', 'pdf'], /--format is one of md, html/],
  ];
  for (const [args, message] of badUse) {
    it(`says what is wrong with: ${args.join(' ')}`, () => {
      const ran = folder.rounds(...args);
      assert.equal(ran.code, 2);
      assert.match(ran.err, message);
    });
  }
});
