import { element, type Element } from './element';
import type { RedlineComment } from './model';
import type { Words } from './words';

/** Kinds of comment that ask for a change of the text. */
const WANTS_CHANGE = new Set(['correction', 'revision', 'rewrite']);

/** A comment in the margin. */
export function viewCard(words: Words, comment: RedlineComment): Element {
  const { number, from, at, text, reply, quote } = comment;
  const who = [from, at === null ? null : words.day(at)].filter(Boolean).join(' · ');
  const state = `${words.round(comment.round)} · ${words.classes[comment.class]} · ${words.statuses[comment.status]}`;
  const classes = ['card', comment.status, isUnanswered(comment) && 'unanswered'].filter(Boolean).join(' ');
  const label = [words.comment(number), who, state].filter(Boolean).join(', ');
  return element(
    'article',
    { class: classes, id: `comment-${number}`, 'data-comment': comment.id, 'aria-label': label },
    [
      element('header', {}, [
        element(
          'button',
          { class: 'go', type: 'button', 'aria-label': `${words.comment(number)}: ${words.showInText}` },
          [String(number)],
        ),
        element('span', { class: 'who' }, [who]),
      ]),
      element('p', { class: 'said' }, [text]),
      comment.fate === 'orphan' || comment.fate === 'removed'
        ? quote !== null && element('p', { class: 'quote' }, [`“${quote}”`])
        : null,
      reply !== null &&
        element('p', { class: 'reply' }, [element('span', { class: 'spoken' }, [`${words.reply}: `]), reply]),
      element('p', { class: 'state' }, [state]),
      element('p', { class: 'outcome' }, [outcome(words, comment)]),
    ],
  );
}

/** Done or still open, it asks for a change, and there is none. */
function isUnanswered({ changes, likely, status, ...comment }: RedlineComment): boolean {
  return (
    changes.length + likely.length === 0 &&
    WANTS_CHANGE.has(comment.class) &&
    (status === 'open' || status === 'done')
  );
}

function outcome(words: Words, { changes, likely, fate, quote, unsure }: RedlineComment): string {
  const passage = quote === null || fate === null ? '' : words.fates[fate];
  const led =
    changes.length > 0
      ? words.changes(changes.length)
      : likely.length > 0
        ? words.likelyChanges(likely.length)
        : words.noChange;
  return [led, passage, unsure ? words.unsure : ''].filter((part) => part !== '').join(' · ');
}
