import assert from 'node:assert/strict';
import { cliPath, newFolder, runNode, type Folder } from './run';

const ARTICLE =
  '# Draw the line\n\nWhen I started out, I was *terrified*. Then I learnt to say no.\n\nThe end.\n';

describe('the command line', () => {
  let folder: Folder;
  beforeEach(() => (folder = newFolder({ 'line.md': ARTICLE })));
  afterEach(() => folder.remove());

  const fine = (...args: string[]): unknown => {
    const ran = folder.rounds(...args, '--json');
    assert.equal(ran.code, 0, ran.err);
    return ran.json();
  };

  it('gives a terminal no signs that it obeys, and a file what stands there', () => {
    folder.write('line.md', `---\nclient: "A\\e]0;mine\\a\\e[2J\\x9b2J\\x7fB"\n---\n${ARTICLE}`);
    assert.ok(folder.rounds('status').out.includes('A\x1b]0;mine\x07\x1b[2J\x9b2J\x7fB'));
    const terminal = 'data:text/javascript,process.stdout.isTTY=true';
    const shown = runNode(folder.path, ['--import', terminal, cliPath, 'status']).out;
    assert.match(shown, /A␛\]0;mine␇␛\[2J\ufffd2J␡B/);
    assert.deepEqual(shown.match(/(?!\n)\p{Cc}/gu), null);
    assert.match(folder.rounds('\x1b[2J').err, /no command “␛\[2J”/);
  });

  it('plays the whole story: track, send, log, revise, trace, resolve, send', () => {
    fine('track', 'line.md', '--client', 'Northwind', '--project', 'Newsletter');
    assert.equal(folder.read('line.md'), `---\nclient: Northwind\nproject: Newsletter\n---\n${ARTICLE}`);

    const sent = fine('send', 'line.md') as { documents: [{ draft: number; id: string }] };
    assert.equal(sent.documents[0].draft, 1);
    assert.equal(folder.read(`.rounds/drafts/northwind/line/draft-1.${sent.documents[0].id}.md`), ARTICLE);

    fine(
      'log',
      'line.md',
      '--text',
      'Too slow.',
      '--quote',
      'I was terrified',
      '--from',
      'Jane',
      '--at',
      '2026-11-05',
    );
    fine('log', 'line.md', '--text', 'Lovely end.', '--class', 'praise');

    folder.write('line.md', folder.read('line.md').replace('I was *terrified*', 'I was *badly scared*'));
    const text = folder.read('line.md');
    const traced = fine('trace', 'line.md') as {
      comments: { id: string; fate: string; new: { start: number; end: number } }[];
    };
    const [slow] = traced.comments;
    assert.equal(slow?.id, 'c1');
    assert.equal(slow?.fate, 'edited');
    assert.equal(text.slice(slow?.new.start, slow?.new.end).replaceAll('*', ''), 'I was badly scared');

    fine('resolve', 'line.md', 'c1', '--status', 'done', '--reply', 'Made it plainer.');
    fine('send', 'line.md');
    const status = fine('status') as { documents: [Record<string, unknown>] };
    assert.deepEqual(status.documents[0], {
      path: 'line.md',
      client: 'Northwind',
      project: 'Newsletter',
      drafts: 2,
      used: 1,
      included: 2,
      standing: 'within',
      unagreed: [],
      // Praise is never open.
      open: 0,
      approved: null,
      ended: null,
    });
  });

  it('traces two files with comments in a third, in offsets of the whole files', () => {
    const old = `---\ntitle: x\n---\n${ARTICLE}`;
    folder.write('old.md', old);
    folder.write('new.md', ARTICLE.replace('Then I learnt to say no.', 'Then I learnt to say no kindly.'));
    folder.write(
      'comments.yaml',
      '- {id: a, quote: Then I learnt to say no}\n- {id: b, quote: never written}\n',
    );
    const traced = fine('trace', 'old.md', 'new.md', '--comments', 'comments.yaml') as {
      comments: { id: string; fate: string; old: { start: number; end: number } | null }[];
    };
    const [a, b] = traced.comments;
    assert.equal(old.slice(a?.old?.start, a?.old?.end), 'Then I learnt to say no');
    assert.equal(b?.fate, 'orphan');
    folder.write('comments.json', JSON.stringify([{ id: 'a', quote: 'Then I learnt' }]));
    fine('trace', 'old.md', 'new.md', '--comments', 'comments.json');
  });

  it('keeps drafts in the nearest .rounds above, else below --root, else in the current folder', () => {
    folder.write('work/.rounds/clients.yaml', '');
    folder.write('work/deep/down/a.md', '---\nclient: A\n---\nA.\n');
    folder.write('loose/b.md', '---\nclient: A\n---\nB.\n');
    folder.write('loose/c.md', '---\nclient: A\n---\nC.\n');
    fine('send', 'work/deep/down/a.md');
    fine('send', 'loose/b.md', '--root', 'elsewhere');
    fine('send', 'loose/c.md');
    const drafts = folder.files().filter((file) => file.includes('/drafts/'));
    assert.deepEqual(
      drafts.map((file) => file.replace(/\.[0-9a-f]{12}\.md$/, '')),
      [
        '.rounds/drafts/a/c/draft-1',
        'elsewhere/.rounds/drafts/a/b/draft-1',
        'work/.rounds/drafts/a/a/draft-1',
      ],
    );
  });

  it('keeps a byte order mark, line ends and everything else as they were', () => {
    const text =
      '\uFEFF---\r\n# mine\r\nclient:   "A"   # who pays\r\ntags: [a,  b]\r\n---\r\nOne.\r\n\r\nTwo.';
    folder.write('odd.md', text);
    const { documents } = fine('send', 'odd.md') as { documents: [{ id: string }] };
    const after = folder.read('odd.md');
    assert.match(
      after,
      /^\uFEFF---\r\n# mine\r\nclient: {3}"A" {3}# who pays\r\ntags: \[a, {2}b\]\r\nrounds:\r\n/,
    );
    assert.ok(after.endsWith('---\r\nOne.\r\n\r\nTwo.'));
    assert.equal(folder.read(`.rounds/drafts/a/odd/draft-1.${documents[0].id}.md`), 'One.\r\n\r\nTwo.');
  });

  it('says where a document stands in the words of the editor, and never that it is in round 0', () => {
    const line = (...yaml: readonly string[]): string => {
      folder.write('line.md', ['---', 'client: A', ...yaml, '---', ARTICLE].join('\n'));
      return folder.rounds('status').out.split('\n')[1] ?? '';
    };
    assert.equal(line(), '  line.md: not sent yet, within, 0 open');
    const sent = ['rounds:', '  - sent: 2026-11-01'];
    assert.equal(line(...sent), '  line.md: 0 of 2 rounds used, within, 1 draft sent, 0 open');
    const said = '    comments: [Shorter.]';
    assert.equal(line(...sent, said), '  line.md: round 1 of 2, within, 1 draft sent, 1 open');
    const again = '  - sent: 2026-11-20';
    assert.equal(line(...sent, said, again), '  line.md: round 1 of 2, within, 2 drafts sent, 1 open');
  });

  it('exits with 1 when a check finds something over its limit', () => {
    folder.write(
      'line.md',
      `---\nclient: A\nincluded_rounds: 0\nrounds:\n  - sent: 2026-11-01\n    comments: [Shorter.]\n---\n${ARTICLE}`,
    );
    assert.equal(folder.rounds('status').code, 0);
    assert.equal(folder.rounds('status', '--check').code, 1);
    assert.match(folder.rounds('status', '--check').out, /over/);
  });

  const badUse: readonly [args: string[], message: RegExp][] = [
    [['stauts'], /no command “stauts”/],
    [['track', 'line.md'], /--client is missing/],
    [['track', 'nowhere.md', '--client', 'A'], /no file/],
    [['send', 'line.md'], /not tracked/],
    [['send'], /at least one document/],
    [['status', '--chekc'], /--chekc/],
    [['log', 'line.md', '--text', 'x', '--class', 'rant'], /--class is one of correction/],
    [['log', 'line.md', '--text', 'x', '--at', 'yesterday'], /--at takes a date/],
    [['resolve', 'line.md', '--status', 'done'], /id of a comment/],
    [['trace', 'line.md', 'line.md', '--comments', 'nowhere.yaml'], /no file/],
  ];
  for (const [args, message] of badUse) {
    it(`says what is wrong with: ${args.join(' ')}`, () => {
      const ran = folder.rounds(...args);
      assert.equal(ran.code, 2);
      assert.match(ran.err, message);
      assert.equal(folder.read('line.md'), ARTICLE);
    });
  }

  it('refuses what is not UTF-8, and writes nothing', () => {
    const bytes = Buffer.from('---\nclient: A\n---\nGr\xfc\xdfe.\n', 'latin1');
    folder.write('latin.md', bytes);
    const ran = folder.rounds('send', 'latin.md');
    assert.equal(ran.code, 2);
    assert.match(ran.err, /UTF-8/);
    assert.deepEqual(folder.files(), ['latin.md', 'line.md']);
  });
});
