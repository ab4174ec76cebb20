import type { Comment, Round } from '../model';
import { onceForEachObject } from '../once';
import { isOpen } from '../openComments';
import { wordsIn } from './phrases';
import { wishesIn } from './wishes';
import type { Wish } from './words/model';

/** What is asked of two comments, wherever their passages are. */

const ASKING: ReadonlySet<Comment['class']> = new Set(['correction', 'revision', 'rewrite', 'scope']);

/** The open comments of a round that want something done. */
export const askingIn = ({ comments }: Round): Comment[] =>
  comments.filter((comment) => isOpen(comment) && ASKING.has(comment.class));

/** Each is held against many others. */
export const wishesOf = onceForEachObject(({ text }: Comment): ReadonlySet<Wish> => wishesIn(text));

export const isChange = ({ class: kind }: Comment): boolean => kind === 'revision' || kind === 'rewrite';

/** Two people want a passage changed; their corrections of it would add up. */
export const areByTwo = (one: Comment, other: Comment): boolean =>
  isChange(one) &&
  isChange(other) &&
  one.from !== undefined &&
  other.from !== undefined &&
  !sameWords(one.from, other.from);

/** Whether the approver has said which of the two stands. */
export const isSettled = (one: Comment, other: Comment): boolean =>
  (one.settled ?? []).includes(other.id) || (other.settled ?? []).includes(one.id);

export const saysTheSame = (one: Comment, other: Comment): boolean => sameWords(one.text, other.text);

const sameWords = (a: string, b: string): boolean => a === b || wordsIn(a).join(' ') === wordsIn(b).join(' ');
