import { shortened } from '../core/text';
import * as vscode from 'vscode';
import { parseISO, isValid } from 'date-fns';
import type { CommentClass, CommentStatus, ExtraAgreement } from '../core/model';
import { describePrice, type PriceWords } from '../core/terms/money';
import type { StandingLevel } from '../core/terms/standing';
import type { DocumentState } from '../store/state';

/** The product's words as a person reads them, the same in every view. */

export function statusLabel(status: CommentStatus): string {
  switch (status) {
    case 'open':
      return vscode.l10n.t('open');
    case 'done':
      return vscode.l10n.t('done');
    case 'declined':
      return vscode.l10n.t('declined');
    case 'parked':
      return vscode.l10n.t('parked');
  }
}

/** Null: praise that was left alone. */
export function commentIcon(status: CommentStatus | null): string {
  switch (status) {
    case null:
      return 'thumbsup';
    case 'open':
      return 'circle-large-outline';
    case 'done':
      return 'pass-filled';
    case 'declined':
      return 'circle-slash';
    case 'parked':
      return 'debug-pause';
  }
}

export function classLabel(commentClass: CommentClass): string {
  switch (commentClass) {
    case 'correction':
      return vscode.l10n.t('correction');
    case 'revision':
      return vscode.l10n.t('revision');
    case 'rewrite':
      return vscode.l10n.t('rewrite');
    case 'scope':
      return vscode.l10n.t('new scope');
    case 'question':
      return vscode.l10n.t('question');
    case 'praise':
      return vscode.l10n.t('praise');
  }
}

/** What a class means for the round. */
export function classMeaning(commentClass: CommentClass): string {
  switch (commentClass) {
    case 'correction':
      return vscode.l10n.t('a slip or misread brief; never uses up a round');
    case 'revision':
      return vscode.l10n.t('a change within the brief; uses up the round');
    case 'rewrite':
      return vscode.l10n.t('a new voice, audience, format or direction; uses up the round');
    case 'scope':
      return vscode.l10n.t('something the agreement does not include; to be quoted');
    case 'question':
      return vscode.l10n.t('to be answered; nothing to change');
    case 'praise':
      return vscode.l10n.t('nothing to change');
  }
}

export function statusMeaning(status: CommentStatus): string {
  switch (status) {
    case 'open':
      return vscode.l10n.t('still to be answered');
    case 'done':
      return vscode.l10n.t('answered by a change, or with a reply');
    case 'declined':
      return vscode.l10n.t('answered with no');
    case 'parked':
      return vscode.l10n.t('left for later; not part of this round’s work');
  }
}

export function agreementMeaning(agreement: ExtraAgreement): string {
  switch (agreement) {
    case 'paid':
      return vscode.l10n.t('the client pays for the round');
    case 'given':
      return vscode.l10n.t('the writer gives the round away');
  }
}

/** What each rating, from 1 to 5, says; null for any other number. */
export function ratingMeaning(rating: number): string | null {
  const words = [
    vscode.l10n.t('very unhappy'),
    vscode.l10n.t('unhappy'),
    vscode.l10n.t('in between'),
    vscode.l10n.t('happy'),
    vscode.l10n.t('very happy'),
  ];
  return words[rating - 1] ?? null;
}

export function levelLabel(level: StandingLevel): string {
  switch (level) {
    case 'within':
      return vscode.l10n.t('within the agreed rounds');
    case 'last':
      return vscode.l10n.t('last included round');
    case 'over':
      return vscode.l10n.t('over the agreed rounds');
    case 'agreed':
      return vscode.l10n.t('extra rounds agreed');
  }
}

/** `Round 2 of 2`, or `0 of 2 rounds used` up to the first: of the document where it has a limit, else of its project. */
export function roundLabel(state: DocumentState): string {
  const { used, included } = state.standing;
  if (used === 0)
    return included === null
      ? vscode.l10n.t('No round used yet')
      : vscode.l10n.t('{0} of {1} rounds used', used, included);
  return included === null
    ? vscode.l10n.t('Round {0}', used)
    : vscode.l10n.t('Round {0} of {1}', used, included);
}

/** A day as the writer's own language has it: `2 Nov`, with the year where it is not this one. What is no date stays as it is. */
export function dayLabel(iso: string): string {
  const date = parseISO(iso);
  return date.getFullYear() === new Date().getFullYear()
    ? formatDay(iso, { day: 'numeric', month: 'short' })
    : datedLabel(iso);
}

/** A day with its year, for what is kept and read later. */
export function datedLabel(iso: string): string {
  return formatDay(iso, { day: 'numeric', month: 'short', year: 'numeric' });
}

function formatDay(iso: string, style: Intl.DateTimeFormatOptions): string {
  const date = parseISO(iso);
  return isValid(date) ? new Intl.DateTimeFormat(vscode.env.language, style).format(date) : iso;
}

/** `1 h 5 min`: minutes of work, rounded where they were written by hand with a fraction. */
export function timeLabel(minutes: number): string {
  const whole = Math.round(minutes);
  const [hours, rest] = [Math.floor(whole / 60), whole % 60];
  if (hours === 0) return vscode.l10n.t('{0} min', rest);
  return rest === 0 ? vscode.l10n.t('{0} h', hours) : vscode.l10n.t('{0} h {1} min', hours, rest);
}

export const commentCount = (count: number): string =>
  count === 1 ? vscode.l10n.t('1 comment') : vscode.l10n.t('{0} comments', count);

const LABEL_LENGTH = 80;

/** A text on one line, cut where it is long. */
export const oneLine = (text: string): string => shortened(text, LABEL_LENGTH);

/** Somebody's words, in the quotation marks of the reader's language. */
export const quotedLabel = (words: string): string => vscode.l10n.t('“{0}”', words);

/** What the terms say an extra round costs; undefined where they say nothing. */
export function agreedPrice({ terms }: DocumentState): string | undefined {
  if (!terms.extraRound) return undefined;
  const words: PriceWords = {
    hourly: (sum) => vscode.l10n.t('{0} an hour', sum),
    share: (percent) => vscode.l10n.t('{0} of the fee', percent),
    shareOf: (percent, sum) => vscode.l10n.t('{0} of the fee ({1})', percent, sum),
  };
  const { client, project } = terms;
  const options = { currency: client?.currency, fee: project?.fee, language: vscode.env.language };
  return describePrice(terms.extraRound, words, options);
}
