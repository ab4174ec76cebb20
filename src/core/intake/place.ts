import type { Span } from '../text';
import { searchableText } from '../trace/quote/searchable';
import { quoteFrom } from '../trace/quote/quoteOf';
import { chooseDraft, type ChosenDraft, type SentDraft } from './chooseDraft';
import { answeredDraft, type AnsweredDraft, type ComparedFile } from './compared';
import { placeInDraft, placeNow, quoteInDraftText, type FoundPlace } from './findPlace';
import type { Incoming, IncomingComment, PlacedComment, PlacedFeedback } from './model';
import { proposedChanges } from './proposals';
import type { Problem } from '../problem';
import { say } from '../said';

export type { SentDraft };

export interface PlacingOptions {
  /**
   * The stored drafts, in any order. A file that fits the document as it is better than any of them is taken for an answer to
   * that: the writer handed it over without sending it as a draft.
   */
  readonly drafts: readonly SentDraft[];
  /** The whole document as it is now, with its front matter. */
  readonly document: string;
  /** Where its prose starts, in UTF-16 code units. Default 0. */
  readonly proseStart?: number;
}

/** Below this share of common letters a file is no copy of the draft: what differs is not what somebody changed. */
const LEAST_FIT = 0.5;

/**
 * What a file says, each comment and each change with its place in our document: the file's text is laid beside the draft that it
 * fits best, its passages are brought over by the alignment (`core/diff`), and followed to the text as it is now (`core/trace`).
 * All places are in UTF-16 code units from the document's first byte. A comment about the whole has no place and is sure.
 */
export function placeFeedback(incoming: Incoming, options: PlacingOptions): PlacedFeedback {
  const { drafts, document, proseStart = 0 } = options;
  const prose = document.slice(proseStart);
  const chosen = incoming.text === null ? null : chooseDraft(incoming, drafts, prose);
  const draft = answeredDraft(chosen?.text ?? searchableText(newest(drafts)?.prose ?? prose), prose);
  const compared = chosen?.compared ?? null;
  const isCopy = chosen !== null && chosen.fit >= LEAST_FIT;
  const changes = chosen ? proposedChanges({ incoming, draft, chosen, withSilent: isCopy }) : [];
  return {
    source: incoming.source,
    round: chosen?.draft.round ?? (chosen ? (newest(drafts)?.round ?? null) : null),
    comments: incoming.comments.map((comment) => shifted(placeComment(comment, draft, compared), proseStart)),
    changes: changes.map((change) => shifted(change, proseStart)),
    problems: [
      ...incoming.problems,
      ...(chosen && !isCopy ? [otherText(chosen)] : []),
      ...(isCopy && chosen.draft.round === null && drafts.length > 0 ? [NOT_SENT] : []),
    ],
  };
}

const newest = (drafts: readonly SentDraft[]): SentDraft | null =>
  drafts.reduce<SentDraft | null>((last, draft) => (last && last.round > draft.round ? last : draft), null);

const NOT_SENT: Problem = {
  code: 'nothing-sent',
  severity: 'warning',
  message: say(
    'The file is the text as it is now, which was not sent as a draft. Send it first (Send Draft): comments belong to what the client has seen.',
  ),
};

function otherText({ fit }: ChosenDraft): Problem {
  const share = `${Math.round(100 * fit)} %`;
  const message = say(
    "Only {0} of the file's text and the draft's are the same: it may belong to another document.",
    share,
  );
  return { code: 'cannot-read', severity: 'warning', message };
}

function placeComment(
  comment: IncomingComment,
  draft: AnsweredDraft,
  compared: ComparedFile | null,
): PlacedComment {
  const isAboutWhole = comment.span === null && comment.quote === null;
  const found = foundInDraft(comment, draft, compared);
  const words = found && quoteFrom(draft.text, found.span);
  if (!words) return { comment, ...NOWHERE, quote: comment.quote, sure: isAboutWhole };
  const now = placeNow(draft, found.span);
  // Words that the draft did not have are logged as they are: those near them are not what was meant.
  const quoted = found.isNear === true && comment.quote !== null ? { quote: comment.quote } : words;
  return {
    comment,
    quote: quoted.quote,
    prefix: quoted.prefix ?? null,
    suffix: quoted.suffix ?? null,
    place: now?.span ?? null,
    sure: found.sure && now?.sure === true,
  };
}

const NOWHERE = { prefix: null, suffix: null, place: null } as const;

function foundInDraft(
  { span, quote }: IncomingComment,
  draft: AnsweredDraft,
  compared: ComparedFile | null,
): FoundPlace | null {
  if (span && compared) return placeInDraft(compared, draft, span);
  return quote === null ? null : quoteInDraftText(draft, quote);
}

function shifted<T extends { readonly place: Span | null }>(placed: T, by: number): T {
  const { place } = placed;
  return place && by > 0 ? { ...placed, place: { start: place.start + by, end: place.end + by } } : placed;
}
