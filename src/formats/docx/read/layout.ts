import { say } from '../../../core/said';
import type { Span } from '../../../core/text';
import { LIMITS, Refusal, tooLarge } from './limits';

/** A place in a text that is still being collected. */
export interface Place {
  readonly paragraph: number;
  readonly at: number;
}

/** One revision's part of one paragraph; `end` is one past the words where the paragraph's end belongs to it too. */
export interface Stretch {
  readonly revision: Revision;
  readonly paragraph: number;
  readonly start: number;
  end: number;
}

export interface Revision {
  readonly kind: 'ins' | 'del' | 'moveFrom' | 'moveTo' | 'format';
  readonly from: string | null;
  readonly at: string | null;
  /** What pairs the two ends of a move. */
  readonly move: string | null;
}

export interface Paragraph {
  text: string;
  /** Word's name for it, by which replies and dates of comments refer to it. */
  readonly id: string | null;
}

/** Paragraphs in the order in which they begin, and what was tracked in them. */
export class Layout {
  readonly paragraphs: Paragraph[] = [];
  readonly stretches: Stretch[] = [];
  #characters = 0;

  /** The number of the new paragraph. */
  begin(id: string | null): number {
    if (this.paragraphs.length >= LIMITS.paragraphs)
      throw new Refusal(tooLarge(say('{0} paragraphs', LIMITS.paragraphs)));
    return this.paragraphs.push({ text: '', id }) - 1;
  }

  add(paragraph: number, text: string, revisions: readonly Revision[]): void {
    const into = this.paragraphs[paragraph];
    if (!into || text === '') return;
    this.#characters += text.length;
    if (this.#characters > LIMITS.characters)
      throw new Refusal(tooLarge(say('{0} characters', LIMITS.characters)));
    const start = into.text.length;
    into.text += text;
    for (const revision of revisions) this.mark(revision, { paragraph, start, end: start + text.length });
  }

  mark(revision: Revision, stretch: Omit<Stretch, 'revision'>): void {
    if (this.stretches.length >= LIMITS.stretches)
      throw new Refusal(tooLarge(say('{0} changes', LIMITS.stretches)));
    this.stretches.push({ revision, ...stretch });
  }

  /** Where the next words will stand, or have just stood, when no paragraph is open. */
  edge(side: 'before' | 'after'): Place {
    const last = this.paragraphs.length - 1;
    return side === 'before' || last < 0
      ? { paragraph: last + 1, at: 0 }
      : { paragraph: last, at: this.paragraphs[last]?.text.length ?? 0 };
  }
}

/** The text of a layout, one line for each paragraph, and the way from places to offsets. */
export interface LaidOut {
  readonly text: string;
  readonly offset: (place: Place) => number;
  readonly span: (stretch: Stretch) => Span;
}

export function layOut({ paragraphs }: Layout): LaidOut {
  const starts: number[] = [];
  let at = 0;
  for (const { text } of paragraphs) {
    starts.push(at);
    at += text.length + 1;
  }
  const text = paragraphs.map((paragraph) => paragraph.text).join('\n');
  const offset = ({ paragraph, at: inside }: Place): number =>
    Math.min(text.length, (starts[paragraph] ?? text.length) + inside);
  return {
    text,
    offset,
    span: ({ paragraph, start, end }) => ({
      start: offset({ paragraph, at: start }),
      end: offset({ paragraph, at: end }),
    }),
  };
}
