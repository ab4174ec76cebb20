import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import {
  characterClass,
  DIGIT,
  EMOJI,
  EXTEND,
  latinClasses,
  LETTER,
  NEWLINE,
  OTHER,
  SPACE,
} from '../../../src/core/prose/wordsCharacters';

/** What Unicode says of the characters that the table of Latin-1 was written for by hand. */
const UNICODE: readonly (readonly [number, RegExp])[] = [
  [LETTER, /\p{L}/u],
  [DIGIT, /\p{N}/u],
  [EMOJI, /\p{Extended_Pictographic}/u],
];

describe('the classes of characters', () => {
  it('are in Latin-1 what Unicode says', () => {
    latinClasses().forEach((found, codePoint) => {
      const character = String.fromCodePoint(codePoint);
      for (const [expected, pattern] of UNICODE)
        assert.equal(found === expected, pattern.test(character), `U+${codePoint.toString(16)}`);
    });
  });

  it('tell white space, marks of print and what lengthens a letter', () => {
    const classOf = (character: string) => characterClass(character.codePointAt(0) as number);
    assert.deepEqual(['\n', '\u2028'].map(classOf), [NEWLINE, NEWLINE]);
    assert.deepEqual([' ', '\u00a0', '\u200b'].map(classOf), [SPACE, SPACE, SPACE]);
    assert.deepEqual(['“', '”', '—', '…', '‼'].map(classOf), [OTHER, OTHER, OTHER, OTHER, EMOJI]);
    assert.deepEqual(['\u00ad', '\u200d'].map(classOf), [EXTEND, EXTEND]);
  });
});
