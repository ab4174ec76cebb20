import { decodeEntity } from '../../core/prose/readerEntities';

/** What begins a line of its own. */
const BLOCKS = new Set(
  'address article blockquote center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
);
/** Of these a reader sees a line of air around. */
const PARAGRAPHS = new Set(['p', 'blockquote', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'table']);
/** What a reader does not see. */
const HIDDEN = new Set(['head', 'style', 'script', 'title', 'template', 'noscript', 'svg', 'object']);

const TOKEN = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-zA-Z][a-zA-Z0-9:-]*)([^<>]*)>|<[!?][^<>]*>/g;
const ENTITY = /&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,32});/g;
/** Deeper than this nobody quotes. */
const DEEPEST = 20;

interface List {
  readonly ordered: boolean;
  count: number;
}

/**
 * A mail in HTML as plain text: lines and paragraphs as a reader sees them, quoted parts behind `>`, items behind `-` or their
 * number. Styles, scripts and pictures are left out; what cannot be read as a tag is text.
 */
export function htmlToText(html: string): string {
  const writer = new Writer();
  let from = 0;
  for (const token of html.matchAll(TOKEN)) {
    writer.text(html.slice(from, token.index));
    from = token.index + token[0].length;
    const name = token[2]?.toLowerCase();
    if (name !== undefined) writer.tag(name, token[1] === '/', token[3] ?? '');
  }
  writer.text(html.slice(from));
  return writer.result();
}

class Writer {
  private readonly lines: string[] = [];
  private line = '';
  private hidden: string | null = null;
  private depth = 0;
  private preformatted = 0;
  private readonly lists: List[] = [];

  text(raw: string): void {
    if (this.hidden !== null || raw === '') return;
    const text = raw.replace(ENTITY, (whole) => decodeEntity(whole) ?? whole);
    if (this.preformatted > 0) {
      const [first = '', ...rest] = text.split(/\r?\n/);
      this.line += first;
      for (const line of rest) {
        this.endLine(true);
        this.line = line;
      }
      return;
    }
    const words = text.replace(/[ \t\r\n\f]+/g, ' ');
    this.line += this.line === '' || this.line.endsWith(' ') ? words.trimStart() : words;
  }

  tag(name: string, isEnd: boolean, attributes: string): void {
    if (this.hidden !== null) {
      if (isEnd && name === this.hidden) this.hidden = null;
      return;
    }
    if (HIDDEN.has(name)) {
      if (!isEnd && !attributes.endsWith('/')) this.hidden = name;
      return;
    }
    if (name === 'br') return this.endLine(true);
    if ((name === 'td' || name === 'th') && this.line !== '') this.line += ' ';
    if (!BLOCKS.has(name)) return;
    this.endLine(false);
    if (PARAGRAPHS.has(name) && !(name !== 'p' && this.lists.length > 0)) this.gap();
    this.enter(name, isEnd);
  }

  result(): string {
    this.endLine(false);
    return this.lines.join('\n').trim();
  }

  private enter(name: string, isEnd: boolean): void {
    if (name === 'blockquote') this.depth = Math.min(DEEPEST, Math.max(0, this.depth + (isEnd ? -1 : 1)));
    else if (name === 'pre') this.preformatted = Math.max(0, this.preformatted + (isEnd ? -1 : 1));
    else if (name === 'ul' || name === 'ol') {
      if (isEnd) this.lists.pop();
      else this.lists.push({ ordered: name === 'ol', count: 0 });
    } else if (name === 'li' && !isEnd) this.line = this.marker();
  }

  private marker(): string {
    const list = this.lists.at(-1);
    if (list) list.count++;
    const indent = '  '.repeat(Math.min(DEEPEST, Math.max(0, this.lists.length - 1)));
    return `${indent}${list?.ordered === true ? `${list.count}.` : '-'} `;
  }

  private endLine(isForced: boolean): void {
    const words = this.line.trimEnd();
    this.line = '';
    if (words !== '' || isForced) this.lines.push(this.quoted(words));
  }

  private gap(): void {
    const last = this.lines.at(-1);
    if (last !== undefined && last.replace(/[> ]/g, '') !== '') this.lines.push(this.quoted(''));
  }

  private quoted(line: string): string {
    const marks = '>'.repeat(this.depth);
    // So far in, a mark of the words themselves is no quotation.
    return marks === '' ? line.replace(/^>/, '    >') : `${marks} ${line}`.trimEnd();
  }
}
