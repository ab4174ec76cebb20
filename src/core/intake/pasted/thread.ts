import type { Cut, Why } from './cuts';
import type { DateOrder } from './dates';
import { headAt, wroteAt, type Head } from './heads';
import { isBlank, unquoted, type Line } from './lines';

/** A mail without the mails below and around it. */
export interface Mail {
  readonly from: string | null;
  readonly at: string | null;
  /** What its writer said, and what was quoted between. */
  readonly lines: readonly Line[];
  readonly cuts: readonly Cut[];
  /** A mail that its writer passed on below, from its head on; empty for none. */
  readonly forwarded: readonly Line[];
}

/**
 * Cuts a pasted mail out of its thread:
 * 1. lines that tell whose mail it is, at its beginning, give the sender and the date;
 * 2. after something was said, such lines begin an earlier mail: all from there on is cut; but not where quotation marks `>` follow
 *    “… wrote:”, as the answers may stand between the quoted lines; and not where a line says that the mail was forwarded: that one is
 *    what the client wants to be read;
 * 3. quoted lines after which nothing is said any more are an earlier mail;
 * 4. where all is quoted, the mail was pasted from an answer to it: one mark less.
 */
export function readThread(lines: readonly Line[], order: DateOrder): Mail {
  const walk = new Walk(lines, order);
  const { kept, cuts, forwarded } = walk.run();
  const lastSaid = kept.findLastIndex((line) => line.depth === 0 && !isBlank(line));
  const quoted = kept.some(({ depth }) => depth > 0);
  if (lastSaid < 0 && quoted) {
    const inner = readThread(kept.map(unquoted), order);
    return {
      ...inner,
      from: inner.from ?? walk.from ?? walk.quotedFrom,
      at: inner.at ?? walk.at ?? walk.quotedAt,
      cuts: [...cuts, ...inner.cuts],
      forwarded: [...inner.forwarded, ...forwarded],
    };
  }
  const history = kept.slice(lastSaid + 1).map((line) => cutOf('earlier mail', line));
  const said = kept.slice(0, lastSaid + 1);
  return { from: walk.from, at: walk.at, lines: said, cuts: [...cuts, ...history], forwarded };
}

const cutOf = (why: Why, { start, end }: Line): Cut => ({ why, span: { start, end } });

class Walk {
  from: string | null = null;
  at: string | null = null;
  quotedFrom: string | null = null;
  quotedAt: string | null = null;
  private readonly kept: Line[] = [];
  private readonly cuts: Cut[] = [];
  private hasSaid = false;
  private forwardedAt: number | null = null;

  constructor(
    private readonly lines: readonly Line[],
    private readonly order: DateOrder,
  ) {}

  run(): Pick<Mail, 'cuts' | 'forwarded'> & { readonly kept: readonly Line[] } {
    for (let i = 0; i < this.lines.length;) i = this.next(i);
    const forwarded = this.lines.slice(this.forwardedAt ?? this.lines.length);
    return { kept: this.kept, cuts: this.cuts, forwarded };
  }

  /** Reads what stands at line `i`, and gives the line after it. */
  private next(i: number): number {
    const line = this.lines[i] as Line;
    const head = isBlank(line) ? null : headAt(this.lines, i, this.order);
    if (head) return this.takeHead(i, head);
    const wrote = isBlank(line) ? null : wroteAt(this.lines, i, this.order);
    if (wrote) return this.takeWrote(i, wrote);
    if (line.depth === 0 && !isBlank(line)) this.hasSaid = true;
    this.kept.push(line);
    return i + 1;
  }

  private takeHead(i: number, head: Head): number {
    const { depth } = this.lines[i] as Line;
    if (depth > 0) return this.cut(i, head.end, 'head of a quote');
    if (this.hasSaid && head.isForwarded === true) {
      this.forwardedAt = i;
      return this.lines.length;
    }
    if (this.hasSaid) return this.cut(i, this.lines.length, 'earlier mail');
    this.from = head.from ?? this.from;
    this.at = head.at ?? this.at;
    return this.cut(i, head.end, 'head of the mail');
  }

  private takeWrote(i: number, head: Head): number {
    const { depth } = this.lines[i] as Line;
    const after = this.lines.slice(head.end).find((line) => !isBlank(line));
    const isQuoted = after === undefined || after.depth > depth;
    if (depth === 0 && !isQuoted && this.hasSaid) return this.cut(i, this.lines.length, 'earlier mail');
    if (depth === 0 && !isQuoted) {
      this.from ??= head.from;
      this.at ??= head.at;
    }
    this.quotedFrom ??= head.from;
    this.quotedAt ??= head.at;
    return this.cut(i, head.end, 'head of a quote');
  }

  private cut(from: number, end: number, why: Why): number {
    for (const line of this.lines.slice(from, end)) this.cuts.push(cutOf(why, line));
    return end;
  }
}
