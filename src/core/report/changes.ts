import type { diffProse } from '../diff';
import type { Comment, CommentClass } from '../model';
import { locateComments, stillStanding } from '../trace';
import { alignment } from '../trace/follow/matchIndex';
import type { TracedChange, TracedComment } from '../trace/model';
import { traceAligned } from '../trace/traceDiff';
import type { Outcome, ReportChange, RoundChanges } from './model';
import { pairPassages, type Compared } from './passages';
import { restoredDrafts, type EarlierDraft } from './restored';
import type { ReportText } from './text';

/** The two texts of a round, and what is needed to say who asked for what. */
export interface RoundTexts {
  readonly old: ReportText;
  readonly new: ReportText;
  readonly comments: readonly Comment[];
  /** Those on the drafts before `old`. */
  readonly before: readonly Comment[];
  /** The drafts before `old` that could be read, oldest first. */
  readonly earlier: readonly EarlierDraft[];
  /** Compares two of the document's texts. */
  readonly compare: typeof diffProse;
}

export interface TracedRound {
  /** One for each comment. */
  readonly outcomes: readonly Outcome[];
  readonly rest: Pick<NonNullable<RoundChanges>, 'unasked' | 'placeless'>;
}

/** Of the trace's answers at this confidence and above, 97 in 100 are right: below it, the report says that it is unsure. */
const SURE = 0.9;

/** Comments of these classes ask for no change of the text. */
const ASKS_FOR_NOTHING: ReadonlySet<CommentClass> = new Set(['question', 'praise', 'scope']);

/** What a round changed, comment by comment, and what can be tied to none. */
export function traceRound(texts: RoundTexts): TracedRound {
  const oldText = texts.old.prose;
  const newText = texts.new.prose;
  const diff = texts.compare(oldText, newText);
  const standing = stillStanding(oldText, texts.before, () => texts.old.letters());
  const located = locateComments(oldText, [...texts.comments, ...standing], texts.old.searchable());
  const aligned = alignment(oldText, newText, diff.matches);
  const traced = traceAligned(aligned, diff.changes, located);
  const between = { aligned, changes: traced.changes };
  const restored = restoredDrafts(texts, between);
  const compared: Compared = { old: texts.old, new: texts.new, ...between, restored, groups: new Map() };
  const own = traced.comments.slice(0, texts.comments.length);
  const outcomes = own.map((comment) => outcomeOf(comment, compared));
  return {
    outcomes,
    rest: {
      unasked: pairPassages(compared, traced.changes.filter(isUntied)),
      placeless: texts.comments
        .filter((comment, i) => outcomes[i]?.placeless === true && !ASKS_FOR_NOTHING.has(comment.class))
        .map(({ id }) => id),
    },
  };
}

const isUntied = ({ comments, likely, possible }: TracedChange): boolean =>
  comments.length === 0 && likely.length === 0 && possible.length === 0;

function outcomeOf(comment: TracedComment, compared: Compared): Outcome {
  const { fate } = comment;
  const pairs = (ids: readonly string[]): Outcome['changes'] =>
    ids.length === 0
      ? []
      : pairPassages(
          compared,
          compared.changes.filter(({ id }) => ids.includes(id)),
        );
  const changes = pairs([...comment.changes, ...comment.likely]);
  return {
    fate,
    unsureFate: fate !== null && fate !== 'orphan' && comment.confidence < SURE,
    unsurePlace: comment.unsure,
    placeless: fate === 'orphan' || (fate === null && comment.named === null),
    changes,
    perhaps: pairs(comment.possible).filter((one) => !changes.some((other) => isSame(one, other))),
  };
}

/** Two changes of one sentence are shown as the same sentences. */
const isSame = (a: ReportChange, b: ReportChange): boolean =>
  a.before?.text === b.before?.text && a.after?.text === b.after?.text;
