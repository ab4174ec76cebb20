import { keyMaker } from '../keys';
import type { Incoming, IncomingComment } from '../model';
import { nothingIn } from '../nothing';
import { readChat, type Message } from './chat';
import { classOf } from './classes';
import { cutProblems, type Cut, type Why } from './cuts';
import { orderIn, type DateOrder } from './dates';
import { joined, linesOf, type Line } from './lines';
import { pointsOf, type Point } from './points';
import { politeOnly } from './polite';
import { quotedPassage } from './quoted';
import { withoutManners } from './signature';
import { suggestionIn } from './suggestion';
import { readThread } from './thread';

export interface PastedOptions {
  /** BCP 47: the language that dates without a sure order are read in. */
  readonly language?: string;
  /** Who wrote it, where the text does not say. */
  readonly from?: string;
  /** ISO 8601 date or date and time of the message, where the text does not say. */
  readonly at?: string;
}

/**
 * The points of a pasted mail or chat as comments. What is no comment (greetings, signatures, earlier mails) is cut, and each part
 * that was cut is told as a problem of severity `information`, with its place in the pasted text.
 */
export function readPasted(text: string, options: PastedOptions): Incoming {
  const lines = linesOf(text);
  const order = orderIn(
    lines.map((line) => line.text),
    options.language,
  );
  const chat = readChat(lines, order, options.at);
  const cuts: Cut[] = [...(chat?.cuts ?? [])];
  const whole: Message = { from: null, at: null, lines, head: null };
  const reader = new Reader(options, order, cuts);
  for (const message of chat?.messages ?? [whole]) reader.read(message, chat !== null);
  return { ...nothingIn('pasted', cutProblems(text, cuts)), comments: reader.comments };
}

/** Nobody wraps lines by hand in a chat: each is a point. Blocks of code and suggestions stay whole. */
function eachLineApart(lines: readonly Line[]): Line[] {
  if (lines.some(({ text }) => text.startsWith('```'))) return [...lines];
  return lines.flatMap((line) => [line, { ...line, text: '', start: line.end }]);
}

class Reader {
  readonly comments: IncomingComment[] = [];
  private readonly keyFor = keyMaker();

  constructor(
    private readonly options: PastedOptions,
    private readonly order: DateOrder,
    private readonly cuts: Cut[],
  ) {}

  read(message: Message, isChat: boolean): void {
    const mail = isChat ? { ...message, cuts: [], forwarded: [] } : readThread(message.lines, this.order);
    const from = mail.from ?? this.options.from ?? null;
    const said = withoutManners(isChat ? eachLineApart(mail.lines) : mail.lines, from);
    const { points, unanswered } = pointsOf(said.lines);
    this.cuts.push(...mail.cuts, ...said.cuts);
    this.cut('earlier mail', unanswered);
    const at = mail.at ?? this.options.at ?? null;
    const count = this.comments.length;
    for (const point of points) this.addPoint(point, from, at);
    // A message of which nothing stayed: its name and time go with it.
    if (message.head && this.comments.length === count) this.cuts.push({ why: 'chat', span: message.head });
    if (mail.forwarded.length > 0) this.read({ ...message, lines: mail.forwarded }, isChat);
  }

  private addPoint(point: Point, from: string | null, at: string | null): void {
    const why = politeOnly(point.text);
    if (why !== null) return this.cut(why, [...point.lines, ...point.passage]);
    const suggestion = suggestionIn(point.text);
    const quoted = point.passage.length > 0 ? joined(point.passage) : null;
    const text = suggestion?.text ?? point.text;
    const quote = quoted ?? quotedPassage(text);
    this.comments.push({
      key: this.keyFor(from, at, text, quote),
      from,
      at,
      text,
      quote,
      span: null,
      replies: [],
      resolved: false,
      class: classOf(text),
    });
  }

  private cut(why: Why, lines: readonly Line[]): void {
    this.cuts.push(...lines.map(({ start, end }) => ({ why, span: { start, end } })));
  }
}
