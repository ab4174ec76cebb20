import { letterData } from '../../core/letters/data';
import type { LetterKind, LetterPart, TemplateName } from '../../core/letters/kinds';
import { DEFAULT_LANGUAGE, type LetterLanguage, type WantedLanguage } from '../../core/letters/language';
import type { LetterInput } from '../../core/letters/model';
import { renderLetter } from '../../core/letters/render';
import { ok, type Problem, type Result } from '../../core/problem';

/** Letters with their templates in all languages: loaded when the first one is written. */
export { letterHtml, letterPlain } from '../../core/letters/copy';
export { checkTemplate } from '../../core/letters/template';

/** The writer's own template, or null where there is none. `folder`: a language. */
export type ReadOwn = (folder: string, name: TemplateName) => Promise<Result<string | null>>;

export interface Wanted {
  readonly input: Omit<LetterInput, 'language'>;
  readonly language: WantedLanguage;
  readonly readOwn: ReadOwn;
}

export type Written =
  | {
      readonly ok: true;
      readonly text: string;
      /** There is no template in the wanted language: the letter is in English. */
      readonly isFallback: boolean;
    }
  | {
      readonly ok: false;
      readonly problem: Problem;
      /** The writer's own template that it is in; null where it could not be told. */
      readonly template: TemplateName | null;
    };

/** Writes a letter from the writer's own templates where there are any, else from ours. */
export async function writeLetter({ input, language, readOwn }: Wanted): Promise<Written> {
  const letter = await templateOf(input.kind, language, readOwn);
  if (!letter.ok) return { ...letter, template: null };
  const isFallback = !letter.value.isOwn && language.builtIn === null;
  const shown = isFallback ? ENGLISH : language;
  const part = (name: LetterPart): ReturnType<typeof templateOf> => templateOf(name, shown, readOwn);
  const [greeting, closing] = [await part('greeting'), await part('closing')];
  if (!greeting.ok) return { ...greeting, template: null };
  if (!closing.ok) return { ...closing, template: null };
  const templates = {
    letter: letter.value.text,
    parts: { greeting: greeting.value.text, closing: closing.value.text },
  };
  const data = letterData({ ...input, language: shown.tag });
  const rendered = renderLetter(input.kind, templates, data);
  return rendered.ok
    ? { ok: true, text: rendered.value, isFallback }
    : { ...rendered, template: rendered.template ?? null };
}

const ENGLISH: WantedLanguage = {
  tag: DEFAULT_LANGUAGE,
  folder: DEFAULT_LANGUAGE,
  builtIn: DEFAULT_LANGUAGE,
};

async function templateOf(
  name: TemplateName,
  { folder, builtIn }: WantedLanguage,
  readOwn: ReadOwn,
): Promise<Result<{ readonly text: string; readonly isOwn: boolean }>> {
  const own = await readOwn(folder, name);
  if (!own.ok) return own;
  if (own.value !== null) return ok({ text: own.value, isOwn: true });
  return ok({ text: builtInTemplate(builtIn ?? DEFAULT_LANGUAGE, name), isOwn: false });
}

/** Our own template. (Not `import()`: each of the hundred would be a file of its own.) */
export function builtInTemplate(language: LetterLanguage, name: TemplateName): string {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- the bundler puts all that match in here
  return require(`./templates/${language}/${name}.md`) as string;
}

export type { LetterKind };
