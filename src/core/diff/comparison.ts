import { WordAligner } from './alignWords';
import type { ScannedText } from './document';
import type { Memory } from './memory';
import { type Signature, sharedWeight, signatureOf } from './signature';

export type Side = 'old' | 'new';

/** The two texts being compared. */
export interface Sides {
  readonly old: ScannedText;
  readonly new: ScannedText;
}

/** Two texts being compared, and what is known of them so far. */
export interface Comparison extends Sides {
  readonly memory: Memory;
  readonly aligner: WordAligner;
}

/** `old` and `changed` must have been scanned with `memory`. */
export function comparison(old: ScannedText, changed: ScannedText, memory: Memory): Comparison {
  return { old, new: changed, memory, aligner: new WordAligner(memory.vocabulary) };
}

export function blockSignature(texts: Comparison, side: Side, block: number): Signature {
  const { memory } = texts;
  return memory.signatures.get(texts[side].keys[block] as number, () =>
    signatureOf(texts[side], block, memory.vocabulary),
  );
}

/** The weight of the words that an old and a new block share. */
export function sharedByBlocks(texts: Comparison, old: number, changed: number): number {
  const { memory } = texts;
  const key = memory.pair(texts.old.keys[old] as number, texts.new.keys[changed] as number);
  return memory.sharedWeights.get(key, () =>
    sharedWeight(blockSignature(texts, 'old', old), blockSignature(texts, 'new', changed), memory.vocabulary),
  );
}

export function isSameBlock(texts: Comparison, old: number, changed: number): boolean {
  return texts.old.keys[old] === texts.new.keys[changed];
}
