import type { Change } from './model';

/**
 * The new text, built from the old text and the changes: what no change covers is taken from the old text, in order, and
 * each change brings its part of the new text. Changes inside a moved passage come with the move.
 */
export function applyChanges(oldText: string, newText: string, changes: readonly Change[]): string {
  const outer = outermost(changes);
  const kept = withoutSpans(oldText, outer);
  let result = '';
  let used = 0;
  for (const { new: span } of outer) {
    if (span === null) continue;
    const unchanged = span.start - result.length;
    result += kept.slice(used, used + unchanged) + newText.slice(span.start, span.end);
    used += unchanged;
  }
  return result + kept.slice(used);
}

/** The changes that are not inside a moved passage. */
function outermost(changes: readonly Change[]): Change[] {
  const moves = changes.filter((change) => change.kind === 'move');
  return changes.filter((change) => change.kind === 'move' || !moves.some((move) => isInside(change, move)));
}

function isInside(change: Change, move: Change): boolean {
  const { old, new: changed } = change;
  return old !== null && move.old !== null
    ? old.start >= move.old.start && old.end <= move.old.end
    : changed !== null && move.new !== null && changed.start >= move.new.start && changed.end <= move.new.end;
}

function withoutSpans(text: string, changes: readonly Change[]): string {
  const spans = changes.flatMap((change) => change.old ?? []).sort((a, b) => a.start - b.start);
  let result = '';
  let at = 0;
  for (const span of spans) {
    result += text.slice(at, span.start);
    at = span.end;
  }
  return result + text.slice(at);
}
