/** The languages that letters are written in. */
export const LETTER_LANGUAGES = ['en', 'nb', 'sv', 'fi', 'ca', 'es', 'de', 'fr'] as const;
export type LetterLanguage = (typeof LETTER_LANGUAGES)[number];

/** Where neither the document nor the terms say. */
export const DEFAULT_LANGUAGE: LetterLanguage = 'en';

/** How the client is addressed: `Sie` or `du`. */
export const ADDRESSES = ['informal', 'formal'] as const;
export type Address = (typeof ADDRESSES)[number];

/** Today everybody is `du` and goes by the first name in these: a letter that is more formal would sound of another time. */
const ONE_ADDRESS: ReadonlySet<string> = new Set(['nb', 'sv', 'fi']);

/** The address that a language has. @param tag BCP 47 */
export const addressIn = (tag: string, address: Address): Address =>
  ONE_ADDRESS.has(languageOf(tag)) ? 'informal' : address;

export interface WantedLanguage {
  /** BCP 47, as the files say it: for dates and numbers. */
  readonly tag: string;
  /** Its first part: the name of the folder of templates. */
  readonly folder: string;
  /** The language of the built-in templates that fits; null where there is none. */
  readonly builtIn: LetterLanguage | null;
}

/** `no` says Norwegian and not which: the written language of nearly all texts is bokmål. */
const SAME_AS: Readonly<Record<string, LetterLanguage>> = { no: 'nb' };

/** The language of a letter: the document's, else the client's, else English. A tag that is none counts as not said. */
export function wantedLanguage(document: string | undefined, client: string | undefined): WantedLanguage {
  const tag = [document, client].map(canonical).find((one) => one !== null) ?? DEFAULT_LANGUAGE;
  const folder = languageOf(tag);
  return { tag, folder, builtIn: LETTER_LANGUAGES.find((one) => one === folder) ?? null };
}

function languageOf(tag: string): string {
  const { language } = new Intl.Locale(tag);
  return SAME_AS[language] ?? language;
}

function canonical(tag: string | undefined): string | null {
  try {
    return tag === undefined ? null : (Intl.getCanonicalLocales(tag)[0] ?? null);
  } catch {
    return null;
  }
}
