import type { IncomingChange, IncomingComment } from '../../../core/intake/model';
import { viewOf } from '../../../core/intake/view';
import { fromSource, type MappedText } from '../../../core/prose/mappedText';
import type { Span } from '../../../core/text';
import type { Anchor, Anchors } from './anchors';
import type { CommentExtras } from './commentExtras';
import type { WrittenComment } from './commentTexts';
import { keyMaker } from '../../../core/intake/keys';
import type { LaidOut } from './layout';

/** All that the parts of a file say about its comments. */
export interface CommentParts {
  readonly written: readonly WrittenComment[];
  readonly extras: CommentExtras;
  readonly anchors: Anchors;
  /** False for a program that writes replies as comments on the same passage. */
  readonly hasThreads: boolean;
}

/** A comment, and those that answer it. */
interface Thread {
  readonly first: WrittenComment;
  readonly anchor: Anchor | null;
  readonly replies: WrittenComment[];
}

/** Every comment of the file, those that answer another with that one, in the order of the text; without a passage last. */
export function commentsOf(
  parts: CommentParts,
  laidOut: LaidOut,
  changes: readonly IncomingChange[],
): readonly IncomingComment[] {
  const accepted = viewOf({ text: laidOut.text, changes }, () => true);
  const key = keyMaker();
  const comments = threads(parts).map(({ first, anchor, replies }): IncomingComment => {
    const span = anchor && passage(laidOut, anchor);
    return {
      key: key(first.from, first.written, first.text),
      ...said(first, parts.extras),
      quote: span && quoted(laidOut.text, accepted, span),
      span,
      replies: replies.map((reply) => said(reply, parts.extras)),
      resolved: parts.extras.resolved(first.ids),
      class: null,
    };
  });
  const order = (comment: IncomingComment): number => comment.span?.start ?? Infinity;
  return comments.sort((a, b) => (order(a) === order(b) ? 0 : order(a) - order(b)));
}

/** A point before all words is no passage: there a comment about the whole is put. */
function passage({ text, offset }: LaidOut, anchor: Anchor): Span | null {
  const span = { start: offset(anchor.start), end: offset(anchor.end) };
  return isPoint(anchor) && text.slice(0, span.start).trim() === '' ? null : span;
}

function said(
  { from, at, text, ids }: WrittenComment,
  extras: CommentExtras,
): Pick<IncomingComment, 'from' | 'at' | 'text'> {
  return { from, at: extras.moment(ids) ?? at, text };
}

/** The words as they stand in the file now; of a passage that was taken out, those that stood there. */
function quoted(text: string, accepted: MappedText, span: Span): string | null {
  const { start, end } = fromSource(accepted, span);
  const words = accepted.text.slice(start, end).trim() || text.slice(span.start, span.end).trim();
  return words === '' ? null : words;
}

function threads({ written, extras, anchors, hasThreads }: CommentParts): readonly Thread[] {
  const all = written.map((first): Thread => ({
    first,
    anchor: first.id === null ? null : anchors.of(first.id),
    replies: [],
  }));
  const byId = new Map(all.flatMap((thread) => thread.first.ids.map((id) => [id, thread] as const)));
  const byPassage = new Map<string, Thread>();
  return all.filter((thread) => {
    const parent = hasThreads ? rootOf(thread, extras, byId) : sameBefore(thread, byPassage);
    if (parent === thread) return true;
    parent.replies.push(thread.first);
    return false;
  });
}

/** The first comment of a thread. (A file in which comments answer each other in a circle has none: each stands alone.) */
function rootOf(thread: Thread, extras: CommentExtras, byId: ReadonlyMap<string, Thread>): Thread {
  const seen = new Set<Thread>();
  for (let at = thread; ;) {
    seen.add(at);
    const id = extras.parent(at.first.ids);
    const parent = id === null ? undefined : byId.get(id);
    if (!parent) return at;
    if (seen.has(parent)) return thread;
    at = parent;
  }
}

/** Google Docs writes a reply as a further comment on just the same words. */
function sameBefore(thread: Thread, byPassage: Map<string, Thread>): Thread {
  const { anchor } = thread;
  if (!anchor || isPoint(anchor)) return thread;
  const passage = JSON.stringify(anchor);
  const before = byPassage.get(passage);
  if (!before) byPassage.set(passage, thread);
  return before ?? thread;
}

const isPoint = ({ start, end }: Anchor): boolean => start.paragraph === end.paragraph && start.at === end.at;
