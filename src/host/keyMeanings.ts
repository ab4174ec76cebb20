import * as vscode from 'vscode';
import { SCHEMA, type KeyOf, type Level } from '../core/frontMatter/schema';
import type { FieldHelp } from './fieldHelp';
import { COMMENT_CLASSES, COMMENT_STATUSES, EXTRA_AGREEMENTS, ROUND_CHOICES } from '../core/model';
import { agreementMeaning, classMeaning, ratingMeaning, statusMeaning } from './labels';

/** What the keys of the front matter, and their values, mean to a person. */

type Meanings = { readonly [L in Level]: { readonly [K in KeyOf<L>]: () => string } };

const MEANINGS: Meanings = {
  document: {
    title: () => vscode.l10n.t('The title, as the lists of Revision Rounds show it.'),
    client: () => vscode.l10n.t('Who pays. A document with a client is tracked.'),
    project: () =>
      vscode.l10n.t('The agreement that the document is part of: an article, a series, a retainer.'),
    language: () => vscode.l10n.t('The language of the text and of the letters about it, such as en or nb.'),
    due: () => vscode.l10n.t('The day when the document is due.'),
    included_rounds: () =>
      vscode.l10n.t('How many rounds the fee covers for this document. Overrides the terms.'),
    minutes: () => vscode.l10n.t('Minutes spent before the first draft was sent.'),
    rounds: () =>
      vscode.l10n.t('The drafts that were sent, oldest first: entry n holds draft n and the feedback on it.'),
    approved: () => vscode.l10n.t('The day when the client approved the document.'),
    ended: () => vscode.l10n.t('The day when the document was closed without approval.'),
  },
  round: {
    sent: () => vscode.l10n.t('When the draft went out.'),
    draft: () => vscode.l10n.t('Which stored draft it was: the start of the hash of its text.'),
    rating: () => vscode.l10n.t('The client’s satisfaction with the draft, 1 to 5.'),
    minutes: () => vscode.l10n.t('Minutes spent on answering the round.'),
    extra: () => vscode.l10n.t('How a round past the limit was agreed.'),
    promised: () => vscode.l10n.t('Until when you promised a full answer to the feedback, for Up Next.'),
    late: () =>
      vscode.l10n.t('Ids of comments that came after the feedback window, and whose round you chose.'),
    comments: () => vscode.l10n.t('What the client said of this draft.'),
  },
  comment: {
    id: () => vscode.l10n.t('The name of the comment within this document. One is given when it is needed.'),
    from: () => vscode.l10n.t('Who said it.'),
    at: () => vscode.l10n.t('When it was said.'),
    source: () => vscode.l10n.t('Where it was said: mail, docx, call, …'),
    imported: () =>
      vscode.l10n.t('Which remark of an imported file it is, so that the same file adds it only once.'),
    goal: () => vscode.l10n.t('Which of the client’s goals it serves.'),
    text: () => vscode.l10n.t('What the client said, in the client’s own words.'),
    quote: () =>
      vscode.l10n.t('The passage that it is about, in the words of the draft that the client saw.'),
    prefix: () => vscode.l10n.t('The words before the passage, where it occurs more than once.'),
    suffix: () => vscode.l10n.t('The words after the passage, where it occurs more than once.'),
    class: () => vscode.l10n.t('What kind of comment it is. Left out: a revision.'),
    status: () => vscode.l10n.t('What became of it. Left out: open.'),
    reply: () => vscode.l10n.t('Your reply to the client.'),
    round: () =>
      vscode.l10n.t('Where a late comment is answered. Left out: in the round that it is listed in.'),
    settled: () => vscode.l10n.t('Ids of comments that it contradicted until it was settled which stands.'),
  },
};

function keyMeaning(level: Level, key: string): string | null {
  const meanings: Readonly<Record<string, () => string>> = MEANINGS[level];
  return Object.hasOwn(meanings, key) ? (meanings[key]?.() ?? null) : null;
}

/** What one of the few values of a key means; null for a key that takes any, or another value. */
function valueMeaning(key: string, value: string): string | null {
  const among = <T extends string>(values: readonly T[], meaning: (one: T) => string): string | null => {
    const one = values.find((candidate) => candidate === value);
    return one === undefined ? null : meaning(one);
  };
  switch (key) {
    case 'class':
      return among(COMMENT_CLASSES, classMeaning);
    case 'status':
      return among(COMMENT_STATUSES, statusMeaning);
    case 'extra':
      return among(EXTRA_AGREEMENTS, agreementMeaning);
    case 'round':
      return among(ROUND_CHOICES, () => vscode.l10n.t('in the round after this one'));
    case 'rating':
      return ratingMeaning(Number(value));
    default:
      return null;
  }
}

export const FRONT_MATTER_HELP: FieldHelp<Level> = { schema: SCHEMA, keyMeaning, valueMeaning };
