import { make, makeButton } from '../shared/elements';
import { isComparing, type View } from './view';

/** The client's name, and the record in a few numbers. */
export function makeOverview(view: View): HTMLElement {
  const { history, totals, words, format } = view;
  const about = [
    format.count(words.documents, totals.documents),
    ...(totals.unfinished > 0 ? [format.fill(words.unfinished, totals.unfinished)] : []),
    ...(totals.firstSent === null ? [] : [format.fill(words.since, format.day(totals.firstSent))]),
  ];
  const title = make('h1', 'title', history.client);
  title.setAttribute('aria-label', format.fill(words.title, history.client));
  return make(
    'header',
    'head',
    title,
    make('p', 'about', about.join(' · ')),
    ...(totals.firstSent === null ? [] : [numbers(view)]),
  );
}

interface Figure {
  readonly name: string;
  readonly value: string;
  readonly note: string;
  readonly isPressing?: boolean;
  readonly go?: () => void;
}

function numbers(view: View): HTMLElement {
  const list = make('dl', 'numbers');
  for (const { name, value, note, isPressing = false, go } of figures(view)) {
    const shown = go ? makeButton('link', value, go) : value;
    const group = make('div', isPressing ? 'number pressing' : 'number');
    if (go) (shown as HTMLElement).dataset['key'] = `number ${name}`;
    group.append(make('dt', '', name), make('dd', 'value', shown), make('dd', 'note', note));
    list.append(group);
  }
  return list;
}

function figures(view: View): readonly Figure[] {
  const { history, totals, words, format, post } = view;
  const contact = history.lastContact;
  const [oldest] = history.openComments;
  const days = (value: number | null): string => (value === null ? '–' : format.days(value));
  return [
    {
      name: words.roundsUsed,
      value: format.number(totals.used),
      note: [
        totals.included === null ? words.noLimit : format.fill(words.ofIncluded, totals.included),
        totals.over > 0 ? format.count(words.overLimit, totals.over) : words.noneOver,
      ].join(', '),
      isPressing: totals.over > 0,
    },
    {
      name: words.satisfaction,
      value: totals.rating === null ? '–' : format.rough(totals.rating),
      note: totals.lastRating === null ? words.notRated : format.fill(words.lastRating, totals.lastRating),
    },
    { name: words.clientTook, value: days(totals.clientDays), note: words.untilFeedback },
    { name: words.youTook, value: days(totals.writerDays), note: words.untilDraft },
    unaskedFigure(view),
    {
      name: words.openComments,
      value: format.number(history.openComments.length),
      note: oldest?.day ? format.fill(words.oldest, format.day(oldest.day)) : '',
      ...(oldest && { go: () => document.querySelector<HTMLElement>('#open-comments')?.focus() }),
    },
    {
      name: words.lastContact,
      value: contact === null ? '–' : format.ago(contact.day),
      note: contact === null ? '' : `${format.day(contact.day)}, ${format.contact(contact)}`,
      ...(contact && { go: () => post({ type: 'openDocument', document: contact.location }) }),
    },
  ];
}

function unaskedFigure({ totals, words, format, done, of }: View): Figure {
  const { changes, unasked, unsent } = totals;
  const counted = [unasked, changes, unsent].map(format.number);
  const note =
    changes === 0
      ? words.noChanges
      : format.fill(unsent > 0 ? words.ofChangesUnsent : words.ofChanges, ...counted);
  return {
    name: words.unasked,
    value: changes === 0 ? '–' : format.percent(unasked / changes),
    note: done < of && changes === 0 ? '…' : note,
  };
}

/** How far the comparing of drafts has come; nothing when it is done. */
export function makeProgress(view: View): HTMLElement | null {
  if (!isComparing(view)) return null;
  const { words, format, done, of } = view;
  const text = format.fill(words.comparing, format.number(done), format.number(of));
  const bar = make('progress', '');
  Object.assign(bar, { max: of, value: done });
  bar.setAttribute('aria-label', text);
  return make('p', 'progress', bar, make('span', '', text));
}
