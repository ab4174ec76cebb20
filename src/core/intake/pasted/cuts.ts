import type { Problem } from '../../problem';
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

const NAMES: Readonly<Record<Why, string>> = {
  greeting: 'a greeting',
  thanks: 'thanks',
  signature: 'a signature',
  'small print': 'small print',
  'earlier mail': 'an earlier mail',
  'head of the mail': 'the head of the mail',
  'head of a quote': 'the line above a quotation',
  announcement: 'a line that only says that comments follow',
  chat: 'a line of the chat program',
  'no words': 'no words',
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
      message: `Left out, ${NAMES[why]}: ${shortened(text.slice(span.start, span.end), SHOWN)}`,
      span,
    }));
}
