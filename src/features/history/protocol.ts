import type { Column } from '../../core/history/columns';
import type {
  ClientHistory,
  Contact,
  DocumentHistory,
  OpenComment,
  ProjectHistory,
  RoundFigures,
  RoundHistory,
  Turn,
} from '../../core/history/model';
import type { Period } from '../../core/history/periods';
import type { Totals } from '../../core/history/totals';
import type { CommentClass } from '../../core/model';
import type { StandingLevel } from '../../core/terms/standing';

/** What the panel and the extension say to each other. Either side checks what arrives before it believes it. */

export type {
  ClientHistory,
  Column,
  CommentClass,
  Contact,
  DocumentHistory,
  OpenComment,
  Period,
  ProjectHistory,
  RoundFigures,
  RoundHistory,
  StandingLevel,
  Totals,
  Turn,
};

/** Whose history it is, as the panel keeps it over a reload of the window. */
export interface PanelState {
  readonly client: string;
  /** The `.rounds` folder. */
  readonly folder: string;
}

/** How a number of things is told: of one, and of `{0}`. */
export type Counted = readonly [one: string, many: string];

/** The words of the panel in the writer's language; `{0}`, `{1}` stand for what is put in. */
export interface Words {
  readonly title: string;
  readonly round: string;
  readonly documentName: string;
  readonly documents: Counted;
  readonly unfinished: string;
  readonly since: string;
  readonly roundsUsed: string;
  readonly ofIncluded: string;
  readonly usedOf: string;
  readonly noLimit: string;
  readonly overLimit: Counted;
  readonly noneOver: string;
  readonly satisfaction: string;
  readonly ofFive: string;
  readonly lastRating: string;
  readonly notRated: string;
  readonly clientTook: string;
  readonly youTook: string;
  readonly days: Counted;
  readonly soFar: string;
  readonly untilFeedback: string;
  readonly untilDraft: string;
  readonly unasked: string;
  readonly ofChanges: string;
  readonly ofChangesUnsent: string;
  readonly noChanges: string;
  readonly comparing: string;
  readonly openComments: string;
  readonly oldest: string;
  readonly lastContact: string;
  readonly today: string;
  readonly yesterday: string;
  readonly daysAgo: string;
  readonly sent: string;
  readonly comment: string;
  readonly approved: string;
  readonly ended: string;
  readonly byRound: string;
  readonly byMonth: string;
  readonly byQuarter: string;
  readonly byYear: string;
  readonly perRound: string;
  readonly asTable: string;
  readonly wordsChanged: string;
  readonly words: Counted;
  readonly wordsInOut: string;
  readonly unaskedWords: string;
  readonly asked: string;
  readonly nobodyAsked: string;
  readonly daysTaken: string;
  readonly client: string;
  readonly you: string;
  readonly rounds: Counted;
  readonly roundsColumn: string;
  readonly when: string;
  readonly documentsHeading: string;
  readonly notSent: string;
  readonly sort: string;
  readonly sortNewest: string;
  readonly sortName: string;
  readonly sortRounds: string;
  readonly sortUnhappy: string;
  readonly show: string;
  readonly showAll: string;
  readonly showUnfinished: string;
  readonly showOver: string;
  readonly showOpen: string;
  readonly noneShown: string;
  readonly withoutProject: string;
  readonly projectRounds: string;
  readonly more: string;
  readonly approvedOn: string;
  readonly closed: string;
  readonly clientsTurn: string;
  readonly yourTurn: string;
  readonly comments: Counted;
  readonly extraPaid: string;
  readonly extraGiven: string;
  readonly nothing: string;
  readonly nothingSent: string;
  readonly chartHelp: string;
}

/** What is worked out from the stored drafts, in the background. */
export interface Figures {
  /** Those that were not told before. */
  readonly rounds: readonly RoundFigures[];
  readonly columns: readonly Column[];
  readonly totals: Totals;
  /** Rounds compared so far, and rounds there are to compare. */
  readonly done: number;
  readonly of: number;
}

export interface Show {
  readonly type: 'show';
  readonly state: PanelState;
  /** BCP 47, for days and numbers. */
  readonly language: string;
  readonly today: string;
  readonly words: Words;
  readonly classes: Readonly<Record<CommentClass, string>>;
  readonly levels: Readonly<Record<StandingLevel, string>>;
  readonly history: ClientHistory;
  readonly figures: Figures;
}

export interface ShowFigures {
  readonly type: 'figures';
  readonly figures: Figures;
}

/** There is nothing to show yet, and why. */
export interface Tell {
  readonly type: 'tell';
  readonly client: string;
  readonly message: string;
}

export type ToPanel = Show | ShowFigures | Tell;

export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'openDocument'; readonly document: string }
  | { readonly type: 'openRound'; readonly document: string; readonly round: number }
  | { readonly type: 'openComment'; readonly document: string; readonly comment: string };

/** A message of the panel, or null for anything else. */
export function readFromPanel(message: unknown): FromPanel | null {
  if (typeof message !== 'object' || message === null) return null;
  const { type, document, round, comment } = message as Readonly<Record<string, unknown>>;
  if (type === 'ready') return { type };
  if (typeof document !== 'string') return null;
  switch (type) {
    case 'openDocument':
      return { type, document };
    case 'openRound':
      return typeof round === 'number' && Number.isSafeInteger(round) && round >= 1
        ? { type, document, round }
        : null;
    case 'openComment':
      return typeof comment === 'string' ? { type, document, comment } : null;
    default:
      return null;
  }
}

/** What a panel kept over a reload, or null for anything else. */
export function readPanelState(value: unknown): PanelState | null {
  if (typeof value !== 'object' || value === null) return null;
  const { client, folder } = value as Readonly<Record<string, unknown>>;
  return typeof client === 'string' && typeof folder === 'string' ? { client, folder } : null;
}
