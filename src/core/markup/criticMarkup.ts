import { splitFrontMatter } from '../frontMatter/split';
import { keyMaker } from '../intake/keys';
import type { Incoming, IncomingChange, IncomingComment } from '../intake/model';
import { classOf } from '../intake/pasted/classes';
import { HIGHLIGHTED } from '../intake/written';
import { oneLine, type Span } from '../text';
import { marksIn, type Mark } from './marks';
import { readNote, type Note } from './note';
import { passageFinder } from './passage';
import { shownOf, type Shown } from './shown';

/**
 * Reads a whole Markdown document that came back with CriticMarkup in it (or with suggestion blocks below its paragraphs). Spans are
 * in `text`: what a reader of the page would see with everything in, the words taken out and those put in. A note hangs on the mark
 * right before it, or else on the one right after, or on the sentence that it ends; one in a paragraph of its own on nothing. Notes
 * that follow each other are a conversation.
 */
export function readCriticMarkup(text: string): Incoming {
  const { proseStart } = splitFrontMatter(text);
  const body = text.slice(proseStart);
  const { marks, problems } = marksIn(body);
  const shown = shownOf(body, marks);
  return {
    source: 'criticmarkup',
    text: shown.text,
    comments: commentsOf(body, marks, shown),
    changes: changesOf(marks, shown),
    problems: proseStart === 0 ? problems : marksInWhole(text, proseStart).problems,
  };
}

/** The problems with their lines and places counted from the beginning of the file. */
const marksInWhole = (text: string, proseStart: number): ReturnType<typeof marksIn> =>
  marksIn(text.slice(0, proseStart).replace(/[^\n]/g, ' ') + text.slice(proseStart));

function changesOf(marks: readonly Mark[], { text, placeOf }: Shown): IncomingChange[] {
  const keyFor = keyMaker();
  const wordsAt = (span: Span | null): string | null => span && text.slice(span.start, span.end);
  return marks.flatMap((mark): IncomingChange[] => {
    if (mark.kind === 'note' || mark.kind === 'highlight') return [];
    const old = notEmpty(mark.old && placeOf(mark.old));
    const put = notEmpty(mark.new && placeOf(mark.new));
    const kind = old && put ? 'replace' : old ? 'delete' : put ? 'insert' : 'format';
    // Nothing between the marks is no change; Markdown's own marks alone are one of looks.
    const hasSource = [mark.old, mark.new].some((span) => span && span.end > span.start);
    const key = keyFor(kind, wordsAt(old), wordsAt(put));
    return kind === 'format' && !hasSource ? [] : [{ key, kind, from: null, at: null, old, new: put }];
  });
}

const notEmpty = (span: Span | null): Span | null => (span && span.end > span.start ? span : null);

/** A note with its passage, and the notes that follow it. */
interface Conversation {
  readonly notes: readonly Note[];
  readonly span: Span | null;
}

function commentsOf(body: string, marks: readonly Mark[], shown: Shown): IncomingComment[] {
  const keyFor = keyMaker();
  return conversationsOf(body, marks, shown).map(({ notes: [first, ...replies], span }) => {
    const { from = null, at = null, text = HIGHLIGHTED } = first ?? {};
    const quote = span && oneLine(shown.text.slice(span.start, span.end));
    return {
      key: keyFor(from, at, text, quote),
      from,
      at,
      text,
      quote,
      span,
      replies,
      resolved: false,
      class: first ? classOf(text) : null,
    };
  });
}

function conversationsOf(body: string, marks: readonly Mark[], shown: Shown): Conversation[] {
  const names = namesIn(marks);
  const passageAt = passageFinder(body, marks, shown);
  const conversations: Conversation[] = [];
  const noted = new Set<Mark>();
  marks.forEach((mark, i) => {
    if (mark.kind !== 'note' || isReply(marks, i)) return;
    let last = i;
    while (isReply(marks, last + 1)) last++;
    const on = hungOn(marks, i, last, noted);
    if (on) noted.add(on);
    const span = on ? passageOf(on, shown) : passageAt(mark);
    const notes = marks.slice(i, last + 1).map(({ note }) => readNote(note, names));
    if (mark.note !== '') conversations.push({ notes, span });
  });
  const silent = marks.filter((mark) => mark.kind === 'highlight' && !noted.has(mark));
  conversations.push(...silent.map((mark) => ({ notes: [], span: passageOf(mark, shown) })));
  return conversations.sort((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));
}

/** Whether mark `i` is a note right after another note. */
function isReply(marks: readonly Mark[], i: number): boolean {
  const [before, mark] = [marks[i - 1], marks[i]];
  return mark?.kind === 'note' && before?.kind === 'note' && before.end === mark.start;
}

/** The mark that the notes `first` to `last` hang on. */
function hungOn(marks: readonly Mark[], first: number, last: number, noted: ReadonlySet<Mark>): Mark | null {
  const [before, after, next] = [marks[first - 1], marks[last + 1], marks[last + 2]];
  if (before && before.kind !== 'note' && before.end === marks[first]?.start && !noted.has(before))
    return before;
  const isFree = after?.kind === 'highlight' && after.start === marks[last]?.end;
  return isFree && !(next?.kind === 'note' && next.start === after.end) ? after : null;
}

/** The highlighted words; those taken out and put in, for a note on a change. */
function passageOf(mark: Mark, { placeOf }: Shown): Span | null {
  const [start, end] = [mark.old ?? mark.new, mark.new ?? mark.old];
  if (!start || !end) return null;
  return notEmpty({ start: placeOf(start).start, end: placeOf(end).end });
}

/** The names that notes begin with for sure. */
const namesIn = (marks: readonly Mark[]): ReadonlySet<string> =>
  new Set(marks.flatMap(({ kind, note }) => (kind === 'note' ? (readNote(note).from ?? []) : [])));
