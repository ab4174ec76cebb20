import type { CommentClass } from '../model';
import type { NewComment } from '../record/record';
import type { IntakeSource } from './model';
import type { Remark } from './remarks';

export interface LoggedAs {
  readonly source: IntakeSource;
  /** When it is logged, ISO 8601: for a remark without a day of its own. */
  readonly now: string;
  /** What the writer made of it: the words, the class, and who said it where the file does not say. */
  readonly text?: string;
  readonly class?: CommentClass;
  readonly from?: string;
}

/** A remark as it is written into the record. What was settled in the file is done; what nothing says of is a revision. */
export function loggedAs(remark: Remark, { source, now, ...chosen }: LoggedAs): NewComment {
  const { quote, prefix, suffix } = remark.passage;
  const from = remark.from ?? chosen.from;
  return {
    text: chosen.text ?? remark.text,
    at: remark.at ?? now,
    class: chosen.class ?? remark.class ?? 'revision',
    source,
    imported: remark.mark,
    status: remark.resolved ? 'done' : 'open',
    ...(from !== undefined && { from }),
    ...(quote !== null && { quote }),
    ...(prefix !== null && { prefix }),
    ...(suffix !== null && { suffix }),
    ...(remark.reply !== null && { reply: remark.reply }),
  };
}
