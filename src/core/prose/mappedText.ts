import type { Span, TextEdit } from '../text';

/** A text derived from a source: code unit `i` of `text` stands for the source's `[starts[i], ends[i])`. Offsets never go down. */
export interface MappedText {
  readonly text: string;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

/** The source with `edits` applied (sorted, not overlapping), each remaining character knowing where it came from. */
export function mapThroughEdits(source: string, edits: readonly TextEdit[]): MappedText {
  const size = source.length + edits.reduce((sum, edit) => sum + edit.text.length, 0);
  const starts = new Uint32Array(size);
  const ends = new Uint32Array(size);
  let text = '';
  let from = 0;
  const keepUntil = (to: number): void => {
    for (let i = from, at = text.length; i < to; i++, at++) {
      starts[at] = i;
      ends[at] = i + 1;
    }
    text += source.slice(from, to);
  };
  for (const { span, text: inserted } of edits) {
    keepUntil(span.start);
    starts.fill(span.start, text.length, text.length + inserted.length);
    ends.fill(span.end, text.length, text.length + inserted.length);
    text += inserted;
    from = span.end;
  }
  keepUntil(source.length);
  return { text, starts: starts.subarray(0, text.length), ends: ends.subarray(0, text.length) };
}

/** The part of the source that `[start, end)` of the derived text stands for. An empty range stands for the place before it. */
export function toSource(mapped: MappedText, span: Span): Span {
  if (span.start >= span.end) {
    const at = mapped.starts[span.start] ?? mapped.ends[mapped.ends.length - 1] ?? 0;
    return { start: at, end: at };
  }
  return { start: mapped.starts[span.start] ?? 0, end: mapped.ends[span.end - 1] ?? 0 };
}

/** The characters of the derived text that come from within `span` of the source, as a range of the derived text. */
export function fromSource(mapped: MappedText, span: Span): Span {
  const start = firstAtOrAfter(mapped.starts, span.start);
  const end = firstAtOrAfter(mapped.ends, span.end + 1);
  return { start, end: Math.max(start, end) };
}

function firstAtOrAfter(ascending: Uint32Array, offset: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
