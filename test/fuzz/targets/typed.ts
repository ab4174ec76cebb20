import { parseISO, isValid } from 'date-fns';
import { isDate } from '../../../src/core/yaml/dates';
import { must, textOf, type Landmark, type Outcome, type Target } from '../model';
import { mutateText } from '../mutate';
import { scanWords } from '../oracles';
import { oneOf } from '../random';
import { CHARACTERS, NAMES, PATHS, YAML } from '../tokens';
import { product } from '../product';

const GOOD = [
  '45', '45 min', '1:30', '1 h 30', '1.5 h', '1,5 h', '120', '10%', '60/h', '900.50', '60 per hour', 'EUR', 'NOK', 'nb', 'en-GB', 'zh-Hant-TW', 'no',
  '2026-11-02', '2026-11-02T09:14:00+01:00', '2026-11-07 18:02:00Z', '9. november 2026', 'Nov 9, 2026 at 9:14 PM', '03/04/2026', '9.11.2026 kl. 09.14',
  'Northwind Coaching', 'Con', 'Ååland Öl', 'a/b', 'draft 1', 'The opening is too slow, get to the story.', 'i-klingon', 'x-private', 'de-1996', 'sl-rozaj-biske',
] as const; // prettier-ignore

const SOIL = { tokens: [...GOOD, ...NAMES, ...PATHS, ...CHARACTERS, ...YAML], others: GOOD };

/** What is typed into questions: each parser takes it or says that it does not. */
export const typed: Target = {
  name: 'quick-input',
  landmarks: [
    ...['1', ' ', '1 ', '1,', 'a', '-', '\u00a0', '9.', '12:', '1h', 'nb-', '(', '\n'].map(
      (part): Landmark =>
        (share) =>
          part.repeat(200_000 * share),
    ),
    (share) => 'x'.repeat(10 * 2 ** 20 * share),
    () => NAMES.join(' '),
  ],
  make: (chance) => mutateText(oneOf(chance, GOOD), chance, SOIL),
  run: (input) => readAll(textOf(input)),
  reference: (input) => void scanWords(textOf(input)),
  mostRatio: 300,
};

function readAll(text: string): Outcome {
  const minutes = product.readMinutes(text);
  must(
    minutes === null || (Number.isInteger(minutes) && minutes >= 1 && minutes <= 60_000),
    'typed minutes are none',
  );
  const amount = product.parseAmount(text);
  must(amount === null || (Number.isFinite(amount) && amount >= 0), 'a sum is none');
  const price = product.parsePrice(text);
  if (price) must(!/NaN|Infinity|undefined/.test(product.priceEntry(price).join()), 'a price is none');
  datesAreDates(text);
  const language = product.isLanguage(text) ? text : undefined;
  must(
    /^[a-z]{2,8}$/.test(product.wantedLanguage(text, undefined).folder),
    'the folder of a language is no name',
  );
  if (language !== undefined || product.isCurrency(text))
    product.formatMoney(900, product.isCurrency(text) ? text : undefined, language);
  namesAreNames(text);
  product.sniffText(text, 'the clipboard');
  return minutes !== null || amount !== null || price !== null || language !== undefined || isDate(text)
    ? 'accepted'
    : 'refused';
}

function datesAreDates(text: string): void {
  for (const order of ['day first', 'month first', null] as const) {
    const found = product.dateIn(text, order);
    if (found !== null) must(isDate(found) && isValid(parseISO(found)), 'a date is none', 'as it was typed');
  }
  const day = product.dayOf(text);
  if (day !== null) must(isValid(parseISO(day)), 'a day was read that is none');
  const moment = product.momentOf(text, 60);
  must(moment === null || Number.isFinite(moment), 'a moment is none');
  if (isDate(text)) {
    product.shownDate(text, 'en');
    product.shownDay(text, 'nb');
  }
}

function namesAreNames(text: string): void {
  const name = product.slug(text);
  must(
    name !== '' && name !== '.' && name !== '..' && !/[\\/:\0%]/.test(name) && name.length <= 110,
    'a name is no safe part of a path',
  );
  must(!/\s{2}|[\r\n]/.test(product.oneLine(text)), 'one line is more than one');
  must(Array.from(product.shortened(text, 40)).length <= 40, 'what is shortened is too long');
}
