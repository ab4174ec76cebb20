import type { FromPanel, PanelState, Show } from '../../src/features/redline/protocol';
import { make } from '../shared/elements';
import { readToPanel } from './arrive';
import { makeBar } from './bar';
import { ALL, shownBy, type Filter, type Shown } from './filter';
import { hasMargin, layOutMargin } from './margin';
import { makeText } from './text';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPanel): void;
  setState(state: Kept): void;
  getState(): Partial<Kept> | undefined;
};

/** What is kept while the panel is out of sight, and over a reload of the window. */
interface Kept extends PanelState {
  readonly scroll: number;
  readonly current: string | null;
  readonly filter: Filter;
  readonly comments: boolean;
}

const host = acquireVsCodeApi();
const kept = host.getState();
let filter = kept?.filter ?? ALL;
let withComments = kept?.comments ?? true;
let current = kept?.current ?? null;
let scroll = kept?.scroll ?? 0;
let message: Show | null = null;
let shown: Shown = { changes: [], comments: new Set() };

const page = make('main', 'page');
const rows = make('div', 'rows');
const text = makeText(rows);
page.append(rows);
const bar = makeBar({
  compare: (from, to) => host.postMessage({ type: 'compare', from, to }),
  filter: (chosen) => {
    filter = chosen;
    refresh();
    bringIntoSight();
  },
  comments: (on) => {
    withComments = on;
    refresh();
  },
  step,
  save: () => host.postMessage({ type: 'save' }),
  print: () => host.postMessage({ type: 'print' }),
});
bar.root.classList.add('empty');
document.body.append(bar.root, page);

window.addEventListener('message', ({ data }) => {
  const arrived = readToPanel(data);
  if (!arrived) return;
  switch (arrived.type) {
    case 'show':
      return show(arrived);
    case 'tell':
      return tell(arrived.message);
    case 'goTo':
      return goTo(arrived.change);
  }
});

function show(arrived: Show): void {
  const isFirst = message === null;
  const { from, to } = message?.state ?? kept ?? arrived.state;
  const isOther = from !== arrived.state.from || to !== arrived.state.to;
  // A change is known by its id within one pair of versions only.
  if (isOther) current = null;
  message = arrived;
  if (filter.kind === 'comment' && !arrived.comments.some(({ id }) => isChosen(id))) filter = ALL;
  page.lang = arrived.language;
  page.querySelector('.told')?.remove();
  text.show(arrived.rows);
  refresh();
  if (isFirst || isOther) window.scrollTo(0, isOther ? 0 : scroll);
}

/** After another choice of what to show: the first of it, without taking the focus from the choice. */
function bringIntoSight(): void {
  const [first] = shown.changes.flatMap(({ id }) => text.marksOf(id));
  const target = first ?? page.querySelector('.card:not(.off)');
  target?.scrollIntoView({ block: 'center' });
}

const isChosen = (id: string): boolean => filter.kind === 'comment' && filter.comment === id;

function tell(words: string): void {
  message = null;
  text.show([]);
  const told = make('p', 'told');
  told.setAttribute('role', 'status');
  told.textContent = words;
  page.querySelector('.told')?.remove();
  page.querySelector('svg.lines')?.remove();
  page.prepend(told);
}

/** After anything that changes what is to be seen. */
function refresh(): void {
  if (!message) return;
  shown = shownBy(filter, message);
  bar.root.classList.remove('empty');
  bar.show(message, filter, withComments);
  page.classList.toggle('bare', !withComments);
  bar.root.classList.toggle('bare', !withComments);
  hasMargin(page);
  text.apply(shown);
  mark();
}

function mark(): void {
  for (const old of page.querySelectorAll('.current')) old.classList.remove('current');
  if (current !== null) for (const one of text.marksOf(current)) one.classList.add('current');
  bar.count(countLabel());
  keep();
  requestAnimationFrame(drawAll);
}

function drawAll(): void {
  if (message) layOutMargin(page, text, message, current);
}

function countLabel(): string {
  const { changes } = shown;
  if (changes.length === 0) return message?.labels.none ?? '';
  const at = changes.findIndex(({ id }) => id === current);
  return at < 0 ? String(changes.length) : `${at + 1} / ${changes.length}: ${changes[at]?.label ?? ''}`;
}

/** To the next change that is shown, or the one before; round at the ends. */
function step(by: 1 | -1): void {
  const { changes } = shown;
  if (changes.length === 0) return;
  const at = changes.findIndex(({ id }) => id === current);
  const next = at < 0 && by < 0 ? changes.length - 1 : (at + by + changes.length) % changes.length;
  goTo(changes[next]?.id ?? '');
}

function goTo(change: string): void {
  current = change;
  mark();
  const [first] = text.marksOf(change);
  first?.focus({ preventScroll: true });
  first?.scrollIntoView({ block: 'center' });
}

function keep(): void {
  if (message)
    host.setState({ ...message.state, scroll: window.scrollY, current, filter, comments: withComments });
}

/** A click or Enter on a change or a comment leads to its place in the editor; on the number of a comment, to the comment. */
function follow(target: EventTarget | null): boolean {
  if (!(target instanceof Element)) return false;
  const reference = target.closest<HTMLElement>('a[data-comment]');
  if (reference) return goToCard(reference.dataset['comment'] ?? '');
  const change = target.closest<HTMLElement>('[data-change]:not(.off)')?.dataset['change'];
  if (change !== undefined) {
    current = change;
    mark();
    host.postMessage({ type: 'openChange', change });
    return true;
  }
  const comment = target.closest('button.go')?.closest<HTMLElement>('[data-comment]')?.dataset['comment'];
  if (comment !== undefined) host.postMessage({ type: 'openComment', comment });
  return comment !== undefined;
}

function goToCard(comment: string): boolean {
  const card = [...page.querySelectorAll<HTMLElement>('.card')].find(
    ({ dataset }) => dataset['comment'] === comment,
  );
  card?.querySelector<HTMLElement>('button.go')?.focus();
  return card !== undefined;
}

page.addEventListener('click', (event) => {
  // Whoever selects words wants to copy them, not to leave.
  if (window.getSelection()?.isCollapsed === false) return;
  if (follow(event.target)) event.preventDefault();
});

window.addEventListener('keydown', (event) => {
  if (event.key === 'F7') {
    step(event.shiftKey ? -1 : 1);
    event.preventDefault();
  } else if (event.key === 'Enter' && event.target instanceof HTMLElement && event.target.dataset['change']) {
    if (follow(event.target)) event.preventDefault();
  }
});

let scrolled: ReturnType<typeof setTimeout> | undefined;
/** Scrolling comes in bursts; the place is kept when it ends. */
const SCROLL_PAUSE_MS = 200;
window.addEventListener('scroll', () => {
  clearTimeout(scrolled);
  scrolled = setTimeout(() => {
    scroll = window.scrollY;
    keep();
  }, SCROLL_PAUSE_MS);
});
new ResizeObserver(() => requestAnimationFrame(drawAll)).observe(page);

host.postMessage({ type: 'ready' });
