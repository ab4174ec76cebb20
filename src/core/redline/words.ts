import type { CommentClass, CommentStatus } from '../model';
import type { Fate } from '../trace/model';

/** The words around the text, in the language of whoever looks at it. */
export interface Words {
  readonly classes: Readonly<Record<CommentClass, string>>;
  readonly statuses: Readonly<Record<CommentStatus, string>>;
  readonly fates: Readonly<Record<Fate, string>>;
  comment(number: number): string;
  round(number: number): string;
  day(iso: string): string;
  changes(count: number): string;
  likelyChanges(count: number): string;
  possibleChanges(count: number): string;
  restores(draft: number): string;
  readonly noChange: string;
  /** The quote fits more places than one. */
  readonly unsure: string;
  readonly wholeText: string;
  readonly nobodyAsked: string;
  readonly perhaps: string;
  readonly likely: string;
  readonly reply: string;
  readonly movedHere: string;
  readonly movedAway: string;
  readonly paragraphs: string;
  readonly looks: string;
  readonly taskDone: string;
  readonly taskOpen: string;
  readonly showInText: string;
}
