/** Minutes as a writer types them, in the usual writings of the languages of the interface. */

/** More than anybody works on one text: a slip of the keyboard. */
const MOST_MINUTES = 60 * 1000;

/** Words and their abbreviations, also with a full stop, in the order of `LANGUAGES`: en, nb, sv, fi, ca, es, de, fr. */
const HOURS = [
  ...['h', 'hr', 'hrs', 'hour', 'hours'],
  ...['t', 'time', 'timer'],
  ...['tim', 'timme', 'timmar'],
  ...['tunti', 'tuntia'],
  ...['hora', 'hores', 'horas'],
  ...['std', 'stunde', 'stunden'],
  ...['heure', 'heures'],
];
const MINUTES = [
  ...['m', 'min', 'mins', 'minute', 'minutes'],
  ...['minutt', 'minutter'],
  ...['minut', 'minuter'],
  ...['minuutti', 'minuuttia'],
  ...['minuts', 'minuto', 'minutos'],
  ...['minuten', 'mn'],
];
const AND = ['and', 'og', 'och', 'ja', 'i', 'y', 'und', 'et'];

const HALVES: Readonly<Record<string, number>> = { '¼': 0.25, '½': 0.5, '¾': 0.75 };

const oneOf = (words: readonly string[]): string => `(?:${words.join('|')})`;
const H = `${oneOf(HOURS)}\\.?`;
const M = `${oneOf(MINUTES)}\\.?`;

/** A word ends where a space or the next number begins; `1h30` has none between. */
const FORMS = [
  `(?<hours>\\d+) ?(?::|${H} ?(?:${oneOf(AND)} )?) ?(?<rest>[0-5]?\\d)(?: ?${M})?`,
  `(?<decimal>\\d+(?:[.,]\\d+)?) ?${H}`,
  `(?<whole>\\d*) ?(?<part>[¼½¾]) ?${H}`,
  `(?<minutes>\\d+)(?: ?${M})?`,
].map((form) => new RegExp(`^${form}$`, 'i'));

/**
 * Whole minutes from what a writer types: `45`, `45 min`, `1:30`, `1 h 30`, `1.5 h`, `1,5 Std.`, `1½ t`. Null for anything else, and for
 * nothing at all. A number alone is of minutes, and `1.5` alone could mean too much.
 */
export function readMinutes(text: string): number | null {
  const typed = text.trim().replace(/\s+/g, ' ');
  const groups = FORMS.map((form) => form.exec(typed)?.groups).find((found) => found !== undefined);
  if (!groups) return null;
  const { hours, rest, decimal, whole, part, minutes } = groups;
  const inHours = Number(hours ?? whole ?? decimal?.replace(',', '.') ?? 0) + (HALVES[part ?? ''] ?? 0);
  const total = Math.round(inHours * 60) + Number(rest ?? minutes ?? 0);
  return total >= 1 && total <= MOST_MINUTES ? total : null;
}
