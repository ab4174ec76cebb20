import type { Cut } from './cuts';
import { clockIn, dateIn, type DateOrder } from './dates';
import { isBlank, type Line } from './lines';
import type { Span } from '../../text';

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
  const openings = lines.map((line) => (line.depth > 0 ? null : openingOf(line.text, order, day)));
  const count = openings.filter((opening) => opening !== null).length;
  const first = openings[lines.findIndex((line) => !isBlank(line))] ?? null;
  if (count < 2 && first === null) return null;
  const messages: OpenMessage[] = [];
  const cuts: Cut[] = [];
  lines.forEach((line, i) => {
    const opening = openings[i];
    if (!opening) return addTo(messages, line);
    const rest = restOf(line, opening);
    if (opening.from === null) cuts.push({ why: 'chat', span: { start: line.start, end: line.end } });
    else messages.push({ ...opening, lines: [rest], head: { start: line.start, end: rest.start } });
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
  const momentOf = (date: string | undefined, clock: string): string | null => {
    if (date !== undefined) return dateIn(`${date} ${clock}`, order);
    const time = clockIn(clock);
    return time === null || today === undefined ? (today ?? null) : `${today}T${time}`;
  };
  const openingIn = ([whole = '', date, clock = '', from, said = '']: Found): Opening => ({
    from: from ?? null,
    at: momentOf(date, clock),
    text: said.trim(),
    offset: whole.length - said.length,
  });
  const inBrackets = IN_BRACKETS.exec(text) ?? WITH_DASH.exec(text);
  if (inBrackets) return openingIn(inBrackets);
  const [whole = '', time, day, ...rest] = TIME_FIRST.exec(text) ?? [];
  if (day !== undefined) return openingIn([whole, day, time, ...rest]);
  const above = ABOVE.exec(text);
  if (!above) return null;
  const [, from, date, clock] = above;
  return openingIn([text, date, clock, from, '']);
}
