import assert from 'node:assert/strict';
import { readPasted } from '../../../src/core/intake/pasted';

describe('the head of a mail', () => {
  const commentFrom = (sender: string): string | null | undefined =>
    readPasted(`From: ${sender}\nDate: 9 Nov 2026\n\nToo long.`, {}).comments[0]?.from;

  it('is read once in a word of any length', () => {
    const word = '=?utf-8?B?'.repeat(50_000);
    assert.equal(commentFrom(word), word);
  });

  it('ends, also in a text of nothing but its lines', () => {
    const { comments } = readPasted('From: a\n'.repeat(5_000), {});
    assert.equal(comments.length, 1);
  });
});

describe('a greeting and a signature', () => {
  it('are looked for once in a word of any length', () => {
    const word = 'A'.repeat(100_000);
    const { comments } = readPasted(`Hi ${word}1\n\nThe lead is odd.\n\nBest, ${word}1\n${word}1`, {});
    assert.ok(comments.some(({ text }) => text.includes('The lead is odd.')));
  });
});
