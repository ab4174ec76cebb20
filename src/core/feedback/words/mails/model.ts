/** The classes that words alone can give away. (A revision is what is left; nothing says so.) */
export const TOLD_CLASSES = ['scope', 'correction', 'rewrite', 'question', 'praise'] as const;
export type ToldClass = (typeof TOLD_CLASSES)[number];

/**
 * What stands in people's mails and chats in one language, besides what they are about. Phrases as in `FeedbackWords`: lower
 * case, without apostrophes and hyphens, parted by ` / `; a word may end with `*` for any ending.
 */
export interface MailWords {
  /** BCP 47. */
  readonly language: string;
  readonly greetings: string;
  /** Greetings only before a name: `Dear Ola`. */
  readonly addresses: string;
  /** Before the name at the end. */
  readonly closings: string;
  /** How the line begins that a telephone or a mail program puts below. */
  readonly devices: string;
  /** In the small print below a signature. */
  readonly smallPrint: string;
  /** Thanks, and what may stand around them and asks for nothing. */
  readonly thanks: string;
  readonly politeness: string;
  /** Says that points follow, and nothing else. */
  readonly announcements: string;
  /** In the line above a quoted mail: “On … Jane wrote:”. */
  readonly wrote: string;
  /** The lines above a quoted or forwarded mail: `From: Jane`. */
  readonly heads: {
    readonly from: string;
    readonly at: string;
    readonly subject: string;
    readonly other: string;
  };
  /** Between dashes above an earlier mail. */
  readonly originals: string;
  /** The same above a mail that somebody passes on to be read. */
  readonly forwarded: string;
  /** What a chat program puts in the place of a message that was taken back. */
  readonly erased: string;
  /** January to December. */
  readonly months: string;
  /** What each class is known by. A question is known by a question mark, too; these are openings that do without. */
  readonly classes: Readonly<Record<ToldClass, string>>;
  /** Openings that ask for a change in the form of a question. */
  readonly requests: string;
  /** Turn praise into something else. */
  readonly buts: string;
}
