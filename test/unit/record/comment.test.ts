import assert from 'node:assert/strict';
import { recordClass, recordPassage, recordReply, type Recorded } from '../../../src/core/record/record';
import { applyEdits } from '../../../src/core/text';

const DOCUMENT = `---
client: Northwind # since 2019
rounds:
  - draft: 8c1f0a2e
    comments:
      - id: c1
        text: Too slow.
        quote: the opening
        prefix: of
        suffix: and
        reply: 'Cut it.' # agreed
      - Shorter, please.
---
The text.
`;

const after = (made: Recorded): string => {
  assert.ok(made.ok);
  return applyEdits(DOCUMENT, made.value);
};

describe('what is recorded of one comment', () => {
  it('a reply, in place of the one before', () => {
    assert.equal(
      after(recordReply(DOCUMENT, 'c1', 'Cut three sentences.')),
      DOCUMENT.replace("'Cut it.'", "'Cut three sentences.'"),
    );
  });

  it('a reply to a comment that was written as a bare string', () => {
    assert.equal(
      after(recordReply(DOCUMENT, '1.2', 'Yes.')),
      DOCUMENT.replace('- Shorter, please.', '- id: c2\n        text: Shorter, please.\n        reply: Yes.'),
    );
  });

  it('its class', () => {
    assert.match(after(recordClass(DOCUMENT, 'c1', 'rewrite')), /class: rewrite\n/);
  });

  it('its passage; the words around the old one go', () => {
    const changed = after(recordPassage(DOCUMENT, 'c1', { quote: 'the ending', suffix: 'of it' }));
    assert.equal(
      changed,
      DOCUMENT.replace('the opening', 'the ending')
        .replace('        prefix: of\n', '')
        .replace('suffix: and', 'suffix: of it'),
    );
  });

  it('a passage where there was none', () => {
    const changed = after(recordPassage(DOCUMENT, '1.2', { quote: 'The text.' }));
    assert.match(changed, /- id: c2\n {8}text: Shorter, please\.\n {8}quote: The text\.\n---/);
  });

  it('nothing of a comment that is not there, and no empty reply', () => {
    const nobody = recordClass(DOCUMENT, 'c7', 'scope');
    assert.equal(!nobody.ok && nobody.problem.code, 'no-such-comment');
    const empty = recordReply(DOCUMENT, 'c1', ' ');
    assert.equal(!empty.ok && empty.problem.code, 'empty-value');
  });
});
