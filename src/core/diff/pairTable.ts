import { grown } from '../prose/wordsVocabulary';
import type { RawChange } from './alignment';

const FIRST_CAPACITY = 256;

/**
 * Stretches of the old text, each with one of the new, in columns: matches, or the changes between them. There are thousands, and
 * as objects they would outlive the pass that needs them.
 */
export class PairTable {
  count = 0;
  private oldStarts = new Int32Array(FIRST_CAPACITY);
  private oldEnds = new Int32Array(FIRST_CAPACITY);
  private newStarts = new Int32Array(FIRST_CAPACITY);
  private newEnds = new Int32Array(FIRST_CAPACITY);
  private moved = new Uint8Array(FIRST_CAPACITY);

  /** Numbers, not spans, which would be much to collect. */
  add(oldStart: number, oldEnd: number, newStart: number, newEnd: number): void {
    if (this.count === this.moved.length) this.grow();
    const row = this.count++;
    this.oldStarts[row] = oldStart;
    this.oldEnds[row] = oldEnd;
    this.newStarts[row] = newStart;
    this.newEnds[row] = newEnd;
  }

  /** Says of the last pair that it moved. */
  markMoved(): void {
    this.moved[this.count - 1] = 1;
  }

  at(row: number): RawChange {
    return {
      old: { start: this.oldStarts[row] as number, end: this.oldEnds[row] as number },
      new: { start: this.newStarts[row] as number, end: this.newEnds[row] as number },
      moved: this.moved[row] === 1,
    };
  }

  /** Old becomes new. */
  mirror(): void {
    [this.oldStarts, this.newStarts] = [this.newStarts, this.oldStarts];
    [this.oldEnds, this.newEnds] = [this.newEnds, this.oldEnds];
  }

  /** The rows that are not empty on both sides, by their place in the new text. */
  byPlace(): number[] {
    const { oldStarts, oldEnds, newStarts, newEnds, moved } = this;
    const column = (numbers: Int32Array | Uint8Array, row: number): number => numbers[row] as number;
    const rows: number[] = [];
    for (let row = 0; row < this.count; row++)
      if (column(oldEnds, row) > column(oldStarts, row) || column(newEnds, row) > column(newStarts, row))
        rows.push(row);
    return rows.sort(
      (a, b) =>
        column(newStarts, a) - column(newStarts, b) ||
        column(oldStarts, a) - column(oldStarts, b) ||
        column(moved, b) - column(moved, a) ||
        column(newEnds, a) - column(newEnds, b),
    );
  }

  private grow(): void {
    const capacity = 2 * this.count;
    this.oldStarts = grown(this.oldStarts, new Int32Array(capacity));
    this.oldEnds = grown(this.oldEnds, new Int32Array(capacity));
    this.newStarts = grown(this.newStarts, new Int32Array(capacity));
    this.newEnds = grown(this.newEnds, new Int32Array(capacity));
    this.moved = grown(this.moved, new Uint8Array(capacity));
  }
}
