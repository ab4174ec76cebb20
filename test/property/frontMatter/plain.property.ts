import assert from 'node:assert/strict';
import fc from 'fast-check';
import { splitFrontMatter } from '../../../src/core/frontMatter/split';
import { parseFully } from '../../../src/core/yaml/full';
import { readPlainYaml } from '../../../src/core/yaml/plain/blocks';
import { makeYear } from '../../support/year/year';
import { seedValue, writeDocument } from './documents';
import { asValue, documentValue } from './record';

const SEED = 20261122;

/** Whether the quick reader took the text; when it did, it must have read what the full parser reads. */
function isTakenRightly(yaml: string): boolean {
  const plain = readPlainYaml(yaml);
  if (!plain) return false;
  const full = parseFully(yaml, 0);
  assert.ok(full.ok, `taken, but wrong: ${JSON.stringify(yaml)}`);
  assert.deepEqual(plain, full.value.root, JSON.stringify(yaml));
  assert.equal(full.value.targets.size, 0);
  return true;
}

function yamlOf(text: string): string {
  const split = splitFrontMatter(text);
  return split.kind === 'found' ? text.slice(split.yaml.start, split.yaml.end) : '';
}

/** What lines of YAML are made of, with everything that may be read in two ways. */
const INDENTS = ['', '  ', '    ', ' ', '      '];
const STARTS = [
  '',
  '- ',
  '-',
  '- - ',
  '? ',
  '# ',
  '#',
  'key:',
  'a b:',
  'text: ',
  '- id: ',
  'k : ',
  '"q": ',
  '1: ',
  'null: ',
  'x:y: ',
];
const VALUES = [
  '', 'word', 'two words', 'it’s', "it's", '"quoted"', "'single'", '"a" b', "'it''s'", '"a\\n"', '12', '007', '1.50', '-3', '1e5',
  '0x1f', '.5', '2026-10-05T09:30:00+02:00', '~', 'null', 'True', 'no', 'a: b', 'a:b', 'ends:', 'a #comment', 'a# b', '# only',
  '[]', '[a, b]', '[a, "b c", 3]', '[a,]', '[a: b]', '[[a]]', '[a', '{a: b}', '|', '|-', '>-', '>', '|+', '|2', '&a x', '*a', '!t x',
  '@x', '`x`', '%x', '€5', '“so”', '…', '---', '...', '- x', '-x', '?x', ':x', ',x', '  padded  ', 'ümlaut', '😀 smile', 'a\tb', '\t',
]; // prettier-ignore
const line = fc
  .tuple(
    fc.constantFrom(...INDENTS),
    fc.constantFrom(...STARTS),
    fc.constantFrom(...VALUES),
    fc.constantFrom('', '', '', ' ', ' # c', '\r'),
  )
  .map((parts) => parts.join(''));

/** A tree of keys, items and values as people write them, most of them harmless. */
type Node = string | { readonly map: readonly Node[] } | { readonly list: readonly Node[] };

const harmless = fc.constantFrom(
  ...[
    'word',
    'Two words.',
    '12',
    '007',
    '1.50',
    'True',
    '~',
    '2026-10-05',
    '8c1f0a2e5b7d',
    '1e50000',
    '"so"',
    "'so'",
    '[a, "b"]',
    '[]',
    'a # c',
    '“Curly”',
    '|\n  one\n  two',
    '>-\n  one\n  two',
    '|-\n  one\n\n  two',
    '>\n  one\n   deeper',
    'two\n  lines',
    '',
  ],
);
const { tree } = fc.letrec<{ tree: Node; leaf: Node }>((tie) => ({
  leaf: fc.oneof({ weight: 6, arbitrary: harmless }, { weight: 1, arbitrary: fc.constantFrom(...VALUES) }),
  tree: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'yaml' },
    tie('leaf'),
    fc.array(tie('tree'), { minLength: 1, maxLength: 4 }).map((map) => ({ map })),
    fc.array(tie('tree'), { minLength: 1, maxLength: 3 }).map((list) => ({ list })),
  ),
}));

interface Style {
  readonly step: number;
  readonly flatLists: boolean;
  readonly remarks: boolean;
}

function printed(node: Node, indent: number, style: Style): string {
  const pad = ' '.repeat(indent);
  if (typeof node === 'string') return node.replaceAll('\n', `\n${pad}`);
  if ('list' in node) return node.list.map((item) => `${pad}- ${inline(item, indent + 2, style)}`).join('\n');
  return node.map
    .map((value, i) => {
      const remark = style.remarks && i % 2 === 1 ? `${pad}# remark\n\n` : '';
      const isBlock = typeof value !== 'string';
      const deeper = isBlock && 'list' in value && style.flatLists ? indent : indent + style.step;
      return `${remark}${pad}key${i}:${isBlock ? `\n${printed(value, deeper, style)}` : ` ${printed(value, indent, style)}`}`;
    })
    .join('\n');
}

/** What stands after a dash: a mapping begins on the same line. */
const inline = (item: Node, indent: number, style: Style): string => printed(item, indent, style).trimStart();

const styles = fc.record({ step: fc.constantFrom(1, 2, 4), flatLists: fc.boolean(), remarks: fc.boolean() });

describe('the quick reader of plain YAML', () => {
  it('reads what the full parser reads, in every style that it takes', () => {
    fc.assert(
      fc.property(documentValue, seedValue, fc.boolean(), (document, seed, wild) => {
        isTakenRightly(yamlOf(writeDocument(asValue(document), seed, wild).text));
      }),
      { seed: SEED, numRuns: 1500 },
    );
  });

  it('never takes what the full parser refuses or reads in another way', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 7 }),
        fc.constantFrom('\n', '\r\n', ''),
        (lines, last) => {
          if (isTakenRightly(lines.join('\n') + last)) taken++;
        },
      ),
      { seed: SEED, numRuns: 20_000 },
    );
    assert.ok(taken > 50, `${taken} of 20,000`);
  });

  it('reads nested records, and takes none that one wrong character has spoilt', () => {
    let taken = 0;
    const spoil = fc.tuple(
      fc.nat(400),
      fc.constantFrom('', '', ' ', '\n', '\t', ':', '-', '#', '"', '[', '|', '\r', '&', '- '),
    );
    fc.assert(
      fc.property(
        fc.array(tree, { minLength: 1, maxLength: 4 }),
        styles,
        spoil,
        (map, style, [at, wrong]) => {
          const text = `${printed({ map }, 0, style)}\n`;
          const place = at % text.length;
          if (isTakenRightly(text)) taken++;
          isTakenRightly(text.slice(0, place) + wrong + text.slice(place + (at % 2)));
        },
      ),
      { seed: SEED, numRuns: 5000 },
    );
    assert.ok(taken > 500, `${taken} of 5000`);
  });

  it('takes most of what a year of records looks like', () => {
    const year = makeYear({ clients: 4, documents: 60, rounds: 250, ofFirstClient: 20 });
    const documents = [...year.files].filter(([path]) => !path.startsWith('.rounds/drafts'));
    const texts = documents.map(([path, text]) => (path.endsWith('.yaml') ? text : yamlOf(text)));
    const taken = texts.filter(isTakenRightly).length;
    assert.ok(taken / texts.length > 0.95, `${taken} of ${texts.length}`);
  });
});
