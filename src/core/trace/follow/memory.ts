import { splitWords } from '../../prose/words';
import { cutLoose, type Span } from '../../text';
import { TwoAges } from '../../twoAges';
import type { Places } from '../model';
import { Absences } from './absences';
import { longWords } from './longWords';
import { paragraphsAgain, type SplitText } from './paragraphsAgain';
import type { Paragraph } from './partners';
import { paragraphsAround, sentencesAround } from './sentences';

/** How many words and letters a line has. */
export interface Counts {
  readonly words: number;
  readonly letters: number;
}

/** What stands around a passage: its whole sentences, its whole paragraphs. */
type Around = 'sentences' | 'paragraphs';

const WIDEN = { sentences: sentencesAround, paragraphs: paragraphsAround } as const;

/**
 * What following passages from one draft learns that the next following, after an edit, can use. All of it depends on the draft
 * and on the contents of paragraphs alone, so that the answers are the same with and without. No text that it was given is kept
 * alive. State, hence a class.
 */
export class TraceMemory {
  /** How often something was asked that all of both texts have a say in. */
  askedOfAll = 0;
  readonly absences = new Absences();
  private readonly words = new TwoAges<string, Int32Array>();
  private readonly numbers = new Map<string, number>();
  private readonly long = new TwoAges<string, Int32Array>();
  private readonly lines = new TwoAges<string, Counts>();
  private readonly partsOfDraft = new TwoAges<string, Counts>();
  private readonly wordsInside = new WeakMap<Span, Int32Array>();
  private readonly wordsAround = new WeakMap<Span, Int32Array>();
  private paragraphs: readonly Paragraph[] | null = null;
  private paragraphsNow: SplitText | null = null;
  private lastLines: { readonly of: string; readonly lines: readonly string[] } = { of: '', lines: [''] };
  private readonly surroundings = {
    sentences: new WeakMap<Span, Span>(),
    paragraphs: new WeakMap<Span, Span>(),
  };

  /** The different words of a paragraph, whatever their case, as numbers below `wordCount`. */
  wordsOf(paragraph: string): Int32Array {
    return this.words.find(paragraph) ?? this.words.keep(cutLoose(paragraph), this.wordsIn(paragraph));
  }

  paragraphsOfDraft(split: () => readonly Paragraph[]): readonly Paragraph[] {
    return (this.paragraphs ??= split());
  }

  /** The same of the text that is being edited. */
  paragraphsOfText(text: string, split: (part: string) => readonly Paragraph[]): readonly Paragraph[] {
    this.paragraphsNow = this.paragraphsNow
      ? paragraphsAgain(this.paragraphsNow, text, split)
      : { text, paragraphs: split(text) };
    return this.paragraphsNow.paragraphs;
  }

  get wordCount(): number {
    return this.numbers.size;
  }

  /** The lines of a part of a text. A text that was rewritten is one part, which is asked about twice: its lines are hashed once. */
  linesOf(part: string): readonly string[] {
    if (part !== this.lastLines.of) this.lastLines = { of: part, lines: part.split('\n') };
    return this.lastLines.lines;
  }

  /** The long words of a line, as numbers below `wordCount`. */
  longWords(line: string): Int32Array {
    return this.long.find(line) ?? this.long.keep(cutLoose(line), this.longWordsOf(line));
  }

  counts(line: string, count: () => Counts): Counts {
    return this.lines.find(line) ?? this.lines.keep(cutLoose(line), count());
  }

  /** Of a part of the draft, which is asked for again after each edit. */
  countsInDraft({ start, end }: Span, count: () => Counts): Counts {
    return this.partsOfDraft.get(`${start} ${end}`, count);
  }

  /** The long words of a passage of the draft that have white space before and after them in it. */
  longWordsInside(draft: string, passage: Span): Int32Array {
    return knownOf(this.wordsInside, passage, () =>
      this.longWordsOf(/\s[^]*\s/.exec(draft.slice(passage.start, passage.end))?.[0] ?? ''),
    );
  }

  /** The long words of the paragraphs that a passage of the draft lies in. */
  longWordsAround(draft: string, passage: Span): Int32Array {
    return knownOf(this.wordsAround, passage, () =>
      this.longWordsOf(draft, this.inDraft('paragraphs', draft, passage)),
    );
  }

  /** What stands around a passage on both sides. The draft never changes: its side is looked at once for each passage. */
  around(
    what: Around,
    texts: { readonly oldText: string; readonly newText: string },
    { old, new: now }: Places,
  ): Places {
    return {
      old: old && this.inDraft(what, texts.oldText, old),
      new: now && WIDEN[what](texts.newText, now),
    };
  }

  /** Call between one following and the next. */
  turn(): void {
    this.words.turn();
    this.long.turn();
    this.lines.turn();
    this.partsOfDraft.turn();
    this.lastLines = { of: '', lines: [''] };
  }

  private wordsIn(paragraph: string): Int32Array {
    const words = splitWords(paragraph).map(({ start, end }) => paragraph.slice(start, end).toLowerCase());
    return Int32Array.from(new Set(words), (word) => this.numberOf(word));
  }

  private longWordsOf(text: string, span: Span = { start: 0, end: text.length }): Int32Array {
    return Int32Array.from(longWords(text, span), (word) => this.numberOf(word));
  }

  private numberOf(word: string): number {
    const known = this.numbers.get(word);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(cutLoose(word), number);
    return number;
  }

  private inDraft(what: Around, draft: string, passage: Span): Span {
    return knownOf(this.surroundings[what], passage, () => WIDEN[what](draft, passage));
  }
}

function knownOf<V>(known: WeakMap<Span, V>, passage: Span, make: () => V): V {
  const value = known.get(passage);
  if (value !== undefined) return value;
  const made = make();
  known.set(passage, made);
  return made;
}
