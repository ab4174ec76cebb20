import {
  PDFDocument,
  PDFHexString,
  PDFString,
  StandardFonts,
  degrees,
  type PDFFont,
  type PDFPage,
  type PDFRef,
} from 'pdf-lib';

/** Where a piece of text was drawn: its box, `[left, bottom, right, top]`. */
export type Box = readonly [number, number, number, number];

/** One annotation as a PDF program would write it. */
export interface MadeAnnotation {
  readonly kind: string;
  readonly contents?: string;
  readonly from?: string;
  readonly at?: string;
  readonly name?: string;
  /** The marked boxes; `order` is how the program writes their corners. */
  readonly boxes?: readonly Box[];
  readonly order?: QuadOrder;
  readonly rectangle?: Box;
  readonly answers?: PDFRef;
  readonly grouped?: boolean;
  readonly state?: string;
}

/** What Acrobat and most others write, what the standard says, what Preview writes, and the other way round. */
export const QUAD_ORDERS = {
  acrobat: [0, 1, 2, 3],
  standard: [2, 3, 1, 0],
  preview: [2, 0, 1, 3],
  foxit: [1, 0, 3, 2],
} as const;
export type QuadOrder = keyof typeof QUAD_ORDERS;

const SIZE = 12;
const LEADING = 16;
const TOP = 720;

/** A PDF made line by line, as a writer's program draws it. */
export class MadePdf {
  private constructor(
    readonly document: PDFDocument,
    private readonly font: PDFFont,
    private readonly boxes = new Map<PDFPage, { text: string; x: number; y: number; size: number }[]>(),
  ) {}

  static async start(): Promise<MadePdf> {
    const document = await PDFDocument.create({ updateMetadata: false });
    return new MadePdf(document, await document.embedFont(StandardFonts.Helvetica));
  }

  /** Adds a page of lines from the top; an empty line is a gap between paragraphs. */
  page(
    lines: readonly string[],
    { x = 72, rotation = 0, page = this.document.addPage([612, 792]) } = {},
  ): PDFPage {
    if (rotation !== 0) page.setRotation(degrees(rotation));
    lines.forEach((line, i) => {
      if (line !== '') this.line(page, line, { x, y: TOP - i * LEADING });
    });
    return page;
  }

  line(page: PDFPage, text: string, { x, y, size = SIZE }: { x: number; y: number; size?: number }): void {
    page.drawText(text, { x, y, size, font: this.font });
    this.boxes.set(page, [...(this.boxes.get(page) ?? []), { text, x, y, size }]);
  }

  /** The box around words of a line (the one with its base line at `base`, where that is told). @throws where they are not drawn on the page: the test is wrong */
  box(page: PDFPage, words: string, base?: number): Box {
    for (const { text, x, y, size } of this.boxes.get(page) ?? []) {
      const at = text.indexOf(words);
      if (at < 0 || (base !== undefined && base !== y)) continue;
      const left = x + this.width(text.slice(0, at), size);
      return [left, y - 0.25 * size, left + this.width(words, size), y + 0.8 * size];
    }
    throw new Error(`not drawn: ${words}`);
  }

  /** As it is drawn: pdf-lib measures with kerning, and draws without. */
  private width(text: string, size: number): number {
    return Array.from(text).reduce((sum, letter) => sum + this.font.widthOfTextAtSize(letter, size), 0);
  }

  annotate(page: PDFPage, made: MadeAnnotation): PDFRef {
    const { context } = this.document;
    const boxes = made.boxes ?? [];
    const text = (value: string): PDFHexString => PDFHexString.fromText(value);
    const dict = context.obj({
      Type: 'Annot',
      Subtype: made.kind,
      Rect: [...(made.rectangle ?? around(boxes))],
      ...(boxes.length > 0 && { QuadPoints: boxes.flatMap((box) => corners(box, made.order ?? 'acrobat')) }),
      ...(made.contents !== undefined && { Contents: text(made.contents) }),
      ...(made.from !== undefined && { T: text(made.from) }),
      ...(made.at !== undefined && { M: PDFString.of(made.at) }),
      ...(made.name !== undefined && { NM: PDFString.of(made.name) }),
      ...(made.answers && { IRT: made.answers }),
      ...(made.grouped && { RT: 'Group' }),
      ...(made.state !== undefined && {
        State: PDFString.of(made.state),
        StateModel: PDFString.of('Review'),
        F: 30,
      }),
    });
    const ref = context.register(dict);
    page.node.addAnnot(ref);
    return ref;
  }

  async bytes(): Promise<Uint8Array> {
    return this.document.save();
  }
}

function corners([left, bottom, right, top]: Box, order: QuadOrder): number[] {
  const acrobat = [
    [left, top],
    [right, top],
    [left, bottom],
    [right, bottom],
  ] as const;
  return QUAD_ORDERS[order].flatMap((i) => [...(acrobat[i] ?? [])]);
}

const around = (boxes: readonly Box[]): Box => [
  Math.min(...boxes.map((box) => box[0])),
  Math.min(...boxes.map((box) => box[1])),
  Math.max(...boxes.map((box) => box[2])),
  Math.max(...boxes.map((box) => box[3])),
];
