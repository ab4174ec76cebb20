import type { DocumentHistory } from '../../src/features/history/protocol';
import { make, makeButton, spoken } from '../shared/elements';
import { daysStrip, pips, satisfactionLine, wordBars, type Scales } from './plots';
import { makeRounds } from './rounds';
import { wordsOf, type View } from './view';

/** A document: a line of small plots, and on demand its rounds with all their numbers. */
export function makeRow(view: View, document: DocumentHistory, scales: Scales): readonly HTMLElement[] {
  const row = make('div', 'row');
  row.setAttribute('role', 'row');
  const cells = [rounds, satisfaction, words, days, unasked, open, contact];
  row.append(
    titleCell(view, document),
    ...cells.map((make, i) => cell(headsOf(view)[i + 1] ?? '', make(view, document, scales))),
  );
  if (!isExpanded(view, document)) return [row];
  row.classList.add('expanded');
  const all = make('div', 'details', makeRounds(view, document));
  all.setAttribute('role', 'cell');
  all.setAttribute('aria-colspan', String(headsOf(view).length));
  const below = make('div', 'row below', all);
  below.setAttribute('role', 'row');
  return [row, below];
}

export function makeHead(view: View): HTMLElement {
  const row = make('div', 'row heads');
  row.setAttribute('role', 'row');
  for (const name of headsOf(view)) {
    const head = make('span', 'cell', name);
    head.setAttribute('role', 'columnheader');
    row.append(head);
  }
  return row;
}

function headsOf({ words }: View): readonly string[] {
  const { documentName, roundsColumn, satisfaction, wordsChanged, daysTaken } = words;
  return [
    documentName,
    roundsColumn,
    satisfaction,
    wordsChanged,
    daysTaken,
    words.unasked,
    words.openComments,
    words.lastContact,
  ];
}

const isExpanded = ({ choices }: View, { location }: DocumentHistory): boolean =>
  choices.documents.includes(location);

function titleCell(view: View, document: DocumentHistory): HTMLElement {
  const { words, choices, choose, post, titleOf } = view;
  const { location } = document;
  const title = titleOf(location);
  const isOpen = isExpanded(view, document);
  const others = choices.documents.filter((one) => one !== location);
  const toggle = makeButton('toggle', '', () =>
    choose({ documents: isOpen ? others : [...others, location] }),
  );
  toggle.setAttribute('aria-expanded', String(isOpen));
  toggle.setAttribute('aria-label', `${words.roundsColumn}: ${title}`);
  toggle.dataset['key'] = `toggle ${location}`;
  if (document.rounds.length === 0) toggle.disabled = true;
  const link = makeButton('link', title, () => post({ type: 'openDocument', document: location }));
  link.dataset['key'] = `document ${location}`;
  const made = make(
    'div',
    'cell title',
    toggle,
    make('div', 'names', link, make('p', 'state', stateOf(view, document))),
  );
  made.setAttribute('role', 'rowheader');
  return made;
}

function stateOf({ words, levels, format }: View, document: DocumentHistory): string {
  const { approved, closed, level, rounds: all } = document;
  const last = all.at(-1);
  const pressing = level === 'over' || level === 'last' ? ` · ${levels[level]}` : '';
  if (approved !== null) return format.fill(words.approvedOn, format.day(approved));
  if (closed) return words.closed;
  if (!last) return words.notSent;
  if (last.writer?.running) return format.fill(words.yourTurn, format.turn(last.writer)) + pressing;
  if (last.client?.running) return format.fill(words.clientsTurn, format.turn(last.client)) + pressing;
  return pressing.replace(' · ', '');
}

interface Shown {
  readonly plot: Element | null;
  /** Beside the plot. */
  readonly value: string;
  /** What is said in place of both. */
  readonly said: string;
  readonly className?: string;
}

function cell(name: string, { plot, value, said, className = '' }: Shown): HTMLElement {
  const eye = make(
    'span',
    'eye',
    ...(plot ? [plot] : []),
    ...(value === '' ? [] : [make('span', 'value', value)]),
  );
  eye.setAttribute('aria-hidden', 'true');
  const isEmpty = plot === null && value === '';
  const made = make('div', `cell ${className}${isEmpty ? ' nothing' : ''}`, spoken(said), eye);
  made.setAttribute('role', 'cell');
  // Where the row is too narrow for a head, the cell says itself what it is.
  made.dataset['name'] = name;
  eye.dataset['name'] = name;
  return made;
}

const NOTHING = '–';

function rounds({ words, levels, format }: View, document: DocumentHistory): Shown {
  const { used, included, level } = document;
  const value = included === null ? format.number(used) : format.fill(words.usedOf, used, included);
  return { plot: pips(document), value, said: `${value}, ${levels[level]}`, className: `rounds ${level}` };
}

function satisfaction(view: View, document: DocumentHistory): Shown {
  const { words, format } = view;
  const ratings = document.rounds.flatMap(({ number, rating }) =>
    rating === null ? [] : [{ number, rating }],
  );
  const said = ratings.map(
    ({ number, rating }) => `${format.fill(words.round, number)}: ${format.fill(words.ofFive, rating)}`,
  );
  const last = ratings.at(-1);
  return {
    plot: satisfactionLine(view, document),
    value: last ? format.number(last.rating) : '',
    said: said.join(', ') || words.notRated,
    className: 'satisfaction',
  };
}

function words(view: View, document: DocumentHistory, scales: Scales): Shown {
  const { words: texts, format } = view;
  const known = document.rounds.flatMap((round) => {
    const changed = wordsOf(view, document, round);
    return changed === null ? [] : [{ number: round.number, changed }];
  });
  const total = known.reduce((sum, { changed }) => sum + changed, 0);
  const said = known.map(
    ({ number, changed }) => `${format.fill(texts.round, number)}: ${format.count(texts.words, changed)}`,
  );
  return {
    plot: wordBars(view, document, scales),
    value: known.length === 0 ? '' : format.number(total),
    said: said.join(', ') || NOTHING,
    className: 'words',
  };
}

function days(view: View, document: DocumentHistory, scales: Scales): Shown {
  const { words: texts, format } = view;
  const sum = (side: 'client' | 'writer'): number =>
    document.rounds.reduce((total, round) => total + (round[side]?.days ?? 0), 0);
  const [client, writer] = [sum('client'), sum('writer')];
  const isKnown = document.rounds.some((round) => round.client !== null);
  const said = `${texts.clientTook}: ${format.days(client)}, ${texts.youTook}: ${format.days(writer)}`;
  return {
    plot: daysStrip(view, document, scales),
    value: isKnown ? `${client} + ${writer}` : '',
    said: isKnown ? said : NOTHING,
    className: 'days',
  };
}

function unasked(view: View, document: DocumentHistory): Shown {
  const { words: texts, format } = view;
  const figures = document.rounds.flatMap(({ number }) => view.figuresOf(document.location, number) ?? []);
  const changes = figures.reduce((total, one) => total + one.changes, 0);
  const nobodys = figures.reduce((total, one) => total + one.unasked, 0);
  const said = changes === 0 ? NOTHING : format.fill(texts.ofChanges, nobodys, changes);
  return {
    plot: null,
    value: changes === 0 ? '' : format.percent(nobodys / changes),
    said,
    className: 'count',
  };
}

function open({ format }: View, document: DocumentHistory): Shown {
  const value = format.number(document.open);
  return { plot: null, value: document.open === 0 ? '' : value, said: value, className: 'count' };
}

function contact({ format }: View, { lastContact }: DocumentHistory): Shown {
  if (lastContact === null) return { plot: null, value: '', said: NOTHING, className: 'contact' };
  const day = format.day(lastContact.day);
  return { plot: null, value: day, said: `${day}, ${format.contact(lastContact)}`, className: 'contact' };
}
