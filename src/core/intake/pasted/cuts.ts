import type { Problem } from '../../problem';
import { say, type Said } from '../../said';
import { oneLine, shortened, type Span } from '../../text';

/** Why a part of a mail is no comment. */
export type Why =
  | 'greeting'
  | 'thanks'
  | 'signature'
  | 'small print'
  | 'earlier mail'
  | 'head of the mail'
  | 'head of a quote'
  | 'announcement'
  | 'chat'
  | 'no words';

const NAMES: Readonly<Record<Why, Said>> = {
  greeting: say('a greeting'),
  thanks: say('thanks'),
  signature: say('a signature'),
  'small print': say('small print'),
  'earlier mail': say('an earlier mail'),
  'head of the mail': say('the head of the mail'),
  'head of a quote': say('the line above a quotation'),
  announcement: say('a line that only says that comments follow'),
  chat: say('a line of the chat program'),
  'no words': say('no words'),
};

/** A part that was left out, in the pasted text. */
export interface Cut {
  readonly why: Why;
  readonly span: Span;
}

/** So much of what was left out is shown: enough to know it again. */
const SHOWN = 80;

/** What was left out, said once for parts that follow each other: nothing that somebody wrote vanishes silently. */
export function cutProblems(text: string, cuts: readonly Cut[]): Problem[] {
  const ordered = [...cuts].sort((a, b) => a.span.start - b.span.start);
  const merged: Cut[] = [];
  for (const cut of ordered) {
    const last = merged.at(-1);
    const between = last && text.slice(last.span.end, cut.span.start);
    if (last && last.why === cut.why && between?.trim() === '')
      merged[merged.length - 1] = { why: cut.why, span: { start: last.span.start, end: cut.span.end } };
    else merged.push(cut);
  }
  return merged
    .filter(({ span }) => oneLine(text.slice(span.start, span.end)) !== '')
    .map(({ why, span }) => ({
      code: 'left-out',
      severity: 'information',
      message: say('Left out, {0}: {1}', NAMES[why], shortened(text.slice(span.start, span.end), SHOWN)),
      span,
    }));
}
