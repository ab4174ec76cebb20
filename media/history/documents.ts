import type { DocumentHistory, ProjectHistory } from '../../src/features/history/protocol';
import { make, makeButton, makeOption } from '../shared/elements';
import { arranged, FILTERS, readFilter, readSort, SORTS } from './order';
import { scalesOf, type Scales } from './plots';
import { makeHead, makeRow } from './row';
import type { View } from './view';

/** So many documents are shown of a project at first, and so many more each time they are asked for. */
const PAGE = 40;

/** Projects are open from the first on until this many documents are shown: more is no overview, and slow. */
const MOST_AT_ONCE = 60;

/** Every document, project by project. */
export function makeDocuments(view: View): HTMLElement {
  const { words, history, choices } = view;
  const heading = make('h2', '', words.documentsHeading);
  const scales = scalesOf(view);
  const shown = history.projects
    .map((project) => ({ project, documents: arranged(project.documents, choices) }))
    .filter(({ documents }) => documents.length > 0);
  let count = 0;
  const projects = shown.map(({ project, documents }) => {
    const isOpen = choices.projects[keyOf(project)] ?? count < MOST_AT_ONCE;
    count += documents.length;
    return makeProject(view, { project, documents, isOpen, scales });
  });
  const none = make('p', 'note', words.noneShown);
  return make(
    'section',
    'documents',
    make('div', 'bar', heading, ...controls(view)),
    ...(projects.length > 0 ? projects : [none]),
  );
}

const keyOf = ({ name }: ProjectHistory): string => (name === null ? '' : `project ${name}`);

function controls({ words, choices, choose }: View): readonly HTMLElement[] {
  const sorts = {
    newest: words.sortNewest,
    name: words.sortName,
    rounds: words.sortRounds,
    unhappy: words.sortUnhappy,
  };
  const filters = {
    all: words.showAll,
    unfinished: words.showUnfinished,
    over: words.showOver,
    open: words.showOpen,
  };
  const sort = make('select', '', ...SORTS.map((one) => makeOption(one, sorts[one])));
  const filter = make('select', '', ...FILTERS.map((one) => makeOption(one, filters[one])));
  sort.value = choices.sort;
  filter.value = choices.filter;
  sort.dataset['key'] = 'sort';
  filter.dataset['key'] = 'filter';
  sort.addEventListener('change', () => choose({ sort: readSort(sort.value) }));
  filter.addEventListener('change', () => choose({ filter: readFilter(filter.value) }));
  return [
    make('label', 'sort', make('span', '', words.sort), sort),
    make('label', 'filter', make('span', '', words.show), filter),
  ];
}

interface Project {
  readonly project: ProjectHistory;
  readonly documents: readonly DocumentHistory[];
  readonly isOpen: boolean;
  readonly scales: Scales;
}

function makeProject(view: View, { project, documents, isOpen, scales }: Project): HTMLElement {
  const { words, format, choices, choose } = view;
  const key = keyOf(project);
  const name = project.name ?? words.withoutProject;
  const toggle = makeButton('toggle fold', name, () =>
    choose({ projects: { ...choices.projects, [key]: !isOpen } }),
  );
  toggle.setAttribute('aria-expanded', String(isOpen));
  toggle.dataset['key'] = `toggle ${key}`;
  const facts = [
    format.count(words.documents, documents.length),
    project.included === null
      ? format.count(words.rounds, project.used)
      : format.fill(words.projectRounds, project.used, project.included),
  ];
  const made = make(
    'section',
    'project',
    make('div', 'name', make('h3', '', toggle), make('span', 'note', facts.join(' · '))),
  );
  if (!isOpen) return made;
  const size = choices.pages[key] ?? PAGE;
  const table = make('div', 'table', makeHead(view));
  table.setAttribute('role', 'table');
  table.setAttribute('aria-label', name);
  for (const document of documents.slice(0, size)) table.append(...makeRow(view, document, scales));
  made.append(table);
  const left = documents.length - size;
  if (left > 0) made.append(moreButton(view, { key, size, left }));
  return made;
}

interface Page {
  readonly key: string;
  readonly size: number;
  readonly left: number;
}

function moreButton({ words, format, choices, choose }: View, { key, size, left }: Page): HTMLElement {
  const label = format.fill(words.more, format.number(Math.min(PAGE, left)));
  const button = makeButton('more', label, () => choose({ pages: { ...choices.pages, [key]: size + PAGE } }));
  button.dataset['key'] = `more ${key}`;
  return make('div', 'bar', button);
}
