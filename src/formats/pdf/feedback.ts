import { keyMaker } from '../../core/intake/keys';
import type { IncomingChange, IncomingComment } from '../../core/intake/model';
import { classOf } from '../../core/intake/pasted/classes';
import { HIGHLIGHTED, TO_BE_DELETED, UNDERLINED } from '../../core/intake/written';
import type { Problem } from '../../core/problem';
import { say, type Said } from '../../core/said';
import { oneLine, shortened, type Span } from '../../core/text';
import type { Annotation } from './annotations';
import { caretPlace, markedBy, type Marked } from './marked';
import type { PlacedText } from './paragraphs';
import type { Thread } from './threads';

/** Words to be put into the text at a place. */
export interface Insertion {
  readonly at: number;
  readonly text: string;
}

/** What the annotations say, in the text as the file has it: before the words that carets put in. */
export interface Feedback {
  readonly comments: readonly IncomingComment[];
  readonly changes: readonly (Omit<IncomingChange, 'new'> & { readonly insertion: Insertion | null })[];
  readonly problems: readonly Problem[];
}

const NO_FEEDBACK = new Set([
  'Link',
  'Widget',
  'Popup',
  'PrinterMark',
  'TrapNet',
  'Watermark',
  'Screen',
  'Movie',
  'Sound',
  'RichMedia',
  '3D',
]);
/** A mark without a note still says something of its words. */
const MARKS: Readonly<Record<string, string>> = {
  Highlight: HIGHLIGHTED,
  Underline: UNDERLINED,
  Squiggly: UNDERLINED,
};
const FRAMES = new Set(['Square', 'Circle', 'Polygon']);
const QUOTE_SHOWN = 60;

export function feedbackOf(threads: readonly Thread[], placed: PlacedText): Feedback {
  const reader = new Reader(placed);
  for (const thread of threads) if (!NO_FEEDBACK.has(thread.root.kind)) reader.read(thread);
  return reader.result();
}

class Reader {
  private readonly comments: IncomingComment[] = [];
  private readonly changes: Feedback['changes'][number][] = [];
  private readonly problems: Problem[] = [];
  private readonly keyFor = keyMaker();
  private silent = 0;

  constructor(private readonly placed: PlacedText) {}

  result(): Feedback {
    if (this.silent > 0)
      this.note(say('{0} drawings or notes without words are in this PDF, and were left out.', this.silent));
    const { comments, changes, problems } = this;
    return { comments, changes, problems };
  }

  read(thread: Thread): void {
    const { root, parts } = thread;
    const struck = [root, ...parts].find(({ kind }) => kind === 'StrikeOut');
    const caret = [root, ...parts].find(({ kind }) => kind === 'Caret');
    if (struck) this.readStruck(thread, struck, caret ?? null);
    else if (caret) this.readCaret(thread, caret);
    else this.readNote(thread);
  }

  private readStruck(thread: Thread, struck: Annotation, caret: Annotation | null): void {
    const marked = this.marked(struck);
    if (!marked?.sure) return this.addComment(thread, TO_BE_DELETED, marked);
    const { span } = marked;
    const words = caret?.text ?? '';
    const { key, from, at } = this.said(thread.root);
    const insertion = words === '' ? null : { at: span.end, text: words };
    this.changes.push({ key, kind: insertion ? 'replace' : 'delete', from, at, old: span, insertion });
    const isNoted = struck.text !== '' && !this.isMarkedText(struck.text, span) && struck.text !== words;
    if (isNoted || thread.replies.length > 0)
      this.addComment({ ...thread, root: struck }, TO_BE_DELETED, marked);
  }

  private readCaret(thread: Thread, caret: Annotation): void {
    const at = caret.text === '' ? null : caretPlace(caret, this.places(caret));
    if (at === null) return this.addComment(thread, '', null);
    const said = this.said(caret);
    const insertion = { at, text: spaced(caret.text, this.placed.text, at) };
    this.changes.push({ ...said, kind: 'insert', old: null, insertion });
    if (thread.replies.length > 0) this.addComment(thread, '', null);
  }

  private readNote(thread: Thread): void {
    const { root } = thread;
    const isMark = root.kind in MARKS || FRAMES.has(root.kind);
    this.addComment(thread, MARKS[root.kind] ?? '', isMark ? this.marked(root) : null);
  }

  /** A comment with its answers; `otherwise` is what it says where its writer wrote nothing. */
  private addComment({ root, replies, resolved }: Thread, otherwise: string, marked: Marked | null): void {
    const own = root.text !== '' && !(marked && this.isMarkedText(root.text, marked.span)) ? root.text : '';
    const text = own !== '' ? own : otherwise;
    if (text === '' && replies.length === 0) {
      this.silent++;
      return;
    }
    const quote = marked ? this.placed.text.slice(marked.span.start, marked.span.end) : null;
    const { key, from, at } = this.said(root, text, quote);
    this.comments.push({
      key,
      from,
      at,
      text,
      quote: quote === null ? null : oneLine(quote),
      span: marked?.sure ? marked.span : null,
      replies: replies.map((reply) => ({ from: reply.from, at: reply.at, text: reply.text })),
      resolved,
      class: own === '' ? null : classOf(own),
    });
    if (marked?.sure !== true) this.tellWhere(root, text, marked !== null);
  }

  private tellWhere(root: Annotation, text: string, hasWords: boolean): void {
    const [shown, page] = [shortened(text, QUOTE_SHOWN), root.page + 1];
    this.note(
      hasWords
        ? say(
            'The marked words of “{0}” on page {1} do not follow each other in the text: the passage is unsure.',
            shown,
            page,
          )
        : say('“{0}” on page {1} does not hang on any words.', shown, page),
    );
  }

  /** Some programs put the marked words into the note. */
  private isMarkedText(note: string, { start, end }: Span): boolean {
    const folded = (text: string): string => text.replace(/[\s\u00ad-]+/g, '').toLowerCase();
    return folded(note) === folded(this.placed.text.slice(start, end));
  }

  private said(
    root: Annotation,
    ...words: readonly (string | null)[]
  ): { key: string; from: string | null; at: string | null } {
    const { name, page, from, at, kind, rectangle } = root;
    const key =
      name === null
        ? this.keyFor(kind, String(page), from, at, rectangle.join(' '), ...words)
        : this.keyFor(kind, name, ...(words.length > 0 ? ['note'] : []));
    return { key, from, at };
  }

  private marked(annotation: Annotation): Marked | null {
    return markedBy(annotation, this.places(annotation), this.placed.text);
  }

  private places({ page }: Annotation): PlacedText['places'][number] {
    return this.placed.places[page] ?? new Map();
  }

  private note(message: Said): void {
    this.problems.push({ code: 'left-out', severity: 'information', message });
  }
}

/** Words put in between two words stand apart from both; inside a word they are letters of it. */
function spaced(words: string, text: string, at: number): string {
  const isWord = (character: string): boolean => /[\p{L}\p{N}]/u.test(character);
  const before = isWord(text.charAt(at - 1)) && isWord(words.charAt(0));
  const after = isWord(text.charAt(at)) && isWord(words.at(-1) ?? '');
  if (before && after) return words;
  return `${before ? ' ' : ''}${words}${after ? ' ' : ''}`;
}
