import type { ICommentOptions, ParagraphProperties, XmlComponent } from 'docx';
import { ParagraphProperties as Properties } from 'docx';
import type { CommentEdge } from '../../../core/redline/tracked';
import { wallClock } from './dates';
import type { DocxComment, DocxOptions } from './options';
import { GivenParagraph, writable, xml } from './xml';

/** Stands for a day that nobody knows: the library writes one in any case, and it is taken out again. */
export const NO_DATE = '0001-01-01T00:00:00.000Z';

/** No comment has this number: one that answers it answers none, and is listed among those that may be answered. */
const NOBODY = -1;

/** The comments of a file: each with a number, and its reply with the next. */
export class Comments {
  private readonly numbers = new Map<string, readonly number[]>();
  readonly options: readonly ICommentOptions[];

  constructor({ comments, author }: Pick<DocxOptions, 'comments' | 'author'>) {
    this.options = comments.flatMap((comment) => this.optionsOf(comment, author));
  }

  get count(): number {
    return this.options.length;
  }

  /** What stands at the edge of a passage; after the last words the comment and its reply are referred to. */
  edge({ comment, edge }: CommentEdge): XmlComponent[] {
    const numbers = this.numbers.get(comment) ?? [];
    if (edge === 'start') return numbers.map((id) => xml('w:commentRangeStart', { 'w:id': id }));
    return [
      ...numbers.map((id) => xml('w:commentRangeEnd', { 'w:id': id })),
      ...numbers.map((id) => xml('w:r', {}, [xml('w:commentReference', { 'w:id': id })])),
    ];
  }

  private optionsOf(
    { id, author, at, text, reply, resolved }: DocxComment,
    writer: string,
  ): ICommentOptions[] {
    const number = [...this.numbers.values()].flat().length;
    const own = optionsFor({ id: number, author, text, at, resolved, parentId: NOBODY });
    this.numbers.set(id, reply === null ? [number] : [number, number + 1]);
    if (reply === null) return [own];
    return [
      own,
      optionsFor({ id: number + 1, author: writer, text: reply, at: null, resolved, parentId: number }),
    ];
  }
}

interface Said {
  readonly id: number;
  readonly author: string;
  readonly text: string;
  readonly at: string | null;
  readonly resolved: boolean;
  readonly parentId: number;
}

function optionsFor({ id, author, text, at, resolved, parentId }: Said): ICommentOptions {
  const name = writable(author);
  const children = text
    .trim()
    .split(/\r?\n/)
    .map((line) => new GivenParagraph(plain(), [xml('w:r', {}, [said(line)])]));
  return {
    id,
    author: name,
    initials: initialsOf(name),
    date: wallClock(at) ?? new Date(NO_DATE),
    children,
    resolved,
    parentId,
  };
}

const plain = (): ParagraphProperties => new Properties({});
const said = (line: string): XmlComponent => xml('w:t', { 'xml:space': 'preserve' }, [writable(line)]);

/** The first letters of the names, at most three. */
function initialsOf(name: string): string {
  const letters = name.split(/\s+/).flatMap((part) => Array.from(part)[0] ?? []);
  return letters.slice(0, 3).join('').toUpperCase();
}
