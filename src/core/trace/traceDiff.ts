import type { Change } from '../diff/model';
import { follow, type Followed } from './follow';
import { linkComments, type CommentPlace } from './link';
import type { LocatedComment } from './locate';
import { alignment, type Alignment, type DiffedTexts } from './matchIndex';
import type { Trace, TracedChange, TracedComment, WriterLink } from './model';

/** The trace of comments whose passages are known, through a diff that is known: the part that follows every edit. */
export function traceDiff(
  texts: DiffedTexts,
  located: readonly LocatedComment[],
  links: readonly WriterLink[] = [],
): Trace {
  const aligned = alignment(texts.oldText, texts.newText, texts.diff.matches);
  const followed = located.map(({ found }) => (found ? follow(aligned, found.span) : null));
  const places = located.map((item, i) => placeOf(aligned, item, followed[i] ?? null));
  const linked = linkComments(aligned, texts.diff.changes, places, links);
  const ids = texts.diff.changes.map((_, i) => `change-${i + 1}`);
  const idsOf = (indexes: readonly number[]): readonly string[] => indexes.map((i) => ids[i] ?? '');
  const comments = located.map((item, i): TracedComment => {
    const { changes = [], likely = [], possible = [] } = linked[i] ?? {};
    return {
      ...tracedPassage(item, followed[i] ?? null),
      changes: idsOf(changes),
      likely: idsOf(likely),
      possible: idsOf(possible),
    };
  });
  return {
    changes: texts.diff.changes.map((change, i) => tracedChange(change, ids[i] ?? '', comments)),
    comments,
  };
}

function placeOf(
  aligned: Alignment,
  { comment, found, named }: LocatedComment,
  followed: Followed | null,
): CommentPlace {
  return {
    comment: comment.id,
    passage: found && { old: found.span, new: followed?.span ?? null },
    named: named && { old: named, new: follow(aligned, named).span },
  };
}

type PassageFields = Omit<TracedComment, 'changes' | 'likely' | 'possible'>;

function tracedPassage({ comment, found }: LocatedComment, followed: Followed | null): PassageFields {
  const { id } = comment;
  const nowhere = { id, old: null, new: null, unsure: false };
  if (comment.quote === undefined) return { ...nowhere, fate: null, confidence: 0 };
  if (!found || !followed) return { ...nowhere, fate: 'orphan', confidence: 0 };
  const confidence = found.confidence * followed.confidence;
  return { id, old: found.span, new: followed.span, fate: followed.fate, confidence, unsure: found.unsure };
}

function tracedChange(change: Change, id: string, comments: readonly TracedComment[]): TracedChange {
  const having = (tier: 'changes' | 'likely' | 'possible'): readonly string[] =>
    comments.filter((comment) => comment[tier].includes(id)).map((comment) => comment.id);
  return {
    id,
    ...change,
    comments: having('changes'),
    likely: having('likely'),
    possible: having('possible'),
  };
}
