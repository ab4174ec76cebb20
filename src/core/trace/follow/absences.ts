import { commonEnds } from '../../diff/commonEnds';
import type { Span } from '../../text';

/**
 * Which passages of a draft do not stand in a text that is being edited: what was not there before an edit can only be where it was
 * made. State, hence a class.
 */
export class Absences {
  private text = '';
  private before = '';
  private round = 0;
  private ends: { readonly head: number; readonly tail: number } | null = null;
  /** For each passage the last round in which it was looked for in vain. */
  private readonly known = new WeakMap<Span, number>();

  /** Whether `text` does not hold the words of a passage, which are the same each time. */
  isAbsent(text: string, passage: Span, words: string): boolean {
    if (text !== this.text) this.turn(text);
    const last = this.known.get(passage);
    if (last === this.round) return true;
    const isHere = (last === this.round - 1 ? this.edited(words.length - 1) : text).includes(words);
    if (!isHere) this.known.set(passage, this.round);
    return !isHere;
  }

  private turn(text: string): void {
    [this.before, this.text] = [this.text, text];
    this.round++;
    this.ends = null;
  }

  /** What was edited since the round before, with so much of what is beside it. */
  private edited(beside: number): string {
    const { head, tail } = (this.ends ??= commonEnds(this.before, this.text));
    return this.text.slice(Math.max(0, head - beside), this.text.length - tail + beside);
  }
}
