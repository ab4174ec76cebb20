import type { ScannedText } from './document';
import type { Memory } from './memory';
import { type Likeness, type Signature, likeness, sharedWeight, signatureOf } from './signature';

export type Side = 'old' | 'new';

/** The two texts being compared. */
export interface Sides {
  readonly old: ScannedText;
  readonly new: ScannedText;
}

/** Two texts being compared, and what is known of them so far. */
export interface Comparison extends Sides {
  readonly memory: Memory;
}

/** `old` and `changed` must have been scanned with `memory`. */
export function comparison(old: ScannedText, changed: ScannedText, memory: Memory): Comparison {
  return { old, new: changed, memory };
}

export function blockSignature(texts: Comparison, side: Side, block: number): Signature {
  const { memory } = texts;
  return memory.signatures.get(texts[side].keys[block] as number, () =>
    signatureOf(texts[side], block, memory.vocabulary),
  );
}

export function likenessOf(texts: Comparison, old: number, changed: number): Likeness {
  const { memory } = texts;
  const key = memory.pair(texts.old.keys[old] as number, texts.new.keys[changed] as number);
  return memory.likenesses.get(key, () => {
    const [a, b] = [blockSignature(texts, 'old', old), blockSignature(texts, 'new', changed)];
    const shared = sharedWeight(a, b, memory.vocabulary);
    return { shared, like: likeness(shared, a, b) };
  });
}

export function isSameBlock(texts: Comparison, old: number, changed: number): boolean {
  return texts.old.keys[old] === texts.new.keys[changed];
}
