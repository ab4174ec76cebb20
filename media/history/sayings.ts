import type { Column, DocumentHistory, RoundHistory } from '../../src/features/history/protocol';
import type { View } from './view';

/** What the plots say, in words: for the tip under the pointer and for the screen reader. The first line is the title. */

export function columnLines(view: View, column: Column): readonly string[] {
  const { words, format } = view;
  const { rating, clientDays, writerDays } = column;
  const isRound = column.location !== null && column.round !== null;
  return [
    isRound ? view.titleOf(column.location) : format.stretch(column.from, column.period),
    isRound
      ? `${format.fill(words.round, column.round)} · ${format.fill(words.sent, column.round)} ${format.day(column.from)}`
      : format.count(words.rounds, column.rounds),
    ...(rating === null ? [] : [`${words.satisfaction}: ${format.fill(words.ofFive, format.rough(rating))}`]),
    ...changeLines(view, column),
    ...(clientDays === null ? [] : [`${words.clientTook}: ${format.days(round1(clientDays))}`]),
    ...(writerDays === null ? [] : [`${words.youTook}: ${format.days(round1(writerDays))}`]),
  ];
}

export function roundLines(view: View, document: DocumentHistory, round: RoundHistory): readonly string[] {
  const { words, format } = view;
  const { sent, rating, client, writer } = round;
  const figures = view.figuresOf(document.location, round.number);
  const total = figures && { ...figures, words: figures.inserted + figures.deleted };
  return [
    format.fill(words.round, round.number),
    ...(sent === null ? [] : [`${format.fill(words.sent, round.number)} ${format.day(sent)}`]),
    ...(rating === null ? [] : [`${words.satisfaction}: ${format.fill(words.ofFive, rating)}`]),
    ...(total ? changeLines(view, total) : []),
    ...(client === null ? [] : [`${words.clientTook}: ${format.turn(client)}`]),
    ...(writer === null ? [] : [`${words.youTook}: ${format.turn(writer)}`]),
    format.count(words.comments, round.comments),
  ];
}

function changeLines(
  { words, format }: View,
  {
    words: changed,
    unaskedWords,
    changes,
    unasked,
  }: Pick<Column, 'words' | 'unaskedWords' | 'changes' | 'unasked'>,
): string[] {
  if (changed === null || unaskedWords === null || changes === null || unasked === null) return [];
  const of = unasked > 0 ? `, ${format.fill(words.unaskedWords, format.number(unaskedWords))}` : '';
  return [
    `${words.wordsChanged}: ${format.number(changed)}${of}`,
    `${words.unasked}: ${format.fill(words.usedOf, format.number(unasked), format.number(changes))}`,
  ];
}

const round1 = (value: number): number => Math.round(value * 10) / 10;
