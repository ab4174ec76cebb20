import {
  Dict,
  Name,
  Ref,
  stringToPDFString,
  type Page,
  type PDFDocument,
} from 'pdfjs-dist/legacy/build/pdf.worker.mjs';
import { isoDate } from './dates';

export type Rectangle = readonly [left: number, bottom: number, right: number, top: number];
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A mark or note in a PDF, as the file has it. */
export interface Annotation {
  readonly page: number;
  /** Of its object in the file; null for one that stands in the list of the page itself. */
  readonly ref: string | null;
  /** The kind: Highlight, StrikeOut, Text ... */
  readonly kind: string;
  /** The name that a program gave it, the same in every copy. */
  readonly name: string | null;
  readonly from: string | null;
  readonly at: string | null;
  readonly text: string;
  readonly rectangle: Rectangle;
  /** The marked places, four corners each; empty where there are none. */
  readonly quads: readonly (readonly Point[])[];
  /** The annotation that this one answers, or belongs to (`isGrouped`). */
  readonly answers: string | null;
  readonly isGrouped: boolean;
  /** What a reviewer set: Accepted, Completed ... */
  readonly state: string | null;
}

const HIDDEN = 2;
/** A page with more is no page that people have read. */
const MOST_ON_PAGE = 10_000;
/** Corners of so many lines. */
const MOST_NUMBERS = 8 * 2000;
const LONGEST_TEXT = 100_000;
/** LibreOffice writes the day behind the name, in the order of its language. */
const DATE_BEHIND = /,\s*\d{1,4}[./-]\d{1,2}[./-]\d{1,4},?\s*$/;

export function annotationsOn(document: PDFDocument, page: Page, index: number): Annotation[] {
  const found: Annotation[] = [];
  for (const raw of page.annotations.slice(0, MOST_ON_PAGE)) {
    const read = readAnnotation(document, raw, index);
    if (read) found.push(read);
  }
  return found;
}

/** Null for what is no annotation, is hidden, or cannot be read: one damaged object leaves the others readable. */
function readAnnotation(document: PDFDocument, raw: unknown, page: number): Annotation | null {
  try {
    const dict = document.xref.fetchIfRef(raw);
    if (!(dict instanceof Dict)) return null;
    const flags = dict.get('F');
    const rectangle = rectangleOf(numbersOf(dict.getArray('Rect')));
    if (
      !rectangle ||
      (typeof flags === 'number' && (flags & HIDDEN) !== 0 && dict.get('State') === undefined)
    )
      return null;
    return annotationIn(dict, rectangle, { page, ref: raw instanceof Ref ? raw.toString() : null });
  } catch {
    return null;
  }
}

function annotationIn(
  dict: Dict,
  rectangle: Rectangle,
  place: { readonly page: number; readonly ref: string | null },
): Annotation {
  const answers = dict.getRaw('IRT');
  return {
    ...place,
    kind: nameIn(dict.get('Subtype')) ?? '',
    name: stringIn(dict.get('NM')),
    from: stringIn(dict.get('T'))?.replace(DATE_BEHIND, '') ?? null,
    at: isoDate(stringIn(dict.get('CreationDate')) ?? stringIn(dict.get('M')) ?? ''),
    text: noteIn(dict),
    rectangle,
    quads: quadsIn(numbersOf(dict.getArray('QuadPoints'))),
    answers: answers instanceof Ref ? answers.toString() : null,
    isGrouped: nameIn(dict.get('RT')) === 'Group',
    state: stringIn(dict.get('State')),
  };
}

const nameIn = (value: unknown): string | null => (value instanceof Name ? value.name : null);

function stringIn(value: unknown): string | null {
  const text = typeof value === 'string' ? stringToPDFString(value).trim() : '';
  return text === '' ? null : text;
}

/** The note, on the lines that its writer made; from the rich text where a program left the plain one out. */
function noteIn(dict: Dict): string {
  const plain = stringIn(dict.get('Contents')) ?? '';
  const rich = plain === '' ? (stringIn(dict.get('RC')) ?? '') : '';
  const text =
    plain !== ''
      ? plain
      : rich
          .slice(0, LONGEST_TEXT)
          .replace(/<\/p>/g, '\n')
          .replace(/<[^<>]*>/g, '');
  return text.slice(0, LONGEST_TEXT).replace(/\r\n?/g, '\n').trim();
}

function numbersOf(value: unknown): readonly number[] {
  const list: readonly unknown[] = Array.isArray(value) ? value.slice(0, MOST_NUMBERS) : [];
  return list.filter((one): one is number => typeof one === 'number' && Number.isFinite(one));
}

function rectangleOf([a, b, c, d]: readonly number[]): Rectangle | null {
  if (a === undefined || b === undefined || c === undefined || d === undefined) return null;
  return [Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)];
}

/**
 * Four corners each. The standard has them around the quadrilateral, Acrobat and most others write upper left, upper right, lower
 * left, lower right, some begin below: so they are put in order by their angle.
 */
function quadsIn(numbers: readonly number[]): (readonly Point[])[] {
  const quads: (readonly Point[])[] = [];
  for (let i = 0; i + 8 <= numbers.length; i += 8) {
    const corners = [0, 2, 4, 6].map((k) => ({ x: numbers[i + k] ?? 0, y: numbers[i + k + 1] ?? 0 }));
    quads.push(aroundMiddle(corners));
  }
  return quads;
}

export function aroundMiddle(corners: readonly Point[]): readonly Point[] {
  const x = corners.reduce((sum, corner) => sum + corner.x, 0) / corners.length;
  const y = corners.reduce((sum, corner) => sum + corner.y, 0) / corners.length;
  const angle = (corner: Point): number => Math.atan2(corner.y - y, corner.x - x);
  return [...corners].sort((a, b) => angle(a) - angle(b));
}
