import type { Element } from '../../core/redline/element';
import type { Asked } from '../../core/redline/model';

/** What the panel and the extension say to each other. Either side checks what arrives before it believes it. */

export type { Element };

/** The number of a draft, or the text as it is. */
export type Version = number | 'now';

/** What is compared, as the panel keeps it over a reload of the window. */
export interface PanelState {
  readonly document: string;
  readonly from: number;
  readonly to: Version;
}

export interface PanelChange {
  readonly id: string;
  readonly asked: Asked;
  /** Those that asked for it, surely or likely. */
  readonly comments: readonly string[];
  /** Those that possibly did. */
  readonly possible: readonly string[];
  /** What a screen reader says of it. */
  readonly label: string;
}

export interface PanelComment {
  readonly id: string;
  readonly label: string;
  readonly isOpen: boolean;
}

export interface Choice {
  readonly value: Version;
  readonly label: string;
}

/** The words of the panel itself, in the writer's language. */
export interface PanelLabels {
  readonly heading: string;
  readonly from: string;
  readonly to: string;
  readonly filter: string;
  readonly all: string;
  readonly unasked: string;
  readonly open: string;
  readonly oneComment: string;
  readonly previous: string;
  readonly next: string;
  readonly comments: string;
  readonly print: string;
  readonly save: string;
  readonly toolbar: string;
  readonly none: string;
  readonly legend: readonly {
    readonly mark: 'inserted' | 'deleted' | 'moved' | 'unasked';
    readonly label: string;
  }[];
}

export interface Show {
  readonly type: 'show';
  readonly state: PanelState;
  /** BCP 47; empty where it is not known. */
  readonly language: string;
  readonly summary: string;
  readonly labels: PanelLabels;
  readonly olderVersions: readonly Choice[];
  readonly newerVersions: readonly Choice[];
  readonly rows: readonly Element[];
  readonly changes: readonly PanelChange[];
  readonly comments: readonly PanelComment[];
}

/** Why there is no redline to show. */
export interface Tell {
  readonly type: 'tell';
  readonly state: PanelState;
  readonly message: string;
}

/** To this change of the redline that is shown. */
export interface GoTo {
  readonly type: 'goTo';
  readonly change: string;
}

export type ToPanel = Show | Tell | GoTo;

export type FromPanel =
  | { readonly type: 'ready' }
  | { readonly type: 'compare'; readonly from: number; readonly to: Version }
  | { readonly type: 'openChange'; readonly change: string }
  | { readonly type: 'openComment'; readonly comment: string }
  | { readonly type: 'save' }
  | { readonly type: 'print' };

/** A message of the panel, or null for anything else. */
export function readFromPanel(message: unknown): FromPanel | null {
  if (typeof message !== 'object' || message === null || !('type' in message)) return null;
  const { type, ...rest } = message as Readonly<Record<string, unknown>>;
  switch (type) {
    case 'ready':
    case 'save':
    case 'print':
      return { type };
    case 'compare':
      return isDraft(rest['from']) && isVersion(rest['to'])
        ? { type, from: rest['from'], to: rest['to'] }
        : null;
    case 'openChange':
      return typeof rest['change'] === 'string' ? { type, change: rest['change'] } : null;
    case 'openComment':
      return typeof rest['comment'] === 'string' ? { type, comment: rest['comment'] } : null;
    default:
      return null;
  }
}

/** What a panel kept over a reload, or null for anything else. */
export function readPanelState(value: unknown): PanelState | null {
  if (typeof value !== 'object' || value === null) return null;
  const { document, from, to } = value as Readonly<Record<string, unknown>>;
  return typeof document === 'string' && isDraft(from) && isVersion(to) ? { document, from, to } : null;
}

const isDraft = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 1;
const isVersion = (value: unknown): value is Version => value === 'now' || isDraft(value);
