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
  const { signatures, vocabulary } = texts.memory;
  const key = texts[side].keys[block] as number;
  return signatures.find(key) ?? signatures.keep(key, signatureOf(texts[side], block, vocabulary));
}

export function likenessOf(texts: Comparison, old: number, changed: number): Likeness {
  const { memory } = texts;
  const { likenesses, vocabulary } = memory;
  const key = memory.pair(texts.old.keys[old] as number, texts.new.keys[changed] as number);
  const known = likenesses.find(key);
  if (known) return known;
  const a = blockSignature(texts, 'old', old);
  const b = blockSignature(texts, 'new', changed);
  const shared = sharedWeight(a, b, vocabulary);
  return likenesses.keep(key, { shared, like: likeness(shared, a, b) });
}

export function isSameBlock(texts: Comparison, old: number, changed: number): boolean {
  return texts.old.keys[old] === texts.new.keys[changed];
}

/** Whether so many characters from a place on are the same on both sides. */
export function isSameText({ old, new: changed }: Sides, from: number, at: number, length: number): boolean {
  for (let i = 0; i < length; i++)
    if (old.text.charCodeAt(from + i) !== changed.text.charCodeAt(at + i)) return false;
  return true;
}
