import type {
  CommentSummary,
  DocumentSummary,
  RoundSummary,
  SummaryReading,
  TrackedDocument,
} from '../../model';
import { defined } from '../../yaml/fields';
import { readDocument } from '../read';
import { splitFrontMatter } from '../split';
import { readQuickly } from './read';
import { ownText } from './words';

/** The summary of what `readDocument` reads, where nothing more is wanted: without a tree wherever the text is of the usual shape. */
export function readSummary(text: string): SummaryReading {
  const split = splitFrontMatter(text);
  const quick = split.kind === 'found' ? readQuickly(text, split.yaml) : null;
  if (quick) return { document: quick, readable: true, proseStart: split.proseStart, problems: [] };
  const { document, readable, proseStart, problems } = readDocument(text, split);
  return { document: document && summaryOf(document), readable, proseStart, problems };
}

/** What a library keeps of a document; nothing in it keeps the document's text in memory. */
export function summaryOf(document: TrackedDocument): DocumentSummary {
  const { client, project, title, language, due, approved, ended } = document;
  const { includedRounds, minutes, clientSpan, projectSpan, roundsKey } = document;
  return {
    client: ownText(client),
    ...own({ project, title, language, due, approved, ended }),
    ...defined({ includedRounds, minutes, projectSpan }),
    rounds: document.rounds.map(roundSummary),
    clientSpan,
    roundsKey,
  };
}

const roundSummary = ({
  number,
  rating,
  minutes,
  extra,
  comments,
  ...round
}: TrackedDocument['rounds'][number]): RoundSummary => ({
  number,
  comments: comments.map(commentSummary),
  ...own({ sent: round.sent, draft: round.draft, promised: round.promised }),
  ...defined({ rating, minutes, extra }),
});

const commentSummary = (comment: TrackedDocument['rounds'][number]['comments'][number]): CommentSummary => ({
  class: comment.class,
  status: comment.status,
  ...own({ at: comment.at }),
  ...defined({ reply: comment.reply === undefined ? undefined : (true as const), round: comment.round }),
});

/** Those that say something, as texts of their own. */
function own<K extends string>(texts: Readonly<Record<K, string | undefined>>): Partial<Record<K, string>> {
  const kept: Partial<Record<K, string>> = {};
  for (const key in texts) {
    const text = texts[key];
    if (text !== undefined) kept[key] = ownText(text);
  }
  return kept;
}
