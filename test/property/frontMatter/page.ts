import { randomFrom } from './values';

/** What is written so far, and where everything landed: an account of places that owes nothing to the product. */
export interface Place {
  readonly path: readonly (string | number)[];
  /** The value with its properties. */
  readonly node: { readonly start: number; readonly end: number };
  /** The key or dash, and the value. */
  readonly member: { readonly start: number; readonly end: number };
  readonly flow: boolean;
  /** The anchor the value defines, or the alias it is. */
  readonly anchor: string | null;
  readonly alias: string | null;
}

export interface Page {
  readonly wild: boolean;
  readonly eol: string;
  readonly step: number;
  readonly seqIndent: number;
  readonly places: Place[];
  /** Anchors of values that are complete, for aliases. */
  readonly anchors: string[];
  text: string;
  comments: number;
  /** A kept block scalar stands right above: a blank line would become part of it. */
  afterKept: boolean;
  /** Some block scalar stands right above: a comment further in would become part of it. */
  afterBlock: boolean;
  chance(share: number): boolean;
  pick<T>(choices: readonly T[]): T;
}

export function newPage(seed: number, wild: boolean, eol: string): Page {
  const random = randomFrom(seed);
  const pick = <T>(choices: readonly T[]): T => choices[Math.floor(random() * choices.length)] as T;
  return {
    wild,
    eol,
    step: pick([2, 2, 4, 1, 3]),
    seqIndent: pick([2, 0, 4, 1]),
    places: [],
    anchors: [],
    text: '',
    comments: 0,
    afterKept: false,
    afterBlock: false,
    chance: (share) => random() < share,
    pick,
  };
}

export const spaces = (count: number): string => ' '.repeat(count);

/** Ends the line, sometimes with a comment. */
export function endLine(page: Page): void {
  if (page.chance(0.15)) page.text += `${page.pick([' ', '   ', '\t'])}${comment(page)}`;
  else if (page.chance(0.05)) page.text += '  ';
  page.text += page.eol;
  page.afterKept = false;
  page.afterBlock = false;
}

/** Sometimes blank lines and lines of comment, at the column of what follows, further in, or at the margin. */
export function filler(page: Page, column: number): void {
  while (page.chance(0.12)) {
    const columns = page.afterBlock ? [0, column] : [0, column, column, column + 2, column + 4];
    if (page.chance(0.5)) page.text += spaces(page.pick(columns)) + comment(page) + page.eol;
    else if (!page.afterKept) page.text += page.eol;
  }
}

function comment(page: Page): string {
  page.comments += 1;
  return `# c${page.comments} ${page.pick(['note', 'key: value', '- item', '"quote', 'æøå 👋', '---', '', "it's"])}`;
}

/** Comments of a YAML text, in order, found by the parser's lexer. */
export function commentsIn(lexemes: Iterable<string>): string[] {
  const comments: string[] = [];
  let scalarNext = false;
  for (const lexeme of lexemes) {
    if (!scalarNext && lexeme.startsWith('#')) comments.push(lexeme);
    scalarNext = lexeme === '\u001f';
  }
  return comments;
}
