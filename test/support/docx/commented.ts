import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { comment, mark } from './makeDocx';

/** A passage that a client comments on. */
export interface Commented {
  readonly text: string;
  /** The words of the passage, as they stand in the file. */
  readonly words: string;
}

const RUN = /<w:r>(?:<w:rPr>(?:(?!<\/w:rPr>)[^])*<\/w:rPr>)?<w:t(?: [^>]*)?>([^<]*)<\/w:t><\/w:r>/g;
const COMMENTS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments';
const WORDPROCESSING = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';

/**
 * A Word file with comments put in as Word does: on every `every`th run of text, on it and, where it stands right beside, the next one.
 * Works on the XML alone, so that it knows nothing of how files are written or read here.
 */
export function withComments(docx: Uint8Array, every: number): { docx: Uint8Array; said: Commented[] } {
  const files = unzipSync(docx);
  const document = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  const runs = [...document.matchAll(RUN)].filter(([, words = '']) => /\p{L}{2}/u.test(words));
  const said: Commented[] = [];
  let text = '';
  let from = 0;
  for (let at = 0; at < runs.length; at += every) {
    const [first, second] = runs.slice(at, at + 2);
    if (!first) break;
    // The run before was taken together with this one.
    if (first.index < from) continue;
    const end = first.index + first[0].length;
    const isBeside = second?.index === end;
    const last = isBeside ? end + second[0].length : end;
    const id = 900 + said.length;
    text += `${document.slice(from, first.index)}<w:commentRangeStart w:id="${id}"/>${document.slice(first.index, last)}<w:commentRangeEnd w:id="${id}"/>${mark(id)}`;
    from = last;
    said.push({
      text: `Remark ${said.length + 1}.`,
      words: unescaped((first[1] ?? '') + (isBeside ? (second[1] ?? '') : '')),
    });
  }
  const comments = said.map((one, index) => comment(900 + index, one.text)).join('');
  const rels = strFromU8(files['word/_rels/document.xml.rels'] ?? new Uint8Array());
  const kept = rels.replace(/<Relationship [^>]*relationships\/comments"[^>]*\/>/, '');
  const relation = `<Relationship Id="rIdRemarks" Type="${COMMENTS}" Target="remarks.xml"/></Relationships>`;
  const changed = {
    'word/document.xml': text + document.slice(from),
    'word/remarks.xml': `<w:comments xmlns:w="${WORDPROCESSING}">${comments}</w:comments>`,
    'word/_rels/document.xml.rels': kept.replace('</Relationships>', relation),
  };
  const bytes = Object.entries(changed).map(([name, xml]) => [name, strToU8(xml)] as const);
  return { docx: zipSync({ ...files, ...Object.fromEntries(bytes) }), said };
}

const unescaped = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
