import type {
  Figures,
  FromPanel,
  PanelState,
  RoundFigures,
  Show,
  Tell,
} from '../../src/features/history/protocol';
import { make } from '../shared/elements';
import { readToPanel } from './arrive';
import { makeOpenComments } from './comments';
import { readChoices } from './choices';
import { makeDocuments } from './documents';
import { keepFocus } from './focus';
import { makeOverview } from './overview';
import { stripes } from './svg';
import { makeTimeline } from './timeline';
import { watchTips } from './tip';
import { figureKey, makeView, type Choices, type View } from './view';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPanel): void;
  setState(state: Kept): void;
  getState(): unknown;
};

/** What is kept while the panel is out of sight, and over a reload of the window. */
interface Kept extends PanelState {
  readonly choices: Choices;
  readonly scroll: number;
}

const host = acquireVsCodeApi();
let { choices, scroll } = readChoices(host.getState());
let show: Show | null = null;
let figures: Figures | null = null;
const known = new Map<string, RoundFigures>();

const page = make('main', 'page');
document.body.append(stripes(), page);
watchTips(page);

window.addEventListener('message', ({ data }) => {
  const arrived = readToPanel(data);
  if (!arrived) return;
  switch (arrived.type) {
    case 'show':
      return showAll(arrived);
    case 'figures':
      return showFigures(arrived.figures);
    case 'tell':
      return tell(arrived);
  }
});

function showAll(arrived: Show): void {
  const isFirst = show === null;
  show = arrived;
  known.clear();
  showFigures(arrived.figures);
  if (isFirst) window.scrollTo(0, scroll);
}

function showFigures(arrived: Figures): void {
  figures = arrived;
  for (const one of arrived.rounds) known.set(figureKey(one.location, one.round), one);
  refresh();
}

/** There is nothing yet; what is shown stays. */
function tell({ client, message }: Tell): void {
  if (show) return;
  const told = make('p', 'told', message);
  told.setAttribute('role', 'status');
  page.replaceChildren(make('header', 'head', make('h1', 'title', client)), told);
}

function refresh(): void {
  if (!show || !figures) return;
  const view = makeView({
    show,
    figures,
    known,
    choices,
    choose,
    post: (message) => host.postMessage(message),
  });
  keepFocus(page, () => page.replaceChildren(...parts(view)));
  keep();
}

function parts(view: View): readonly HTMLElement[] {
  const { totals, words, format, history, columns } = view;
  const overview = makeOverview(view);
  if (totals.documents === 0)
    return [overview, make('p', 'told', format.fill(words.nothing, history.client))];
  const comments = makeOpenComments(view);
  return [
    overview,
    columns.length === 0 ? make('p', 'told', words.nothingSent) : makeTimeline(view, innerWidthOf(page)),
    makeDocuments(view),
    ...(comments ? [comments] : []),
  ];
}

function choose(chosen: Partial<Choices>): void {
  choices = { ...choices, ...chosen };
  refresh();
}

function keep(): void {
  if (show) host.setState({ ...show.state, choices, scroll });
}

function innerWidthOf(element: HTMLElement): number {
  const { paddingLeft, paddingRight } = getComputedStyle(element);
  return element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
}

/** Scrolling and dragging the edge of a window come in bursts; they are followed when they end. In milliseconds. */
const PAUSE_MS = 150;
let pause: ReturnType<typeof setTimeout> | undefined;
const after = (act: () => void): void => {
  clearTimeout(pause);
  pause = setTimeout(act, PAUSE_MS);
};
window.addEventListener('scroll', () =>
  after(() => {
    scroll = window.scrollY;
    keep();
  }),
);
let width = 0;
new ResizeObserver(() => {
  if (page.clientWidth === width) return;
  width = page.clientWidth;
  after(refresh);
}).observe(page);

host.postMessage({ type: 'ready' });
