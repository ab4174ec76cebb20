import assert from 'node:assert/strict';
import v8 from 'node:v8';
import vm from 'node:vm';
import { describe, it } from 'mocha';
import { createTraceSession } from '../../../src/core/trace';

const EDITS = 40;
const PARAGRAPHS = 1000;
const SENTENCE = 'The miller told the boatman to carry the flour across, and so he did. ';

const DRAFT = Array.from({ length: PARAGRAPHS }, (_, i) => `${i}. ${SENTENCE.repeat(4)}`).join('\n\n');

/** Another paragraph is edited in each version. */
function version(edit: number): string {
  return DRAFT.replace(`\n${edit}. The`, `\n${edit}. As they say on the river number ${edit}, the`);
}

/** What is in use when all that can be forgotten is. */
function heapUsed(): number {
  v8.setFlagsFromString('--expose-gc');
  (vm.runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

describe('the memory of a session', () => {
  it('holds no version of the text but the last', () => {
    const session = createTraceSession(DRAFT);
    const update = (edit: number): number => session.update(version(edit), []).diff.changes.length;
    assert.equal(update(1), 1);
    const before = heapUsed();
    for (let edit = 1; edit <= EDITS; edit++) update(edit);
    const more = heapUsed() - before;
    assert.ok(more < (EDITS * DRAFT.length) / 4, `${more} bytes more`);
  });
});
