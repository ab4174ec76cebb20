import assert from 'node:assert/strict';
import { readPasted } from '../../../src/core/intake/pasted';

describe('the head of a mail', () => {
  const commentFrom = (sender: string): string | null | undefined =>
    readPasted(`From: ${sender}\nDate: 9 Nov 2026\n\nToo long.`, {}).comments[0]?.from;

  it('has an address where it has no name', () => {
    assert.equal(commentFrom('<jane@example.org>'), 'jane@example.org');
  });
});
