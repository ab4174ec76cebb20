import type { DocumentHistory, RoundHistory } from '../../src/features/history/protocol';
import { make, makeButton } from '../shared/elements';
import { makeTable, scrollable, type Cell } from './table';
import type { View } from './view';

/** All numbers of a document's rounds; each leads to its redline. */
export function makeRounds(view: View, document: DocumentHistory): HTMLElement {
  const { words, titleOf } = view;
  const { location, rounds } = document;
  const caption = `${words.roundsColumn}: ${titleOf(location)}`;
  const head = [
    words.roundsColumn,
    words.when,
    words.satisfaction,
    words.wordsChanged,
    words.unasked,
    words.clientTook,
    words.youTook,
    words.openComments,
  ];
  return scrollable(
    makeTable({ caption, head, rows: rounds.map((round) => rowOf(view, document, round)) }),
    caption,
  );
}

function rowOf(view: View, { location }: DocumentHistory, round: RoundHistory): readonly Cell[] {
  const { words, format, post } = view;
  const { number, sent, rating, client, writer, comments, open, extra } = round;
  const figures = view.figuresOf(location, number);
  const link = makeButton('link', format.fill(words.round, number), () =>
    post({ type: 'openRound', document: location, round: number }),
  );
  link.dataset['key'] = `round ${number} ${location}`;
  const agreed =
    extra === null ? [] : [make('span', 'note', extra === 'paid' ? words.extraPaid : words.extraGiven)];
  const changed = (): string => {
    if (!figures) return '–';
    const { inserted, deleted } = figures;
    const inOut = format.fill(words.wordsInOut, format.number(inserted), format.number(deleted));
    return inserted + deleted === 0 ? '0' : `${format.number(inserted + deleted)} (${inOut})`;
  };
  return [
    make('span', '', link, ...agreed),
    sent === null ? '–' : format.day(sent),
    rating === null ? '–' : format.fill(words.ofFive, rating),
    changed(),
    figures ? format.fill(words.usedOf, figures.unasked, figures.changes) : '–',
    client === null ? '–' : format.turn(client),
    writer === null ? '–' : format.turn(writer),
    comments === 0 ? '–' : format.fill(words.usedOf, open, comments),
  ];
}
