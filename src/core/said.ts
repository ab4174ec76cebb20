/**
 * What is said to people, as data: the English words with numbered places, and what stands in them. These layers know no language
 * but their own; whoever shows a message puts it into the reader's (`translated` in `host/said.ts`), or takes the English words (the
 * command line, logs, tests). A plain text is no `Said`, so that none gets to the reader past the translators.
 */
export interface Said {
  /** `There is no comment {0} in this document.` */
  readonly template: string;
  /** One for each place, in order. A part that is itself in words is translated with the rest. */
  readonly values: readonly Part[];
}

export type Part = string | number | Said;

/** The template stands here as it is written, and nothing is put together: a test collects them for the translators. */
export const say = (template: string, ...values: readonly Part[]): Said => ({ template, values });

export interface Tongue {
  /** BCP 47: how numbers are written. */
  readonly language: string;
  /** The words for a template, with the values in their places. */
  readonly translate: (template: string, values: readonly string[]) => string;
}

/** A message in words, from the inside out. */
export function inWords({ template, values }: Said, tongue: Tongue): string {
  return tongue.translate(
    template,
    values.map((value) => {
      if (typeof value === 'object') return inWords(value, tongue);
      return typeof value === 'number' ? numberIn(tongue.language).format(value) : value;
    }),
  );
}

/** A message as it was written. */
export const english = (said: Said): string => inWords(said, ENGLISH);

/** What stands in a place is not looked at again; a place without a value stays as it is. */
const ENGLISH: Tongue = {
  language: 'en',
  translate: (template, values) =>
    template.replace(/\{(\d+)\}/g, (place, number: string) => values[Number(number)] ?? place),
};

const numbers = new Map<string, Intl.NumberFormat>();

/** Digits in groups from 10,000 on; every digit that was given. Making one takes far longer than using it. */
function numberIn(language: string): Intl.NumberFormat {
  const known = numbers.get(language);
  if (known) return known;
  const made = new Intl.NumberFormat(language, { useGrouping: 'min2', maximumFractionDigits: 20 });
  numbers.set(language, made);
  return made;
}
