import type { Comment } from '../model';
import { answeredIn, isCounting } from '../terms/standing';
import type { LetterLocale } from './locale';
import type { LetterData, LetterInput } from './model';

type Extra = LetterData['extras'][number];

/** What was asked beyond the agreement, and what that costs. */
export function extraFields(
  input: LetterInput,
  locale: LetterLocale,
): Pick<
  LetterData,
  'extras' | 'anyExtras' | 'isOver' | 'isOverTotal' | 'isScope' | 'price' | 'rate' | 'estimate' | 'time'
> {
  const { standing, unagreed } = input.about;
  const extras = extrasOf(input, locale);
  const isScope = extras.some((extra) => extra.isScope);
  const isPast = unagreed.length > 0;
  const isOver = isPast && standing.level === 'over';
  return {
    extras,
    anyExtras: extras.length > 0,
    isOver,
    isOverTotal: isPast && !isOver,
    isScope,
    ...priceFields(input, locale, isScope && !isPast),
  };
}

function extrasOf({ about: { document, unagreed } }: LetterInput, locale: LetterLocale): readonly Extra[] {
  return document.rounds.flatMap((round) => {
    const inRound = unagreed.includes(round.number)
      ? answeredIn(document, round).filter((one) => isCounting(one) && isWanted(one))
      : [];
    const scope = round.comments.filter((one) => one.class === 'scope' && one.status === 'open');
    return [...inRound, ...scope].map((comment): Extra => ({
      text: comment.text,
      from: comment.from ?? null,
      date: comment.at === undefined ? null : locale.date(comment.at),
      isRound: comment.class !== 'scope',
      isScope: comment.class === 'scope',
    }));
  });
}

const isWanted = ({ status }: Comment): boolean => status !== 'declined' && status !== 'parked';

/** A round has a price of its own, and a usual length; of other work only an hourly rate says something. */
function priceFields(
  { about: { terms }, costs }: LetterInput,
  locale: LetterLocale,
  isOtherWork: boolean,
): Pick<LetterData, 'price' | 'rate' | 'estimate' | 'time'> {
  const money = (amount: number | null): string | null =>
    amount === null ? null : locale.money(amount, terms.client?.currency);
  const { extraRound } = terms;
  const isHourly = extraRound?.kind === 'hourly';
  const roundPrice = isOtherWork ? null : money(costs.price);
  const minutes = isOtherWork ? null : costs.minutesPerRound;
  return {
    price: isHourly ? null : roundPrice,
    rate: isHourly ? money(extraRound.rate) : null,
    estimate: isHourly ? roundPrice : null,
    time: minutes === null ? null : locale.duration(minutes),
  };
}
