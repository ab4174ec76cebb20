import { createDiffSession, type ProseDiff } from '../diff';
import { alignment, type Alignment } from './follow/matchIndex';
import { TraceMemory } from './follow/memory';
import { locateComments, type LocatedComment } from './locate';
import type { QuotedComment, Trace, WriterLink } from './model';
import { once } from '../once';
import { keptAnswers } from './again/kept';
import type { Compared } from './again/touched';
import { type Told, traceAligned, traceOf } from './traceDiff';

/** A text against the draft of a session. */
export interface TracedText {
  readonly diff: ProseDiff;
  readonly aligned: Alignment;
  /** In offsets of the two texts as they were given: the same as `trace(draft, text, { comments, links })`. */
  readonly trace: Trace;
}

/** Traces one draft against a text that is being edited. Nothing is worked out before the first update. */
export interface TraceSession {
  readonly draft: string;
  /**
   * After an edit only what it touched is compared again; comments are looked for in the draft only when others are given;
   * what was asked for last costs nothing.
   */
  update(text: string, comments: readonly QuotedComment[], links?: readonly WriterLink[]): TracedText;
}

const NO_LINKS: readonly WriterLink[] = [];

export function createTraceSession(draft: string): TraceSession {
  const session = once(() => createDiffSession(draft));
  const memory = new TraceMemory();
  let located: { readonly of: readonly QuotedComment[]; readonly comments: readonly LocatedComment[] } = {
    of: [],
    comments: [],
  };
  let compared: { readonly text: string; readonly diff: ProseDiff; readonly aligned: Alignment } | null =
    null;
  let traced: { readonly by: readonly unknown[]; readonly trace: Trace } | null = null;

  const compare = (text: string): NonNullable<typeof compared> => {
    if (compared?.text === text) return compared;
    const diff = session().update(text);
    memory.turn();
    compared = { text, diff, aligned: alignment(draft, text, diff.matches, memory) };
    return compared;
  };
  const locate = (comments: readonly QuotedComment[]): readonly LocatedComment[] => {
    if (!saysTheSame(located.of, comments))
      located = { of: comments, comments: locateComments(draft, comments) };
    return located.comments;
  };
  const answersOn = keptAnswers();
  let told: Told | null = null;
  const traceText = (now: Compared, on: readonly LocatedComment[], links: readonly WriterLink[]): Trace => {
    if (links.length > 0) return traceAligned(now.aligned, now.changes, on, links);
    const answers = answersOn(now, on);
    told = { answers, changes: now.changes, trace: traceOf(on, answers, now.changes, told) };
    return told.trace;
  };
  return {
    draft,
    update(text, comments, links = NO_LINKS) {
      const { diff, aligned } = compare(text);
      const by = [aligned, locate(comments), links];
      if (!traced || by.some((part, i) => part !== traced?.by[i]))
        traced = { by, trace: traceText({ aligned, changes: diff.changes }, locate(comments), links) };
      return { diff, aligned, trace: traced.trace };
    },
  };
}

const WHAT_LOCATES = ['id', 'text', 'quote', 'prefix', 'suffix'] as const;

/** Whether two lists of comments have the same places in any draft. */
function saysTheSame(a: readonly QuotedComment[], b: readonly QuotedComment[]): boolean {
  if (a === b) return true;
  if (a.length !== b.length) return false;
  return a.every((comment, i) => WHAT_LOCATES.every((part) => comment[part] === b[i]?.[part]));
}
