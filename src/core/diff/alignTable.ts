import type { Piece, Runs } from './runs';

/**
 * What it costs to begin a stretch of kept words, in the unit of the weights: enough to prefer, of two alignments that keep
 * as much, the one in fewer stretches. More than that was measured to lose words that were kept (heavy edits, F1).
 */
const OPENING = 1;
/**
 * What it is worth to read an old word and a new one as each other's replacement, in the same unit: less than any word, but
 * of two places for a short one it prefers that which leaves as many words before and after on both sides (heavy edits:
 * F1 .993 to .996; with twice as much short words begin to be lost).
 */
const WORD_FOR_WORD = 1;
const SKIP_OLD = 1;
const SKIP_NEW = 2;
const REPLACE = SKIP_OLD | SKIP_NEW;
const KEEP = 4;
const DIRECTION = 7;
/** The word after this one belongs to the same stretch. */
const GOES_ON = 8;
const NEVER = -0x40000000;

/**
 * Finds the kept words of a small piece by dynamic programming over all pairs: the heaviest alignment in order, less a cost
 * per stretch (after Gotoh 1982, seen from the kept side). Made anew for each text pair, for it keeps its tables.
 */
export class AlignmentTable {
  private steps = new Uint8Array(0);
  private best = new Int32Array(0);
  private inRun = new Int32Array(0);

  constructor(private readonly weightOf: (word: number) => number) {}

  align(old: Int32Array, changed: Int32Array, piece: Piece, runs: Runs): void {
    const rows = piece.oldTo - piece.oldFrom;
    const columns = piece.newTo - piece.newFrom;
    this.reserve(rows * columns, columns + 1);
    this.best.fill(0, 0, columns + 1);
    this.inRun.fill(NEVER, 0, columns + 1);
    for (let i = rows - 1; i >= 0; i--)
      this.row(old[piece.oldFrom + i] as number, changed, piece, i * columns);
    this.trace(piece, columns, runs);
  }

  /** One row of the table, from the end; `best` and `inRun` hold the row below and become this one. */
  private row(word: number, changed: Int32Array, { newFrom, newTo }: Piece, offset: number): void {
    const { best, inRun, steps } = this;
    const weight = this.weightOf(word);
    let bestBelowRight = 0;
    let runBelowRight = NEVER;
    for (let j = newTo - newFrom - 1; j >= 0; j--) {
      const bestBelow = best[j] as number;
      const runBelow = inRun[j] as number;
      let value = bestBelow;
      let step = SKIP_OLD;
      if ((best[j + 1] as number) > value) {
        value = best[j + 1] as number;
        step = SKIP_NEW;
      }
      if (bestBelowRight + WORD_FOR_WORD > value) {
        value = bestBelowRight + WORD_FOR_WORD;
        step = REPLACE;
      }
      let run = NEVER;
      if (changed[newFrom + j] === word) {
        const goesOn = runBelowRight > bestBelowRight;
        run = weight + (goesOn ? runBelowRight : bestBelowRight);
        if (run - OPENING > value) {
          value = run - OPENING;
          step = KEEP;
        }
        if (goesOn) step |= GOES_ON;
      }
      best[j] = value;
      inRun[j] = run;
      steps[offset + j] = step;
      bestBelowRight = bestBelow;
      runBelowRight = runBelow;
    }
  }

  private trace({ oldFrom, oldTo, newFrom, newTo }: Piece, columns: number, runs: Runs): void {
    for (let i = 0, j = 0; i < oldTo - oldFrom && j < newTo - newFrom;) {
      const step = (this.steps[i * columns + j] as number) & DIRECTION;
      if (step !== KEEP) {
        if (step & SKIP_OLD) i++;
        if (step & SKIP_NEW) j++;
      } else {
        let length = 1;
        while ((this.steps[(i + length - 1) * columns + j + length - 1] as number) & GOES_ON) length++;
        runs.push(oldFrom + i, newFrom + j, length);
        i += length;
        j += length;
      }
    }
  }

  private reserve(cells: number, width: number): void {
    if (this.steps.length < cells) this.steps = new Uint8Array(cells * 2);
    if (this.best.length >= width) return;
    this.best = new Int32Array(width * 2);
    this.inRun = new Int32Array(width * 2);
  }
}
