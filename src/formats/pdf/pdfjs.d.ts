/**
 * What is used of pdf.js, below its public surface: the reading of objects and of the text of a page, without its thread, its
 * message channel and its drawing. `scripts/lib/pdf-parts.cjs` takes this part out of the library when a bundle is made.
 */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export class Ref {
    readonly num: number;
    readonly gen: number;
    toString(): string;
  }
  export class Name {
    readonly name: string;
  }
  export class Dict {
    get(...keys: readonly string[]): unknown;
    getRaw(key: string): unknown;
    getArray(...keys: readonly string[]): unknown;
  }
  export class Stream {
    constructor(bytes: Uint8Array);
  }
  export class DecodeStream {
    ensureBuffer(requested: number): Uint8Array;
  }
  export class FlateStream extends DecodeStream {}
  export class PasswordException extends Error {}
  export class XRefParseException extends Error {}

  /** Told of each glyph of a page. */
  export interface Listener {
    /**
     * @param transform the font's square of one by one to the page's units; its origin is the glyph's
     * @param width as a share of the font's size
     */
    addGlyph(transform: readonly number[], width: number, height: number, text: string): void;
    /** A space that is in the text. */
    addSpace(): void;
    /** Spaces and line ends guessed by pdf.js, which come after the glyph that they should stand before. */
    addExtraChar(character: string): void;
  }
  export interface Page {
    readonly view: readonly number[];
    readonly annotations: readonly unknown[];
    extractTextContent(options: {
      readonly handler: object;
      readonly task: { readonly name: string; ensureNotTerminated(): void };
      readonly includeMarkedContent: boolean;
      readonly disableNormalization: boolean;
      readonly sink: null;
      readonly intersector: Listener;
    }): Promise<void>;
  }
  export class PDFDocument {
    constructor(manager: object, stream: Stream);
    readonly xref: { fetchIfRef(value: unknown): unknown };
    readonly catalog: object;
    readonly numPages: number;
    checkHeader(): void;
    parseStartXRef(): void;
    parse(recoveryMode: boolean): void;
    checkFirstPage(recoveryMode: boolean): Promise<void>;
    checkLastPage(recoveryMode: boolean): Promise<void>;
    getPage(index: number): Promise<Page>;
  }
  export function setVerbosityLevel(level: number): void;
  export function stringToPDFString(text: string): string;
}
