import { shownStatus } from '../openComments';
import { element, type Element } from './element';
import type { RedlineComment } from './model';
import { AS_READ } from './viewBlocks';
import type { Words } from './words';

/** Kinds of comment that ask for a change of the text. */
const WANTS_CHANGE = new Set(['correction', 'revision', 'rewrite']);

/** A comment in the margin. */
export function viewCard(words: Words, comment: RedlineComment, live: boolean): Element {
  const { number, from, at, text, reply, quote } = comment;
  const who = [from, at === null ? null : words.day(at)].filter(Boolean).join(' · ');
  const shown = shownStatus(comment);
  const state = `${words.round(comment.round)} · ${words.classes[comment.class]}${shown === null ? '' : ` · ${words.statuses[shown]}`}`;
  const classes = ['card', shown, isUnanswered(comment) && 'unanswered'].filter(Boolean).join(' ');
  const label = [words.comment(number), who, state].filter(Boolean).join(', ');
  return element(
    'article',
    { class: classes, id: `comment-${number}`, 'data-comment': comment.id, 'aria-label': label },
    [
      element('header', {}, [numberOf(words, comment, live), element('span', { class: 'who' }, [who])]),
      element('p', { ...AS_READ, class: 'said' }, [text]),
      comment.fate === 'orphan' || comment.fate === 'removed'
        ? quote !== null && element('p', { ...AS_READ, class: 'quote' }, [`“${quote}”`])
        : null,
      reply !== null &&
        element('p', { ...AS_READ, class: 'reply' }, [
          element('span', { class: 'spoken' }, [`${words.reply}: `]),
          reply,
        ]),
      element('p', { class: 'state' }, [state]),
      element('p', { class: 'outcome' }, [outcome(words, comment)]),
    ],
  );
}

function numberOf(words: Words, { number }: RedlineComment, live: boolean): Element {
  if (!live) return element('span', { class: 'go' }, [String(number)]);
  const label = `${words.comment(number)}: ${words.showInText}`;
  return element('button', { class: 'go', type: 'button', 'aria-label': label }, [String(number)]);
}

/** What changed since a comment may be undone between the two drafts that are shown: its passage changed all the same. */
const hasChanged = ({ fate }: RedlineComment): boolean =>
  fate === 'edited' || fate === 'moved-edited' || fate === 'removed';

/** Done or still open, it asks for a change, and there is none that could be it. */
function isUnanswered(comment: RedlineComment): boolean {
  const { changes, likely, possible, status } = comment;
  const isAnswered = changes.length + likely.length + possible.length > 0 || hasChanged(comment);
  return !isAnswered && WANTS_CHANGE.has(comment.class) && (status === 'open' || status === 'done');
}

function outcome(words: Words, comment: RedlineComment): string {
  const { fate, quote, unsure } = comment;
  const passage = quote === null || fate === null ? '' : words.fates[fate];
  const led = ledTo(words, comment);
  return [led === words.noChange && hasChanged(comment) ? '' : led, passage, unsure ? words.unsure : '']
    .filter((part) => part !== '')
    .join(' · ');
}

function ledTo(words: Words, { changes, likely, possible }: RedlineComment): string {
  if (changes.length > 0) return words.changes(changes.length);
  if (likely.length > 0) return words.likelyChanges(likely.length);
  return possible.length > 0 ? words.possibleChanges(possible.length) : words.noChange;
}
