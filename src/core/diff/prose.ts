import { Vocabulary } from '../prose/wordsVocabulary';
import { alignTexts } from './alignTexts';
import { type Assembled, assemble } from './assemble';
import { type ScannedText, scanText } from './document';
import type { ProseDiff } from './model';
import { readableChanges } from './readable';

/**
 * What changed between two versions of a prose text: matches to the character (the raw alignment) and the changes as a
 * person would mark them. Deterministic; `diffProse(b, a)` is the mirror image of `diffProse(a, b)`. Time and memory
 * grow with the length of the texts, whatever they hold.
 */
export function diffProse(oldText: string, newText: string): ProseDiff {
  const vocabulary = new Vocabulary();
  if (precedes(newText, oldText)) {
    const assembled = diffScanned(scanText(newText, vocabulary), scanText(oldText, vocabulary), vocabulary);
    return finished(oldText, newText, mirrored(assembled));
  }
  const assembled = diffScanned(scanText(oldText, vocabulary), scanText(newText, vocabulary), vocabulary);
  return finished(oldText, newText, assembled);
}

function finished(oldText: string, newText: string, assembled: Assembled): ProseDiff {
  return { matches: assembled.matches, changes: readableChanges(oldText, newText, assembled) };
}

function diffScanned(old: ScannedText, changed: ScannedText, vocabulary: Vocabulary): Assembled {
  return assemble(alignTexts({ old, new: changed }, vocabulary));
}

/** A fixed order of any two texts: the diff is made in this order, so that swapping the texts mirrors it. */
function precedes(a: string, b: string): boolean {
  return a.length !== b.length ? a.length < b.length : a < b;
}

function mirrored({ matches, changes }: Assembled): Assembled {
  return {
    matches: matches
      .map((match) => ({ old: match.new, new: match.old, moved: match.moved }))
      .sort((a, b) => a.old.start - b.old.start),
    changes: changes.map((change) => ({ old: change.new, new: change.old, moved: change.moved })),
  };
}
