import type { Cut } from './cuts';
import { wordsIn } from '../../feedback/phrases';
import { clockIn, dateIn, type DateOrder } from './dates';
import { isBlank, type Line } from './lines';
import type { Span } from '../../text';
import { isOne, phrasesFor } from './vocabulary';

/** One message of a chat. */
export interface Message {
  readonly from: string | null;
  readonly at: string | null;
  readonly lines: readonly Line[];
  /** The name and the time, as they stand in the text; null where the text begins without one. */
  readonly head: Span | null;
}

const CLOCK = String.raw`\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:[\s\u202f]?[APap]\.?\s?[Mm]\.?)?`;
const DATE = String.raw`\d{1,4}[./-]\s?\d{1,2}[./-]\s?\d{1,4}\.?`;
const NAME = String.raw`[^\s:\[\]<>](?:[^:\[\]<>\n]{0,58}[^\s:\[\]<>])?`;
const BETWEEN = String.raw`[,\s]+(?:(?:at|kl\.?|klo|a les)\s+)?`;

/** `[12:03] Jane: …`, `[09/11/2026, 12:03:11] Jane: …`, `09.11.2026, 12.03 - Jane: …`. */
const IN_BRACKETS = new RegExp(
  String.raw`^[\u200e\u200f]?\[(?:(${DATE})${BETWEEN})?(${CLOCK})\]\s*(${NAME}):(?:\s+(.*))?$`,
  'u',
);
/** WhatsApp's page copies the time first: `[12:03, 09/11/2026] Jane: …`. */
const TIME_FIRST = new RegExp(String.raw`^\[(${CLOCK}),\s*(${DATE})\]\s*(${NAME}):(?:\s+(.*))?$`, 'u');
const WITH_DASH = new RegExp(
  String.raw`^[\u200e\u200f]?(${DATE})${BETWEEN}(${CLOCK})\s*[-–]\s*(?:(${NAME}):(?:\s+(.*))?|(.*))$`,
  'u',
);
/** `Jane Doe  12:03 PM`, on a line above the message. */
const ABOVE = new RegExp(
  String.raw`^(\p{Lu}[\p{L}.'’-]*(?: [\p{L}\p{N}.'’-]+){0,3})(?:\s*\[|\s{1,4})(?:(${DATE})${BETWEEN})?(${CLOCK})\]?$`,
  'u',
);

/** Teams: `[09/11/2026 14:02] Jane Doe`, the message below. */
const NAME_BELOW = new RegExp(
  String.raw`^\[(${DATE})${BETWEEN}(${CLOCK})\]\s*(\p{Lu}[^:\[\]<>.!?]{0,40})$`,
  'u',
);
/** A line with a time only. Below a name it is the beginning of a message (Slack, Teams); alone, of one more by the same person. */
const TIME_ALONE = new RegExp(String.raw`^(?:(${DATE})${BETWEEN})?(${CLOCK})$`, 'u');
const HALF = /\s[AP]\.?M\.?(?=\]?$)/i;
const NAME_ALONE = /^\p{Lu}[\p{L}.'’-]*(?: [\p{L}\p{N}.'’-]+){0,3}$/u;
/** What WhatsApp puts for a picture: `<Media omitted>`, or words behind a mark for left to right, in any language. */
const FOR_MEDIA = /^(?:[\u200e\u200f]\S.*|<[^<>]{1,60}>)$/u;
const ERASED = phrasesFor(({ erased }) => erased);

interface Opening {
  readonly from: string | null;
  readonly at: string | null;
  /** The words that stand on the same line. */
  readonly text: string;
  /** Where they begin in the line. */
  readonly offset: number;
}

/**
 * The messages of a chat copied from Slack, Teams, WhatsApp and the like; null when the text is none. Two lines with a name and a
 * time make a chat, or one at its very beginning. A time alone is on the day of `at`, where that is given.
 */
export function readChat(
  lines: readonly Line[],
  order: DateOrder,
  at: string | undefined,
): { readonly messages: readonly Message[]; readonly cuts: readonly Cut[] } | null {
  const day = at?.slice(0, 'YYYY-MM-DD'.length);
  const openings = withTimesApart(
    lines,
    lines.map((line) => (line.depth > 0 ? null : openingOf(line.text, order, day))),
    (found) => momentOf(found, order, day),
  );
  const count = openings.filter((opening) => opening !== null && opening !== 'time').length;
  const first = openings[lines.findIndex((line) => !isBlank(line))] ?? null;
  if (count < 2 && first === null) return null;
  const messages: OpenMessage[] = [];
  const cuts: Cut[] = [];
  const cutLine = ({ start, end }: Line): void => void cuts.push({ why: 'chat', span: { start, end } });
  lines.forEach((line, i) => {
    const opening = openings[i];
    if (opening === 'time') return takeTime(messages, line);
    if (!opening) return isFromProgram(line.text) ? cutLine(line) : addTo(messages, line);
    const rest = restOf(line, opening);
    if (opening.from === null) return cutLine(line);
    messages.push({ ...opening, lines: [rest], head: { start: line.start, end: rest.start } });
    if (!isFromProgram(rest.text)) return;
    messages.at(-1)?.lines.pop();
    cutLine(rest);
  });
  return { messages, cuts };
}

type OpenMessage = Message & { readonly lines: Line[] };

function addTo(messages: OpenMessage[], line: Line): void {
  const last = messages.at(-1);
  if (last) last.lines.push(line);
  else messages.push({ from: null, at: null, lines: [line], head: null });
}

const restOf = (line: Line, { text, offset }: Opening): Line => ({
  ...line,
  text,
  indent: 0,
  start: line.start + line.indent + offset,
});

/** What stood where: the whole, the date, the time, the name, the words. */
type Found = readonly (string | undefined)[];

function openingOf(text: string, order: DateOrder, today: string | undefined): Opening | null {
  const openingIn = ([whole = '', date, clock = '', from, said = '']: Found): Opening => ({
    from: from ?? null,
    at: momentOf([date, clock], order, today),
    text: said.trim(),
    offset: whole.length - said.length,
  });
  const inBrackets = IN_BRACKETS.exec(text) ?? WITH_DASH.exec(text);
  if (inBrackets) return openingIn(inBrackets);
  const [whole = '', time, day, ...rest] = TIME_FIRST.exec(text) ?? [];
  if (day !== undefined) return openingIn([whole, day, time, ...rest]);
  const above = ABOVE.exec(text);
  if (above) return openingIn([text, above[2], above[3], above[1], '']);
  const below = NAME_BELOW.exec(text);
  return below && openingIn([text, below[1], below[2], below[3], '']);
}

function momentOf([date, clock = '']: Found, order: DateOrder, today: string | undefined): string | null {
  if (date !== undefined) return dateIn(`${date} ${clock}`, order);
  const time = clockIn(clock);
  return time === null || today === undefined ? (today ?? null) : `${today}T${time}`;
}

/** `time` is the line below a name that begins a message: part of that beginning. */
type Begins = Opening | 'time' | null;

/** With the messages whose time stands on a line of its own: below a name, or alone where the same person goes on. */
function withTimesApart(
  lines: readonly Line[],
  openings: readonly (Opening | null)[],
  momentAt: (found: Found) => string | null,
): readonly Begins[] {
  const all: Begins[] = [...openings];
  let from: string | null = null;
  let half = '';
  lines.forEach((line, i) => {
    const time = all[i] === null && line.depth === 0 ? TIME_ALONE.exec(line.text) : null;
    const above = lines[i - 1];
    if (time && above && all[i - 1] === null && isNameAbove(above, line)) {
      all[i - 1] = { from: above.text, at: momentAt(time.slice(1)), text: '', offset: above.text.length };
      all[i] = 'time';
      from = above.text;
    } else if (time && from !== null) {
      // Slack leaves AM and PM away where the same person goes on.
      const clock = HALF.test(line.text) ? time[2] : `${time[2] ?? ''}${half}`;
      all[i] = { from, at: momentAt([time[1], clock]), text: '', offset: line.text.length };
    }
    const found = all[i];
    if (found === null || found === undefined) return;
    if (found !== 'time') from = found.from ?? from;
    half = HALF.exec(line.text)?.[0] ?? half;
  });
  return all;
}

/** “Nope” above `14:05` may be a message; a name has a time with a date, with AM or PM, or further in below it, or is two words. */
function isNameAbove(above: Line, { text, indent }: Line): boolean {
  const isFull = /^\p{Lu}\S+ \p{Lu}\S+$/u.test(above.text);
  return (
    above.depth === 0 && NAME_ALONE.test(above.text) && (isFull || indent > 0 || !/^[\d:.]+$/.test(text))
  );
}

/** A line that the chat program wrote. */
const isFromProgram = (text: string): boolean => FOR_MEDIA.test(text) || isOne(ERASED, wordsIn(text));

function takeTime(messages: readonly OpenMessage[], { end }: Line): void {
  const last = messages.at(-1);
  if (last?.head) Object.assign(last, { head: { start: last.head.start, end } });
}
