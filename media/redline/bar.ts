import type { Choice, PanelLabels, Show, Version } from '../../src/features/redline/protocol';
import { make, makeButton, makeOption } from '../shared/elements';
import { readFilter, type Filter } from './filter';

/** What the bar's controls ask for. */
export interface BarActions {
  readonly compare: (from: number, to: Version) => void;
  readonly filter: (filter: Filter) => void;
  readonly step: (by: 1 | -1) => void;
  readonly comments: (shown: boolean) => void;
  readonly save: () => void;
  readonly print: () => void;
}

export interface Bar {
  readonly root: HTMLElement;
  show(message: Show, filter: Filter, comments: boolean): void;
  count(text: string): void;
}

/** The bar at the top. Made once, so that the control in use keeps the focus when the text changes. */
export function makeBar(actions: BarActions): Bar {
  const root = make('header', 'bar');
  const heading = make('h1', 'title');
  const summary = make('p', 'summary');
  const [from, to, filter] = [labelled('from'), labelled('to'), labelled('filter')];
  const previous = makeButton('previous', '↑', () => actions.step(-1));
  const next = makeButton('next', '↓', () => actions.step(1));
  const count = make('span', 'count');
  count.setAttribute('role', 'status');
  const comments = toggle(actions.comments);
  const save = makeButton('save', '', actions.save);
  const print = makeButton('print', '', actions.print);
  const legend = make('p', 'legend');
  const compare = (): void => actions.compare(Number(from.select.value), readVersion(to.select.value));
  from.select.addEventListener('change', compare);
  to.select.addEventListener('change', compare);
  filter.select.addEventListener('change', () => actions.filter(readFilter(filter.select.value)));
  const versions = group('versions', from.root, to.root);
  const walk = group('walk', filter.root, previous, next, count);
  root.append(
    group('about', heading, summary),
    group('tools', versions, walk, group('more', comments.root, save, print)),
    legend,
  );

  const name = (labels: PanelLabels): void => {
    root.setAttribute('aria-label', labels.toolbar);
    heading.textContent = labels.heading;
    from.name(labels.from);
    to.name(labels.to);
    filter.name(labels.filter);
    nameButton(previous, labels.previous);
    nameButton(next, labels.next);
    comments.name(labels.comments);
    save.textContent = labels.save;
    print.textContent = labels.print;
    legend.replaceChildren(...labels.legend.map(({ mark, label }) => key(mark, label)));
  };

  return {
    root,
    count: (text) => (count.textContent = text),
    show(message, chosen, shown) {
      name(message.labels);
      summary.textContent = message.summary;
      from.offer(message.olderVersions, message.state.from);
      to.offer(message.newerVersions, message.state.to);
      offerFilters(filter.select, message, chosen);
      comments.set(shown);
    },
  };
}

function offerFilters(select: HTMLSelectElement, { labels, comments }: Show, chosen: Filter): void {
  const one = make('optgroup', '');
  one.label = labels.oneComment;
  one.append(...comments.map(({ id, label }) => makeOption(`comment ${id}`, label)));
  const fixed = [
    makeOption('all', labels.all),
    makeOption('unasked', labels.unasked),
    makeOption('open', labels.open),
  ];
  select.replaceChildren(...fixed, ...(comments.length > 0 ? [one] : []));
  select.value = chosen.kind === 'comment' ? `comment ${chosen.comment}` : chosen.kind;
}

function group(className: string, ...children: HTMLElement[]): HTMLElement {
  const made = make('div', className);
  made.append(...children);
  return made;
}

function key(mark: string, label: string): HTMLElement {
  const made = make('span', `key ${mark}`);
  made.textContent = label;
  return made;
}

function nameButton(named: HTMLButtonElement, label: string): void {
  named.title = label;
  named.setAttribute('aria-label', label);
}

interface Labelled {
  readonly root: HTMLLabelElement;
  readonly select: HTMLSelectElement;
  name(label: string): void;
  offer(choices: readonly Choice[], chosen: Version): void;
}

function labelled(className: string): Labelled {
  const root = make('label', className);
  const text = make('span', '');
  const select = make('select', '');
  root.append(text, select);
  return {
    root,
    select,
    name: (label) => (text.textContent = label),
    offer(choices, chosen) {
      select.replaceChildren(...choices.map(({ value, label }) => makeOption(String(value), label)));
      select.value = String(chosen);
    },
  };
}

function toggle(change: (on: boolean) => void): {
  root: HTMLElement;
  name(label: string): void;
  set(on: boolean): void;
} {
  const root = make('label', 'toggle');
  const box = make('input', '');
  const text = make('span', '');
  box.type = 'checkbox';
  box.addEventListener('change', () => change(box.checked));
  root.append(box, text);
  return { root, name: (label) => (text.textContent = label), set: (on) => (box.checked = on) };
}

const readVersion = (value: string): Version => (value === 'now' ? 'now' : Number(value));
