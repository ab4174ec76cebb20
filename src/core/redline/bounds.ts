import type { InlineContext, MarkdownConfig } from '@lezer/markdown';

/**
 * What the parser of Markdown does with the square of a paragraph's length is bounded here, so that nobody's text can stop the editor:
 * it looks back over all signs of emphasis, and all links, for each of them, and on to the end for each place that a link may lead to.
 */

/** Signs of emphasis that count in one paragraph, heading or cell: of five hundred bold phrases. Further ones are text. */
const MOST_SIGNS = 2_000;
/** Square brackets that may end a link, in the same. */
const MOST_LINKS = 2_000;
/** Brackets within brackets in the place that a link leads to: as many as CommonMark wants at least (6.3), and cmark takes. */
const MOST_BRACKETS = 32;

const SIGNS: ReadonlySet<number> = new Set([...'*_~'].map((sign) => sign.charCodeAt(0)));
const [OPENING, CLOSING, SQUARE, BACKSLASH, ANGLE] = [...'()]\\<'].map((sign) => sign.charCodeAt(0));
/** Space and what is below it end the place that a link leads to. */
const LAST_SPACE = 32;

type Count = WeakMap<InlineContext, number>;
const signs: Count = new WeakMap();
const links: Count = new WeakMap();

/** Whether so many more are still within the most; they count only then. */
function isWithin(count: Count, context: InlineContext, more: number, most: number): boolean {
  const all = (count.get(context) ?? 0) + more;
  if (all <= most) count.set(context, all);
  return all <= most;
}

/** Where a run of signs ends, if it is one too many; else -1: others are asked. */
function pastSigns(context: InlineContext, next: number, start: number): number {
  if (!SIGNS.has(next)) return -1;
  let end = start + 1;
  while (context.char(end) === next) end++;
  return isWithin(signs, context, end - start, MOST_SIGNS) ? -1 : end;
}

/** Past a `]` that is one too many, or before a place with too many brackets in it: it ends no link. */
function pastBracket(context: InlineContext, next: number, start: number): number {
  if (next !== SQUARE) return -1;
  if (!isWithin(links, context, 1, MOST_LINKS)) return start + 1;
  // A place in angle brackets ends with the next one of them.
  if (context.char(start + 1) !== OPENING || context.char(start + 2) === ANGLE) return -1;
  let depth = 0;
  for (let at = start + 2; at < context.end; at++) {
    const sign = context.char(at);
    if (sign <= LAST_SPACE || (sign === CLOSING && --depth < 0)) return -1;
    if (sign === BACKSLASH) at++;
    if (sign === OPENING && ++depth > MOST_BRACKETS) return start + 1;
  }
  return -1;
}

export const bounds: MarkdownConfig = {
  parseInline: [
    { name: 'BoundedSigns', parse: pastSigns, before: 'Emphasis' },
    { name: 'BoundedBrackets', parse: pastBracket, before: 'LinkEnd' },
  ],
};
