import { withoutEnd, type Span } from '../../text';
import { listAround, type Field, type LevelOf } from './field';

/** A line of block YAML, as far as it can be told from the line alone. */
interface Line {
  readonly start: number;
  /** The columns of the `-` it begins with. */
  readonly dashes: readonly number[];
  /** The column of what follows. */
  readonly column: number;
  readonly content: string;
  readonly key: string | null;
  /** The column after the `:`; 0 without one. */
  readonly valueColumn: number;
  /** Whether entries can stand below it. */
  readonly opens: boolean;
}

const SHAPE = /^([ \t]*)((?:- +)*)/;
/**
 * In quotes, or plain: what starts with none of YAML's signs, up to the first colon that ends a word, and holds no comment. Blanks before the
 * colon are within what is plain: a pattern that left them out would try each run of blanks from each of its places.
 */
const KEY =
  /^(?:(?:"((?:[^"\\]|\\.)*)"|'((?:[^']|'')*)')[ \t]*|([^\s"'#&*!|>%@`[\]{},?:-](?:[^:#]|:(?![ \t]|$)|(?<![ \t])#)*)):(?=[ \t]|$)/;
const HALF_A_KEY = /^[\p{L}_]?[\p{L}\p{N}_-]*$/u;
/** Brackets, a block of text, an anchor, an alias or a tag. */
const OPENS_MORE = /^[[{|>&*!]/;
/** Nothing, an anchor or a tag, and perhaps a comment. Each ends with a blank: `&&&` would else be parted in every way there is. */
const NO_VALUE = /^[ \t]*(?:[&!]\S*(?:[ \t]+|$))*(?:#.*)?$/;
const COMMENT = /(?:^|[ \t])#/;

/** What stands at an offset of a YAML text that need not be valid, by its lines and their indentation. Block style only. */
export function fieldInLines<L extends string>(
  yaml: string,
  offset: number,
  levelOf: LevelOf<L>,
): Field<L> | null {
  const lines = linesOf(yaml);
  const index = lines.findLastIndex((line) => line.start <= offset);
  const line = lines[index];
  if (!line || isComment(line)) return null;
  const at = offset - line.start;
  // On a blank line it is the cursor that says how deep it is.
  const here = line.content === '' && line.dashes.length === 0 ? { ...line, column: at } : line;
  if (at < here.column) return null;
  const path = pathOf(lines, index, here);
  if (!path) return null;
  const inFile = ({ start, end }: Span): Span => ({ start: line.start + start, end: line.start + end });
  const list = here.key === null ? listAround(path, levelOf) : null;
  if (list) {
    const columns = entryAt(here, at);
    return columns && { ...list, part: 'value', span: inFile(columns), present: [], flow: false };
  }
  const level = levelOf(path);
  const part = level && partAt(here, at);
  if (!part) return null;
  const present = siblings(lines, index, here);
  return { level, path, key: here.key, part: part.part, span: inFile(part.columns), present, flow: false };
}

function linesOf(yaml: string): readonly Line[] {
  let start = 0;
  return yaml.split('\n').map((text) => {
    const line = lineOf(text.replace(/\r$/, ''), start);
    start += text.length + 1;
    return line;
  });
}

function lineOf(text: string, start: number): Line {
  const [before = '', indent = '', marks = ''] = SHAPE.exec(text) ?? [];
  const content = withoutBlanks(text.slice(before.length));
  const key = KEY.exec(content);
  const column = indent.length + marks.length;
  const dashes = [...marks.matchAll(/-/g)].map(({ index }) => indent.length + index);
  const valueColumn = key ? column + key[0].length : 0;
  const opens = key !== null && NO_VALUE.test(content.slice(key[0].length));
  return { start, dashes, column, content, key: key && nameIn(key), valueColumn, opens };
}

const nameIn = ([, double, single, plain]: RegExpExecArray): string =>
  double ?? single?.replaceAll("''", "'") ?? withoutBlanks(plain ?? '');

const withoutBlanks = (text: string): string => withoutEnd(text, ' \t');

function withoutComment(text: string): string {
  const comment = COMMENT.exec(text);
  return comment ? withoutBlanks(text.slice(0, comment.index)) : text;
}

const isComment = ({ content }: Line): boolean => content.startsWith('#');
const isBlank = ({ content, dashes }: Line): boolean => content === '' && dashes.length === 0;

/** The keys and list entries around a line, the outermost first; null where the lines above make no sense of it. */
function pathOf(lines: readonly Line[], from: number, { column, dashes }: Line): (string | number)[] | null {
  const path: (string | number)[] = [];
  let [depth, marks] = [column, dashes];
  for (let index = from; ;) {
    if (marks.length > 1) return null;
    const inList = marks[0] !== undefined;
    if (inList) path.unshift(0);
    // An entry of a list may stand as far left as the key of the list; one of a mapping stands further right.
    const limit = marks[0] ?? depth - 1;
    index = lineAbove(
      lines,
      index,
      (line) => line.column <= limit || (!inList && line.column === depth && line.dashes.length > 0),
    );
    const above = lines[index];
    if (!above) return limit === 0 || depth === 0 ? path : null;
    if (above.column > limit) {
      marks = above.dashes;
      continue;
    }
    if (!above.opens || above.key === null) return null;
    path.unshift(above.key);
    [depth, marks] = [above.column, above.dashes];
  }
}

function lineAbove(lines: readonly Line[], from: number, fits: (line: Line) => boolean): number {
  return lines.findLastIndex(
    (line, index) => index < from && !isBlank(line) && !isComment(line) && fits(line),
  );
}

/** The words of a list's entry, where a column is in them. */
function entryAt({ content, column }: Line, at: number): Span | null {
  if (OPENS_MORE.test(content)) return null;
  const end = column + withoutComment(content).length;
  return at <= end ? { start: column, end } : null;
}

/** Which part of its line a column is in. */
function partAt(
  { content, column, key, valueColumn }: Line,
  at: number,
): { readonly part: 'key' | 'value'; readonly columns: Span } | null {
  if (key === null) {
    const end = column + content.length;
    return HALF_A_KEY.test(content) && at <= end ? { part: 'key', columns: { start: column, end } } : null;
  }
  const keyEnd = column + withoutBlanks(content.slice(0, valueColumn - column - 1)).length;
  if (at <= keyEnd) return { part: 'key', columns: { start: column, end: keyEnd } };
  if (at < valueColumn) return null;
  const written = content.slice(valueColumn - column);
  if (/^[ \t]*[[{]/.test(written)) return null;
  const value = withoutComment(written);
  const blanks = value.length - value.trimStart().length;
  const [start, end] = [valueColumn + blanks, valueColumn + value.length];
  if (value.trim() === '') return { part: 'value', columns: { start: at, end: at } };
  return at <= end ? { part: 'value', columns: { start: Math.min(start, at), end } } : null;
}

/** The keys of the mapping that a line is in. */
function siblings(lines: readonly Line[], index: number, { column }: Line): readonly string[] {
  const above: Line[] = [];
  for (let i = index; i >= 0; i--) {
    const line = lines[i];
    if (!line || (!isBlank(line) && line.column < column)) break;
    above.push(line);
    if (line.column === column && line.dashes.length > 0) break;
  }
  const rest = lines.slice(index + 1);
  const next = rest.findIndex(
    (line) => !isBlank(line) && (line.column < column || (line.dashes[0] ?? column) < column),
  );
  return [...above.reverse(), ...rest.slice(0, next < 0 ? undefined : next)]
    .filter((line) => line.column === column)
    .flatMap(({ key }) => key ?? []);
}
