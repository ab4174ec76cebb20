import assert from 'node:assert/strict';
import { madeIn } from '../../../src/core/intake/made';
import type { Incoming, IncomingChange } from '../../../src/core/intake/model';
import type { Span } from '../../../src/core/text';

/** `[-out-]` and `[+in+]` as tracked changes, each of its own. */
function marked(text: string): Incoming {
  const changes: IncomingChange[] = [];
  let plain = '';
  for (const part of text.split(/(\[-[^]*?-\]|\[\+[^]*?\+\])/)) {
    const isChange = /^\[[-+]/.test(part);
    const words = isChange ? part.slice(2, -2) : part;
    const span: Span = { start: plain.length, end: plain.length + words.length };
    plain += words;
    if (!isChange) continue;
    const isNew = part.startsWith('[+');
    changes.push({
      key: words,
      kind: isNew ? 'insert' : 'delete',
      from: 'Jane',
      at: null,
      old: isNew ? null : span,
      new: isNew ? span : null,
    });
  }
  return { source: 'docx', text: plain, comments: [], changes, problems: [] };
}

const made = (file: string, prose: string): string[] => {
  const incoming = marked(file);
  const isMade = madeIn(incoming, { text: prose });
  return incoming.changes
    .filter(({ key, kind }) => isMade({ key, kind, new: key, place: null, replacement: null }))
    .map(({ key }) => key);
};

describe('a tracked change that is in the text already', () => {
  const FILE = 'The owner[+, alone,+] walked the [-long -]rows of vines slowly, [+and +]counting.';
  it('is known by the words beside it, whatever became of its neighbours', () => {
    const prose = (...[alone, long, and]: readonly string[]): string =>
      `The *owner*${alone} walked the ${long}rows of vines slowly, ${and}counting.\n`;
    assert.deepEqual(made(FILE, prose('', 'long ', '')), []);
    assert.deepEqual(made(FILE, prose(', alone,', 'long ', '')), [', alone,']);
    assert.deepEqual(made(FILE, prose('', '', '')), ['long ']);
    assert.deepEqual(made(FILE, prose('', 'long ', 'and ')), ['and ']);
    assert.deepEqual(made(FILE, prose(', alone,', '', 'and ')), [', alone,', 'long ', 'and ']);
  });

  it('is known at its place where it was not tracked', () => {
    const isMade = madeIn(marked(''), { text: 'She walked *slowly* on.' });
    const change = { key: 'silent-0', kind: 'replace', new: 'slowly', replacement: null } as const;
    assert.equal(isMade({ ...change, place: { start: 11, end: 19 } }), true);
    assert.equal(isMade({ ...change, place: { start: 4, end: 10 } }), false);
    assert.equal(isMade({ ...change, place: { start: 11, end: 19 }, replacement: 'slowly' }), false);
  });

  it('is not guessed from words alone, or from one side', () => {
    assert.deepEqual(made('It was [+very+] odd', 'It was odd, and very odd.'), []);
    assert.deepEqual(made('[-First of all. -]The end of it all.', 'First of all. The end of it all.'), []);
  });
});
