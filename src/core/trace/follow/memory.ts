import { splitWords } from '../../prose/words';
import type { Span } from '../../text';
import { TwoAges } from '../../twoAges';
import type { Places } from '../model';
import { longWords } from './longWords';
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
 * and on the contents of paragraphs alone, so that the answers are the same with and without. State, hence a class.
 */
export class TraceMemory {
  /** How often something was asked that all of both texts have a say in. */
  askedOfAll = 0;
  private readonly words = new TwoAges<string, Int32Array>();
  private readonly numbers = new Map<string, number>();
  private readonly long = new TwoAges<string, readonly string[]>();
  private readonly lines = new TwoAges<string, Counts>();
  private readonly wordsInside = new WeakMap<Span, readonly string[]>();
  private readonly wordsAround = new WeakMap<Span, readonly string[]>();
  private readonly surroundings = {
    sentences: new WeakMap<Span, Span>(),
    paragraphs: new WeakMap<Span, Span>(),
  };

  /** The different words of a paragraph, whatever their case, as numbers below `wordCount`. */
  wordsOf(paragraph: string): Int32Array {
    return this.words.get(paragraph, () => {
      const words = splitWords(paragraph).map(({ start, end }) => paragraph.slice(start, end).toLowerCase());
      return Int32Array.from(new Set(words), (word) => this.numberOf(word));
    });
  }

  get wordCount(): number {
    return this.numbers.size;
  }

  /** The long words of a line. */
  longWords(line: string): readonly string[] {
    return this.long.get(line, () => longWords(line, { start: 0, end: line.length }));
  }

  counts(line: string, count: () => Counts): Counts {
    return this.lines.get(line, count);
  }

  /** The long words of a passage of the draft that have white space before and after them in it. */
  longWordsInside(draft: string, passage: Span): readonly string[] {
    return knownOf(this.wordsInside, passage, () => {
      const inside = /\s[^]*\s/.exec(draft.slice(passage.start, passage.end))?.[0] ?? '';
      return longWords(inside, { start: 0, end: inside.length });
    });
  }

  /** The long words of the paragraphs that a passage of the draft lies in. */
  longWordsAround(draft: string, passage: Span): readonly string[] {
    return knownOf(this.wordsAround, passage, () =>
      longWords(draft, this.inDraft('paragraphs', draft, passage)),
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
  }

  private numberOf(word: string): number {
    const number = this.numbers.get(word) ?? this.numbers.size;
    this.numbers.set(word, number);
    return number;
  }

  private inDraft(what: Around, draft: string, passage: Span): Span {
    return knownOf(this.surroundings[what], passage, () => WIDEN[what](draft, passage));
  }
}

function knownOf<V>(known: WeakMap<Span, V>, passage: Span, make: () => V): V {
  const value = known.get(passage) ?? make();
  known.set(passage, value);
  return value;
}
