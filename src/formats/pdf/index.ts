/** Feedback in PDF files: marks and notes, and the words under them. Loaded when first used. */
import type { PDFDocument } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import type { Incoming } from '../../core/intake/model';
import { ok, type Problem, type Result } from '../../core/problem';
import { say, type Said } from '../../core/said';
import { annotationsOn, type Annotation } from './annotations';
import { feedbackOf } from './feedback';
import { withoutFurniture } from './furniture';
import { glyphsOf } from './glyphs';
import { inserted } from './insertions';
import { linesOn, type PageLine } from './lines';
import { MOST_PAGES, openPdf } from './open';
import { paragraphsOf } from './paragraphs';
import { threadsOf } from './threads';

/** A text as long as twenty novels. */
const MOST_GLYPHS = 10_000_000;

/**
 * Reads the comments and proposals of a PDF: highlights and other marks with their notes, notes beside the text, crossed-out words as
 * proposals to delete, carets as proposals to put in, answers below what they answer. `text` is the file's text by paragraphs as
 * well as it can be told, without what every page repeats.
 */
export async function readPdf(bytes: Uint8Array): Promise<Result<Incoming>> {
  const opened = await openPdf(bytes);
  if (!opened.ok) return opened;
  const { lines, annotations, problems } = await readPages(opened.value);
  const placed = paragraphsOf(withoutFurniture(lines));
  const feedback = feedbackOf(threadsOf(annotations), placed);
  const said = inserted(placed.text, feedback);
  const isEmpty = said.comments.length === 0 && said.changes.length === 0;
  return ok({
    source: 'pdf',
    ...said,
    problems: [
      ...problems,
      ...(placed.text === '' ? [NO_TEXT] : []),
      ...(isEmpty ? [NO_NOTES] : []),
      ...feedback.problems,
    ],
  });
}

const warning = (message: Said): Problem => ({ code: 'cannot-read', severity: 'warning', message });

const NO_TEXT = warning(
  say('This PDF has no text that can be read, only pictures of it: notes come without their passages.'),
);
const NO_NOTES = warning(say('This PDF has no comments, marks or proposals in it.'));

interface Pages {
  readonly lines: readonly (readonly PageLine[])[];
  readonly annotations: readonly Annotation[];
  readonly problems: readonly Problem[];
}

async function readPages(document: PDFDocument): Promise<Pages> {
  const lines: (readonly PageLine[])[] = [];
  const annotations: Annotation[] = [];
  const problems: Problem[] = [];
  const count = Math.min(document.numPages, MOST_PAGES);
  let read = 0;
  for (let index = 0; index < count && read < MOST_GLYPHS; index++) {
    try {
      const page = await document.getPage(index);
      const { glyphs, complete } = await glyphsOf(page);
      read += glyphs.length;
      lines.push(linesOn(glyphs));
      annotations.push(...annotationsOn(document, page, index));
      if (!complete) problems.push(warning(say('Page {0} could not be read to its end.', index + 1)));
    } catch {
      lines.push([]);
      problems.push(warning(say('Page {0} is damaged and could not be read.', index + 1)));
    }
  }
  if (lines.length < document.numPages)
    problems.push(
      warning(say('Only the first {0} of {1} pages were read.', lines.length, document.numPages)),
    );
  return { lines, annotations, problems };
}
