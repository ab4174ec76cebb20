import { strToU8, zipSync } from 'fflate';

/** Small Word files from XML, for tests. Nothing here knows how they are read. */
export interface DocxParts {
  /** What is in the body: paragraphs and tables. */
  readonly body: string;
  readonly comments?: string;
  readonly commentsExtended?: string;
  readonly commentsIds?: string;
  readonly commentsExtensible?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  /** Further files of the archive. */
  readonly more?: Readonly<Record<string, string>>;
  /** The namespace of the body's elements; that of the strict form where given. */
  readonly namespace?: string;
}

export const TRANSITIONAL = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
export const STRICT = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

const OTHERS = [
  'xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"',
  'xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"',
  'xmlns:w16cid="http://schemas.microsoft.com/office/word/2016/wordml/cid"',
  'xmlns:w16cex="http://schemas.microsoft.com/office/word/2018/wordml/cex"',
  'xmlns:w16du="http://schemas.microsoft.com/office/word/2023/wordml/word16du"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
].join(' ');

const ROOTS = {
  comments: 'w:comments',
  commentsExtended: 'w15:commentsEx',
  commentsIds: 'w16cid:commentsIds',
  commentsExtensible: 'w16cex:commentsExtensible',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
} as const;

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export function makeDocx(parts: DocxParts): Uint8Array {
  return zipSync(toBytes(docxFiles(parts)), { level: 6, mtime: new Date(2026, 10, 22) });
}

/** The files of the archive, by name. */
export function docxFiles(parts: DocxParts): Record<string, string> {
  const { body, namespace = TRANSITIONAL, more = {} } = parts;
  const root = (name: string, content: string): string =>
    `${DECLARATION}<${name} xmlns:w="${namespace}" ${OTHERS}>${content}</${name}>`;
  const kinds = (Object.keys(ROOTS) as (keyof typeof ROOTS)[]).filter((kind) => parts[kind] !== undefined);
  const files: Record<string, string> = {
    '_rels/.rels': relationships([['officeDocument', 'word/document.xml']]),
    'word/document.xml': root('w:document', `<w:body>${body}<w:sectPr/></w:body>`),
    'word/_rels/document.xml.rels': relationships(kinds.map((kind) => [kind, `${kind}.xml`])),
  };
  for (const kind of kinds) files[`word/${kind}.xml`] = root(ROOTS[kind], parts[kind] ?? '');
  return { ...files, ...more };
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function relationships(targets: readonly (readonly [string, string])[]): string {
  const all = targets.map(
    ([kind, target], i) => `<Relationship Id="rId${i}" Type="${RELATIONSHIPS}/${kind}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}">${all.join('')}</Relationships>`;
}

export function toBytes(files: Readonly<Record<string, string>>): Record<string, Uint8Array> {
  return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)]));
}

export const xml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A paragraph of runs. */
export const p = (...content: readonly string[]): string => `<w:p>${content.join('')}</w:p>`;
/** A run of plain text. */
export const r = (text: string, properties = ''): string =>
  `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${xml(text)}</w:t></w:r>`;

export interface By {
  readonly author?: string;
  readonly date?: string;
}

let lastId = 1000;
const by = ({ author = 'Ingrid', date = '2026-10-15T09:00:00Z' }: By): string =>
  `w:id="${lastId++}" w:author="${xml(author)}" w:date="${date}"`;

export const ins = (text: string, who: By = {}): string => `<w:ins ${by(who)}>${r(text)}</w:ins>`;
export const del = (text: string, who: By = {}): string =>
  `<w:del ${by(who)}><w:r><w:delText xml:space="preserve">${xml(text)}</w:delText></w:r></w:del>`;
/** Attributes of a change, for what is written out in a test. */
export const change = by;

/** Content that a comment hangs on, with the comment's own mark behind it. */
export const on = (id: number, ...content: readonly string[]): string =>
  `<w:commentRangeStart w:id="${id}"/>${content.join('')}<w:commentRangeEnd w:id="${id}"/>${mark(id)}`;
export const mark = (id: number): string => `<w:r><w:commentReference w:id="${id}"/></w:r>`;

export interface Said extends By {
  readonly initials?: string;
  /** Word's name for the comment's paragraph. */
  readonly paragraph?: string;
}

export function comment(id: number, text: string, said: Said = {}): string {
  const { author = 'Ingrid', date = '2026-10-15T09:00:00Z', initials = 'I', paragraph } = said;
  const named = paragraph === undefined ? '' : ` w14:paraId="${paragraph}"`;
  const initialled = initials === '' ? '' : ` w:initials="${initials}"`;
  const paragraphs = text.split('\n').map((line) => `<w:p${named}>${r(line)}</w:p>`);
  return `<w:comment w:id="${id}" w:author="${xml(author)}" w:date="${date}"${initialled}>${paragraphs.join('')}</w:comment>`;
}
