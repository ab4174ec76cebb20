import { diffProse } from '../diff';
import { splitWords } from '../prose/words';
import { isShown } from '../redline/shown';
import type { Span } from '../text';
import { locateComments, traceDiff } from '../trace';
import type { QuotedComment } from '../trace/model';
import type { RoundChanges } from './model';

export { stillStanding } from '../trace';

/**
 * What changed between a draft and the text that answers the comments on it: the same changes as the redline shows, and
 * asked for in the same sense (one that a comment only possibly led to counts as unasked there too).
 */
export function roundChanges(
  oldProse: string,
  newProse: string,
  comments: readonly QuotedComment[],
): RoundChanges {
  const diff = diffProse(oldProse, newProse);
  const texts = { oldText: oldProse, newText: newProse, diff };
  const { changes } = traceDiff(texts, locateComments(oldProse, comments));
  const total = { inserted: 0, deleted: 0, unaskedWords: 0, changes: 0, unasked: 0 };
  for (const change of changes) {
    if (!isShown(oldProse, newProse, change)) continue;
    const isUnasked = change.comments.length === 0 && change.likely.length === 0;
    const hasNewWords = change.difference === 'words' && change.kind !== 'move';
    const inserted = hasNewWords ? wordsIn(newProse, change.new) : 0;
    const deleted = hasNewWords ? wordsIn(oldProse, change.old) : 0;
    total.changes++;
    total.inserted += inserted;
    total.deleted += deleted;
    if (!isUnasked) continue;
    total.unasked++;
    total.unaskedWords += inserted + deleted;
  }
  return total;
}

const wordsIn = (text: string, span: Span | null): number =>
  span === null ? 0 : splitWords(text.slice(span.start, span.end)).length;
