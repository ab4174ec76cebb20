import { characterOf } from './characters';
import type { Anchors } from './anchors';
import { Fields } from './fields';
import type { Layout, Place, Revision } from './layout';
import { formatRevision, isOff, moveNames, revisionOf, type MoveNames } from './revisions';
import type { XmlElement, XmlHandler } from './xml';

/** Elements whose content no reader sees as text of its own, or sees elsewhere. */
const UNREAD = new Set(
  'w:sdtPr w:sdtEndPr w:sectPr w:sectPrChange w:tblPr w:tblGrid w:tblPrEx w:tcPr w:rt w:instrText w:delInstrText w:numPr w:fldData'.split(
    ' ',
  ),
);
/** The looks before a change of looks. */
const FORMER = new Set(['w:rPrChange', 'w:pPrChange']);
const WORDS = new Set(['w:t', 'w:delText', 'm:t']);
const NOTES = new Set(['w:footnote', 'w:endnote']);

/** An element that is open. */
interface Frame {
  readonly name: string;
  /** How many revisions it has put on the stack. */
  revisions: number;
  hidden: boolean;
  /** Of a choice between forms of the same content: one has been read. */
  chosen: boolean;
  readonly keepsSpace: boolean;
}

interface OpenParagraph {
  readonly number: number;
  /** The revisions that its end belongs to. */
  readonly end: Revision[];
  format: Revision | null;
}

/** Reads the text of a part into a layout, with its revisions and the anchors of comments. */
export class Story implements XmlHandler {
  readonly #frames: Frame[] = [];
  readonly #paragraphs: OpenParagraph[] = [];
  readonly #revisions: Revision[] = [];
  readonly #fields = new Fields();
  readonly #moves: MoveNames = moveNames();
  #unread = 0;
  #words: string | null = null;

  /** `accepted`: what was taken out is left out, and nothing is noted of the changes. */
  constructor(
    private readonly layout: Layout,
    private readonly anchors: Anchors,
    private readonly accepted = false,
  ) {}

  open(element: XmlElement): void {
    if (this.#unread > 0) this.#unread++;
    else if (this.#isUnread(element)) this.#unread = 1;
    else {
      this.#frames.push(this.#frame(element));
      this.#enter(element);
    }
  }

  close(name: string): void {
    if (this.#unread > 0) this.#unread--;
    else {
      this.#leave(name);
      const frame = this.#frames.pop();
      if (frame) this.#revisions.length -= frame.revisions;
    }
  }

  text(text: string): void {
    if (this.#words !== null && this.#unread === 0) this.#words += text;
  }

  #frame({ name, attribute }: XmlElement): Frame {
    const space = name === 'w:t' || name === 'w:delText' ? attribute('xml:space') : undefined;
    const keepsSpace =
      space === undefined ? (this.#frames.at(-1)?.keepsSpace ?? false) : space === 'preserve';
    return { name, revisions: 0, hidden: false, chosen: false, keepsSpace };
  }

  #isUnread(element: XmlElement): boolean {
    const { name } = element;
    const parent = this.#frames.at(-1);
    if (FORMER.has(name)) {
      this.#noteFormat(element);
      return true;
    }
    if (NOTES.has(name)) return (element.attribute('w:type') ?? 'normal') !== 'normal';
    if (name !== 'mc:Choice' && name !== 'mc:Fallback') return UNREAD.has(name);
    const isSecond = parent?.chosen ?? false;
    if (parent) parent.chosen = true;
    return isSecond;
  }

  #enter(element: XmlElement): void {
    const { name } = element;
    if (name === 'w:p') this.#beginParagraph(element);
    else if (name === 'w:txbxContent') this.#fields.enterBox();
    else if (WORDS.has(name)) this.#words = '';
    else if (name === 'w:fldChar') this.#fields.mark(element.attribute('w:fldCharType'));
    else if (name === 'w:vanish' && this.#isOf('w:rPr', 'w:r')) this.#hideRun(element);
    else if (name.startsWith('w:comment')) this.anchors.note(element, (side) => this.#here(side));
    else if (!this.#noteRevision(element) && this.#isOf('w:r')) this.#add(characterOf(element) ?? '');
  }

  #leave(name: string): void {
    if (name === 'w:p') this.#endParagraph();
    else if (name === 'w:txbxContent') this.#fields.leaveBox();
    else if (WORDS.has(name)) {
      this.#add(seen(this.#words ?? '', this.#frames.at(-1)?.keepsSpace ?? false));
      this.#words = null;
    }
  }

  /** Whether the elements around the one that is open are these, the nearest first. */
  #isOf(...names: readonly string[]): boolean {
    return names.every((name, i) => this.#frames.at(-2 - i)?.name === name);
  }

  #beginParagraph(element: XmlElement): void {
    const number = this.layout.begin(element.attribute('w14:paraId') ?? null);
    this.#paragraphs.push({ number, end: [...this.#revisions], format: null });
  }

  #endParagraph(): void {
    const open = this.#paragraphs.pop();
    this.#fields.endParagraph();
    if (!open || this.accepted) return;
    const paragraph = open.number;
    const length = this.layout.paragraphs[paragraph]?.text.length ?? 0;
    if (open.format && length > 0) this.layout.mark(open.format, { paragraph, start: 0, end: length });
    for (const revision of open.end)
      this.layout.mark(revision, { paragraph, start: length, end: length + 1 });
  }

  #add(text: string): void {
    const paragraph = this.#paragraphs.at(-1);
    if (!paragraph || text === '' || !this.#fields.isShown) return;
    if (this.#frames.some((frame) => frame.hidden)) return;
    if (!this.accepted) this.layout.add(paragraph.number, text, this.#revisions);
    else if (!this.#revisions.some(({ kind }) => kind === 'del' || kind === 'moveFrom'))
      this.layout.add(paragraph.number, text, []);
  }

  #here(side: 'before' | 'after'): Place {
    const paragraph = this.#paragraphs.at(-1)?.number;
    if (paragraph === undefined) return this.layout.edge(side);
    return { paragraph, at: this.layout.paragraphs[paragraph]?.text.length ?? 0 };
  }

  #hideRun(element: XmlElement): void {
    const run = this.#frames.at(-3);
    if (run && !isOff(element)) run.hidden = true;
  }

  /** Notes who changed what is inside, or the end of the paragraph, or the row. */
  #noteRevision(element: XmlElement): boolean {
    if (this.#moves.note(element)) return true;
    const revision = revisionOf(element, this.#moves);
    if (!revision) return false;
    const parent = this.#frames.at(-2)?.name;
    if (parent === 'w:rPr') {
      if (this.#isOf('w:rPr', 'w:pPr')) this.#paragraphs.at(-1)?.end.push(revision);
    } else if (parent === 'w:trPr') this.#push(revision, this.#frames.at(-3));
    else this.#push(revision, this.#frames.at(-1));
    return true;
  }

  #noteFormat(element: XmlElement): void {
    const parent = this.#frames.at(-1)?.name;
    const revision = formatRevision(element);
    if (parent === 'w:pPr') {
      const paragraph = this.#paragraphs.at(-1);
      if (paragraph) paragraph.format = revision;
    } else if (this.#frames.at(-2)?.name === 'w:r') this.#push(revision, this.#frames.at(-2));
  }

  /** A revision that lasts until the frame is closed. */
  #push(revision: Revision, frame: Frame | undefined): void {
    if (!frame) return;
    this.#revisions.push(revision);
    frame.revisions++;
  }
}

/** Words as they are shown: white space at the ends counts only where the file says so (17.3.3.31). */
function seen(text: string, keepsSpace: boolean): string {
  const line = text.replace(/\r\n?|\n/g, ' ');
  return keepsSpace ? line : line.replace(/^[ \t]+|[ \t]+$/g, '');
}
