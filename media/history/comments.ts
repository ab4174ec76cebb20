import type { OpenComment } from '../../src/features/history/protocol';
import { make, makeButton } from '../shared/elements';
import type { View } from './view';

/** So many open comments are shown until more are asked for. */
const PAGE = 12;
const KEY = 'open comments';

/** What is still to be answered, the oldest first; each leads to its passage. Null where nothing is open. */
export function makeOpenComments(view: View): HTMLElement | null {
  const { history, words, format, choices, choose } = view;
  const { openComments } = history;
  if (openComments.length === 0) return null;
  const heading = make('h2', '', words.openComments);
  heading.id = 'open-comments';
  heading.tabIndex = -1;
  const size = choices.pages[KEY] ?? PAGE;
  const list = make(
    'ul',
    'comments',
    ...openComments.slice(0, size).map((comment) => makeComment(view, comment)),
  );
  const made = make('section', 'open', make('div', 'bar', heading), list);
  const left = openComments.length - size;
  if (left <= 0) return made;
  const more = makeButton('more', format.fill(words.more, format.number(Math.min(left, size * 2))), () =>
    choose({ pages: { ...choices.pages, [KEY]: size * 3 } }),
  );
  more.dataset['key'] = KEY;
  made.append(make('div', 'bar', more));
  return made;
}

function makeComment(view: View, comment: OpenComment): HTMLElement {
  const { words, classes, format, post, titleOf } = view;
  const { location, round, id, text, from, day } = comment;
  const link = makeButton('link', text, () => post({ type: 'openComment', document: location, comment: id }));
  link.dataset['key'] = `comment ${id} ${location}`;
  const about = [
    ...(from === null ? [] : [from]),
    ...(day === null ? [] : [format.day(day)]),
    classes[comment.class],
    `${titleOf(location)}, ${format.fill(words.round, round)}`,
  ];
  return make('li', comment.class, link, make('p', 'note', about.join(' · ')));
}
