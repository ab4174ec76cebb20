import { say } from '../../../core/said';
import { Anchors } from './anchors';
import { authorOf, dateOf } from './dates';
import { Layout } from './layout';
import { LIMITS, Refusal, tooLarge } from './limits';
import { Story } from './story';
import type { XmlElement, XmlHandler } from './xml';

/** A comment as its own part has it. */
export interface WrittenComment {
  readonly id: string | null;
  /** Word's names for its paragraphs: other parts refer to the last one. */
  readonly ids: readonly string[];
  readonly from: string | null;
  readonly at: string | null;
  /** The date as the file has it, whatever it means. */
  readonly written: string | null;
  readonly text: string;
}

/** Reads comments.xml: each comment is a small text of its own. */
export class CommentTexts implements XmlHandler {
  readonly comments: WrittenComment[] = [];
  /** Word and LibreOffice note the initials of whoever comments; Google Docs does not. */
  hasInitials = false;
  #layout = new Layout();
  #story = new Story(this.#layout, new Anchors(), true);
  #open: XmlElement | null = null;

  open(element: XmlElement): void {
    if (element.name !== 'w:comment') return this.#open ? this.#story.open(element) : undefined;
    if (this.comments.length >= LIMITS.comments)
      throw new Refusal(tooLarge(say('{0} comments', LIMITS.comments)));
    this.#open = element;
    this.#layout = new Layout();
    this.#story = new Story(this.#layout, new Anchors(), true);
    if (element.attribute('w:initials') !== undefined) this.hasInitials = true;
  }

  close(name: string): void {
    if (name !== 'w:comment') return this.#open ? this.#story.close(name) : undefined;
    if (this.#open) this.comments.push(this.#written(this.#open));
    this.#open = null;
  }

  text(text: string): void {
    this.#story.text(text);
  }

  #written(element: XmlElement): WrittenComment {
    const { paragraphs } = this.#layout;
    return {
      id: element.attribute('w:id') ?? null,
      ids: paragraphs.flatMap(({ id }) => (id === null ? [] : [id.toUpperCase()])),
      from: authorOf(element),
      at: dateOf(element),
      written: element.attribute('w:date') ?? null,
      text: paragraphs
        .map(({ text }) => text.replaceAll('\u2028', '\n'))
        .join('\n')
        .trim(),
    };
  }
}
