import {
  DecodeStream,
  FlateStream,
  PasswordException,
  PDFDocument,
  setVerbosityLevel,
  Stream,
  XRefParseException,
} from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { fail, ok, type Result } from '../../core/problem';
import { say } from '../../core/said';

/** A text of a thousand pages with pictures is a tenth of this. */
const MOST_BYTES = 100 * 1024 * 1024;
export const MOST_PAGES = 2000;
/** One unpacked stream. A page's text is some kilobytes; a stream that grows further is there to fill the memory. */
const MOST_UNPACKED = 64 * 1024 * 1024;

const QUIET = 0;

/** Never asks for anything: fonts and character maps that are not in the file stay unknown, nothing is fetched. */
export const HANDLER = {
  send: (): void => undefined,
  sendWithPromise: (): Promise<never> => Promise.reject(new Error('nothing is fetched')),
};

const OPTIONS = {
  maxImageSize: -1,
  disableFontFace: true,
  ignoreErrors: true,
  isEvalSupported: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  fontExtraProperties: false,
  useSystemFonts: false,
  useWasm: false,
  useWorkerFetch: false,
  cMapUrl: null,
  standardFontDataUrl: null,
};

limitStreams();

/** Opens a PDF as pdf.js does on its own thread, a second time with its objects searched for where their table is damaged. */
export async function openPdf(bytes: Uint8Array): Promise<Result<PDFDocument>> {
  if (bytes.length > MOST_BYTES)
    return fail('cannot-read', say('This PDF is larger than {0} MB.', MOST_BYTES >> 20));
  // pdf.js is lenient: it looks for the mark in the first kilobyte.
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (!start.includes('%PDF-')) return fail('cannot-read', say('This is not a PDF file.'));
  setVerbosityLevel(QUIET);
  try {
    return ok(await loaded(bytes, false));
  } catch (error) {
    if (!(error instanceof XRefParseException)) return unreadable(error);
  }
  try {
    return ok(await loaded(bytes, true));
  } catch (error) {
    return unreadable(error);
  }
}

function unreadable<T>(error: unknown): Result<T> {
  if (error instanceof PasswordException)
    return fail(
      'cannot-read',
      say('This PDF is protected by a password. Save a copy without one, and import that.'),
    );
  return fail(
    'cannot-read',
    say('This PDF is damaged. Open it in a PDF reader, save a copy, and import that.'),
  );
}

async function loaded(bytes: Uint8Array, recovery: boolean): Promise<PDFDocument> {
  // A copy with a memory of its own: pdf.js reads from the beginning of that, and Node keeps small files in a shared one.
  const manager = new Manager(new Uint8Array(bytes));
  const { pdfDocument } = manager;
  pdfDocument.checkHeader();
  pdfDocument.parseStartXRef();
  pdfDocument.parse(recovery);
  await pdfDocument.checkFirstPage(recovery);
  await pdfDocument.checkLastPage(recovery);
  return pdfDocument;
}

/** What pdf.js asks for things by name; everything is there at once. */
class Manager {
  readonly docId = 'pdf';
  readonly docBaseUrl = null;
  readonly password = null;
  readonly enableXfa = false;
  readonly evaluatorOptions = OPTIONS;
  readonly pdfDocument: PDFDocument;

  constructor(bytes: Uint8Array) {
    this.pdfDocument = new PDFDocument(this, new Stream(bytes));
  }

  // eslint-disable-next-line @typescript-eslint/require-await -- what throws has to be a rejection
  async ensure(target: object, name: string, parameters: readonly unknown[] = []): Promise<unknown> {
    const value: unknown = Reflect.get(target, name);
    return typeof value === 'function' ? Reflect.apply(value, target, parameters) : value;
  }

  ensureDoc(name: string, parameters?: readonly unknown[]): Promise<unknown> {
    return this.ensure(this.pdfDocument, name, parameters);
  }

  ensureCatalog(name: string, parameters?: readonly unknown[]): Promise<unknown> {
    return this.ensure(this.pdfDocument.catalog, name, parameters);
  }
}

/** The quick way unpacks a stream as a whole, however large: the slow one grows a buffer that can be limited. */
function limitStreams(): void {
  Object.defineProperty(FlateStream.prototype, 'isAsync', { get: () => false });
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called on the stream below
  const { ensureBuffer } = DecodeStream.prototype;
  DecodeStream.prototype.ensureBuffer = function (this: DecodeStream, requested: number): Uint8Array {
    if (requested > MOST_UNPACKED) throw new RangeError('a stream of this PDF is too large');
    return ensureBuffer.call(this, requested);
  };
}
