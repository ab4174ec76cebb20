import { shownStatus } from '../openComments';
import type { Pen } from './pen';
import type { ReportWords } from './words';
import { inline, quotation } from './escape';
import { facts } from './markdownFacts';
import type { Outcome, ReportChange, ReportComment } from './model';

/** A comment in the client's words, and what was done for it, as blocks of Markdown. */
export function commentBlocks(comment: ReportComment, pen: Pen): string[] {
  const { outcome } = comment;
  const status = shownStatus(comment);
  const { colon } = pen.words;
  const who = [comment.id, comment.from, comment.date && pen.plainDate(comment.date)].filter(
    (part) => part !== null,
  );
  const kind = [
    pen.words.class[comment.class],
    ...(status === null ? [] : [pen.words.status[status]]),
    ...(comment.late ? [pen.words.late] : []),
  ];
  return [
    `#### ${inline(who.join(', '))}${colon} ${kind.join(', ')}${pen.cite(comment.at)}`,
    quotation(comment.text),
    ...facts(
      comment.quote === null
        ? null
        : `- **${pen.words.about}${colon}** ${pen.words.quoted(inline(comment.quote))}`,
      comment.goal === null ? null : `- **${pen.words.goal}${colon}** ${inline(comment.goal)}`,
      comment.reply === null ? null : `- **${pen.words.reply}${colon}** ${inline(comment.reply)}`,
      outcome && passageLine(outcome, pen.words),
      ...(outcome ? changeItems(outcome.changes, pen) : []),
      ...(outcome ? changeItems(outcome.perhaps, pen, pen.words.perhaps) : []),
    ),
  ];
}

function passageLine(outcome: Outcome, words: ReportWords): string | null {
  const { fate, placeless, unsureFate, unsurePlace } = outcome;
  // It names a part of the text ("the intro"): what changed there says enough.
  if (fate === null && !placeless) return null;
  const said = fate === null ? words.noPassage : words.fate[fate];
  const doubts = [...(unsureFate ? [words.unsureFate] : []), ...(unsurePlace ? [words.unsurePlace] : [])];
  return `- **${words.passage}${words.colon}** ${[said, ...doubts].join('; ')}`;
}

/** Changes as items of a list, each with what stood before and what stands after below it. */
export function changeItems(changes: readonly ReportChange[], pen: Pen, label?: string): readonly string[] {
  const { colon } = pen.words;
  return changes.map((change) => {
    const { before, after, restores } = change;
    const what = [
      label ?? kindOf(change, pen.words),
      ...(restores === null ? [] : [pen.words.restores(restores)]),
    ].join(', ');
    return [
      `- **${what}${colon}**`,
      ...(before ? [`  - **${pen.words.before}${colon}** ${inline(before.text)}${pen.cite(before.at)}`] : []),
      ...(after ? [`  - **${pen.words.after}${colon}** ${inline(after.text)}${pen.cite(after.at)}`] : []),
    ].join('\n');
  });
}

function kindOf({ before, after, moved }: ReportChange, words: ReportWords): string {
  if (moved) return words.moved;
  if (!before) return words.put;
  return after ? words.changed : words.taken;
}
