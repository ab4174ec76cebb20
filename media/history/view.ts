import type {
  ClientHistory,
  Column,
  DocumentHistory,
  FromPanel,
  RoundFigures,
  RoundHistory,
  Show,
  Totals,
  Words,
} from '../../src/features/history/protocol';
import { makeFormat, type Format } from './format';
import type { Filter, Sort } from './order';

/** What the writer has chosen to see. */
export interface Choices {
  readonly sort: Sort;
  readonly filter: Filter;
  readonly asTable: boolean;
  /** Projects that were opened (true) or closed (false) by hand. */
  readonly projects: Readonly<Record<string, boolean>>;
  /** Documents whose rounds are shown. */
  readonly documents: readonly string[];
  /** How many documents are shown of a project that has many. */
  readonly pages: Readonly<Record<string, number>>;
}

export const FIRST_CHOICES: Choices = {
  sort: 'newest',
  filter: 'all',
  asTable: false,
  projects: {},
  documents: [],
  pages: {},
};

/** Everything that a part of the page is drawn from. */
export interface View {
  readonly history: ClientHistory;
  readonly columns: readonly Column[];
  readonly totals: Totals;
  readonly done: number;
  readonly of: number;
  readonly words: Words;
  readonly classes: Show['classes'];
  readonly levels: Show['levels'];
  readonly format: Format;
  readonly choices: Choices;
  readonly choose: (choices: Partial<Choices>) => void;
  readonly post: (message: FromPanel) => void;
  readonly figuresOf: (location: string, round: number) => RoundFigures | undefined;
  readonly titleOf: (location: string) => string;
}

interface Parts {
  readonly show: Show;
  readonly figures: Show['figures'];
  readonly known: ReadonlyMap<string, RoundFigures>;
  readonly choices: Choices;
  readonly choose: View['choose'];
  readonly post: View['post'];
}

export const figureKey = (location: string, round: number): string => `${round} ${location}`;

export function makeView({ show, figures, known, choices, choose, post }: Parts): View {
  const documents = show.history.projects.flatMap((project) => project.documents);
  const titles = new Map(documents.map(({ location, title }) => [location, title ?? location]));
  return {
    history: show.history,
    columns: figures.columns,
    totals: figures.totals,
    done: figures.done,
    of: figures.of,
    words: show.words,
    classes: show.classes,
    levels: show.levels,
    format: makeFormat(show),
    choices,
    choose,
    post,
    figuresOf: (location, round) => known.get(figureKey(location, round)),
    titleOf: (location) => titles.get(location) ?? location,
  };
}

/** Words in and out; null where the texts were not compared. */
export function wordsOf(view: View, { location }: DocumentHistory, { number }: RoundHistory): number | null {
  const figures = view.figuresOf(location, number);
  return figures ? figures.inserted + figures.deleted : null;
}

export const isComparing = ({ done, of }: View): boolean => done < of;
