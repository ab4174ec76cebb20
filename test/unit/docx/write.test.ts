import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { once } from '../../../src/core/once';
import { cleanDocx, partsOf, redlineDocx } from '../../support/docx';
import { ROOT } from '../../support/root';
import { faultsIn, readWordFile } from '../../support/wordSchema';

const ARTICLE = `# The *old* mill

It **stands** by the [river](https://example.org/a?b=c&d), and it turns.[^1] See [the cats](cats.md).

3. First
4. Second
   - deep, with \`code\`

   and more of it

- [x] swept
- [ ] oiled

> A quote.

| Day | Cats |
| --- | ---- |
| Mon | ~~2~~ 3 |

\`\`\`
let it = be
\`\`\`

---

![The weir](weir.png)

<!-- nobody may read this -->

[^1]: Since 1820.
`;

const bodyOf = (docx: Uint8Array): string =>
  /<w:body>.*<\/w:body>/s.exec(partsOf(docx).get('word/document.xml') ?? '')?.[0] ?? '';

/** A picture of 3 by 2 points: what a reader of its size needs. */
const PNG = new Uint8Array([
  137, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0, 0, 3, 0, 0, 0, 2,
]);

describe('a clean draft in Word', () => {
  const article = once(() => cleanDocx(ARTICLE));

  it('has the styles that Word knows', async () => {
    const written = bodyOf(await article()).replaceAll('><', '>\n<') + '\n';
    const golden = join(ROOT, 'test/golden/docx/mill.xml');
    if (process.env['UPDATE_GOLDENS'] === '1') writeFileSync(golden, written);
    assert.equal(written, readFileSync(golden, 'utf8'));
  });

  it('keeps the order of the schema, and holds no comments, no comment of the source and no place beside it', async () => {
    const parts = partsOf(await article());
    assert.deepEqual(faultsIn(readWordFile(parts)), []);
    assert.ok(!parts.has('word/comments.xml'));
    assert.doesNotMatch([...parts.values()].join(), /nobody may|cats\.md/);
    assert.match(
      parts.get('word/_rels/document.xml.rels') ?? '',
      /Target="https:\/\/example\.org\/a\?b=c&amp;d"/,
    );
    assert.match(parts.get('word/styles.xml') ?? '', /<w:lang w:val="en-GB"/);
    assert.match(parts.get('docProps/core.xml') ?? '', /<dc:title>A late harvest<\/dc:title>/);
  });

  it('has a picture in it that is there, and else its description', async () => {
    const with_ = partsOf(await cleanDocx(ARTICLE, { images: new Map([['weir.png', PNG]]) }));
    assert.match(with_.get('word/document.xml') ?? '', /<w:drawing>.*descr="The weir"/s);
    assert.deepEqual(faultsIn(readWordFile(with_)), []);
    const damaged = await cleanDocx(ARTICLE, { images: new Map([['weir.png', PNG.slice(0, 9)]]) });
    assert.match(bodyOf(damaged), />The weir<\/w:t>/);
  });
});

describe('a redline in Word', () => {
  const moved = 'A long passage about the river and the weir, and about how loud they are at night.';
  const others = [
    'The mill stands where it has stood since the first of the Greys bought the land.',
    'Nobody has counted the cats, and nobody will: they are not in the ledger at all.',
  ];
  const before = [moved, ...others, 'The end of it.'].join('\n\n');
  const after = [...others, moved, 'The very end of it.'].join('\n\n');

  it('has moves as moves, with both places under one name', async () => {
    const body = bodyOf(await redlineDocx(before, after));
    const names = [...body.matchAll(/<w:(move\w+RangeStart) [^>]*w:name="(\w+)"/g)].map(([, kind, name]) => [
      kind,
      name,
    ]);
    assert.deepEqual(names.sort(), [
      ['moveFromRangeStart', 'move1'],
      ['moveToRangeStart', 'move1'],
    ]);
    assert.match(body, /<w:rPr><w:moveFrom [^>]*\/><\/w:rPr>/);
  });

  it('tells of a change of looks, of words and of the kind of a paragraph', async () => {
    const body = bodyOf(await redlineDocx('The mill stands.', '## The **mill** stands *still*.'));
    assert.match(body, /<w:rPrChange [^>]*><w:rPr\/><\/w:rPrChange>/);
    assert.match(body, /<w:ins [^>]*><w:r>(<w:rPr>.*?<\/w:rPr>)?<w:t xml:space="preserve"> ?still/);
    assert.match(body, /<w:pStyle w:val="Heading2"\/>.*<w:pPrChange [^>]*><w:pPr\/><\/w:pPrChange>/s);
  });

  it('has the comments at their passages, the replies under them, and one without a passage at the start', async () => {
    const start = before.indexOf('river');
    const comment = {
      author: 'Ingrid Berg',
      at: '2026-11-05T16:20:00+01:00',
      text: 'Loud?\nReally?',
      resolved: true,
    };
    const docx = await redlineDocx(before, after, {
      anchors: [{ comment: 'c1', side: 'old', span: { start, end: start + 5 } }],
      comments: [
        { ...comment, id: 'c1', reply: 'It is.' },
        { ...comment, id: 'c2', at: null, resolved: false, reply: null },
      ],
    });
    const parts = partsOf(docx);
    assert.deepEqual(faultsIn(readWordFile(parts)), []);
    const body = bodyOf(docx);
    const words =
      /<w:commentRangeStart w:id="0"\/>(.*?)<w:commentRangeEnd w:id="0"\/>/s.exec(body)?.[1] ?? '';
    assert.equal([...words.matchAll(/>([^<]+)<\/w:(?:t|delText)>/g)].map(([, text]) => text).join(), 'river');
    assert.match(
      body,
      /<w:body><w:p><w:pPr\/?>(<w:rPr>.*?<\/w:pPr>)?<w:commentRangeStart w:id="2"\/><w:commentRangeEnd w:id="2"\/>/s,
    );
    const comments = parts.get('word/comments.xml') ?? '';
    assert.match(comments, /w:id="0" w:initials="IB" w:author="Ingrid Berg" w:date="2026-11-05T16:20:00/);
    assert.match(comments, /w:id="1" w:initials="AW" w:author="Ann Writer">/);
    assert.match(comments, /w:id="2" w:initials="IB" w:author="Ingrid Berg">/);
    const threads = [
      ...(parts.get('word/commentsExtended.xml') ?? '').matchAll(/<w15:commentEx ([^/]*)\/>/g),
    ];
    assert.deepEqual(
      threads.map(([, attributes]) => attributes),
      [
        'w15:paraId="00000001" w15:done="1"',
        'w15:paraId="00000002" w15:paraIdParent="00000001" w15:done="1"',
        'w15:paraId="00000003" w15:done="0"',
      ],
    );
  });

  it('does not pass the reader of the schema when something in it is out of order', async () => {
    const parts = partsOf(await redlineDocx(before, after));
    const spoiled = (from: string | RegExp, to: string): string[] => {
      const text = (parts.get('word/document.xml') ?? '').replace(from, to);
      return faultsIn(readWordFile(new Map([...parts, ['word/document.xml', text]])));
    };
    assert.deepEqual(spoiled('', ''), []);
    assert.notDeepEqual(spoiled(/<w:moveToRangeEnd [^>]*>/, ''), []);
    assert.notDeepEqual(spoiled(/<w:pPr\/>(<w:r>.*?<\/w:r>)/, '$1<w:pPr/>'), []);
    assert.notDeepEqual(spoiled(/w:id="2"/, 'w:id="1"'), []);
    assert.notDeepEqual(spoiled(/<w:r>/, '<w:r><w:commentReference w:id="7"/>'), []);
    assert.notDeepEqual(spoiled(/<w:pPr\/>/, '<w:pPr><w:pStyle w:val="Nowhere"/></w:pPr>'), []);
  });
});
