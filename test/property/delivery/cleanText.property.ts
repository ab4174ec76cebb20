import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanText } from '../../../src/core/delivery/cleanText';
import { leakIn } from '../../../src/core/delivery/leak';
import { OWN_KEYS } from '../../../src/core/delivery/ownRecord';
import { splitFrontMatter } from '../../../src/core/frontMatter/split';
import { seedValue, writeDocument, type Written } from '../frontMatter/documents';
import { parsed } from '../frontMatter/oracle';
import { asValue, documentValue } from '../frontMatter/record';
import { isMapValue, type Value, type ValueMap } from '../frontMatter/values';

const SEED = 20261122;

/** A word that stands in every text of every comment, and nowhere else. */
const CONFIDED = 'confided';

/** A tracked document whose keys stand in any order, the site's own between the product's. */
const tracked = fc
  .tuple(documentValue, fc.array(fc.nat(), { minLength: 12, maxLength: 12 }))
  .map(([document, order]): ValueMap => {
    const entries = asValue(document).entries.map(([key, value]): [string, Value] => [
      key,
      key === 'rounds' ? marked(value) : value,
    ]);
    return {
      entries: entries
        .map((entry, index) => ({ entry, at: order[index] ?? 0 }))
        .sort((a, b) => a.at - b.at)
        .map(({ entry }) => entry),
    };
  });

function marked(value: Value, inComments = false): Value {
  if (typeof value === 'string') return inComments ? `${CONFIDED} ${value}` : value;
  if (Array.isArray(value)) return value.map((item) => marked(item, inComments));
  if (!isMapValue(value)) return value;
  return {
    entries: value.entries.map(([key, inner]) => [key, marked(inner, inComments || key === 'comments')]),
  };
}

const isOwn = (key: unknown): boolean => OWN_KEYS.includes(String(key));

/** What the front matter should say without the product's keys; null where nothing is left of it. */
function expected(yaml: string): Map<unknown, unknown> | null {
  const left = [...(parsed(yaml) as Map<unknown, unknown>)].filter(([key]) => !isOwn(key));
  return left.length > 0 ? new Map(left) : null;
}

/** The lines of the YAML that must stay: neither in one of the product's entries nor a YAML comment. */
function linesThatStay({ yaml, places }: Written): readonly string[] {
  const own = places.filter(({ path }) => path.length === 1 && isOwn(path[0])).map(({ member }) => member);
  let at = 0;
  return yaml.split(/(?<=\n)/).filter((line) => {
    const [start, end] = [at, at + line.length];
    at = end;
    const isInOwn = own.some((member) => member.start < end && member.end > start);
    return !isInOwn && !/^[ \t]*(#.*)?\r?\n?$/.test(line);
  });
}

function assertInOrder(text: string, lines: readonly string[]): void {
  let at = 0;
  for (const line of lines) {
    const found = text.indexOf(line, at);
    assert.ok(found >= 0, `lost: ${JSON.stringify(line)}\n${text}`);
    at = found + line.length;
  }
}

describe('the clean text of any tracked document', () => {
  for (const wild of [false, true]) {
    it(`holds no word of any comment, and every byte of the rest (${wild ? 'every' : 'ordinary'} style)`, () => {
      let refused = 0;
      fc.assert(
        fc.property(tracked, seedValue, (root, seed) => {
          const written = writeDocument(root, seed, wild);
          // A client that repeats some other value need not be a name.
          fc.pre(!written.places.some(({ path, alias }) => path[0] === 'client' && alias !== null));
          const clean = cleanText(written.text, { keepFrontMatter: true });
          if (!clean.ok) {
            assert.equal(clean.problem.code, 'shared-node');
            refused += 1;
            return;
          }
          assert.ok(!clean.value.includes(CONFIDED));
          assert.ok(clean.value.endsWith(written.prose));
          assert.equal(leakIn(clean.value), null);
          const rest = expected(written.yaml);
          const bom = written.text.startsWith('\uFEFF') ? '\uFEFF' : '';
          if (!rest) return void assert.equal(clean.value, bom + written.prose);
          const split = splitFrontMatter(clean.value);
          assert.ok(split.kind === 'found');
          assert.equal(clean.value.slice(0, split.yaml.start), written.text.slice(0, written.offset));
          assert.equal(
            clean.value.slice(split.yaml.end),
            written.text.slice(written.offset + written.yaml.length),
          );
          const yaml = clean.value.slice(split.yaml.start, split.yaml.end);
          assert.deepEqual([...(parsed(yaml) as Map<unknown, unknown>)], [...rest]);
          assertInOrder(yaml, linesThatStay(written));
        }),
        { seed: SEED, numRuns: 500 },
      );
      assert.ok(wild || refused === 0, `${refused} ordinary documents were refused`);
    });
  }

  it('is the prose alone where that is wanted', () => {
    fc.assert(
      fc.property(tracked, seedValue, (root, seed) => {
        const { text, prose } = writeDocument(root, seed, true);
        const clean = cleanText(text, { keepFrontMatter: false });
        assert.ok(clean.ok && prose.endsWith(clean.value));
        assert.match(prose.slice(0, prose.length - clean.value.length), /^\uFEFF?\s*$/);
      }),
      { seed: SEED, numRuns: 300 },
    );
  });
});
