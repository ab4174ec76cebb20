/** The usual prefix of each namespace that is read, in its transitional and its strict form (ISO/IEC 29500). */
const PREFIXES: Readonly<Record<string, string>> = {
  'http://schemas.openxmlformats.org/wordprocessingml/2006/main': 'w',
  'http://purl.oclc.org/ooxml/wordprocessingml/main': 'w',
  'http://schemas.openxmlformats.org/officeDocument/2006/math': 'm',
  'http://purl.oclc.org/ooxml/officeDocument/math': 'm',
  'http://schemas.openxmlformats.org/markup-compatibility/2006': 'mc',
  'http://schemas.openxmlformats.org/package/2006/relationships': 'rel',
  'http://schemas.microsoft.com/office/word/2010/wordml': 'w14',
  'http://schemas.microsoft.com/office/word/2012/wordml': 'w15',
  'http://schemas.microsoft.com/office/word/2016/wordml/cid': 'w16cid',
  'http://schemas.microsoft.com/office/word/2018/wordml/cex': 'w16cex',
  'http://schemas.microsoft.com/office/word/2023/wordml/word16du': 'w16du',
  'http://www.w3.org/XML/1998/namespace': 'xml',
};

/** A name with the usual prefix, whatever the file calls it: `w:p`; `?:p` in a namespace that nobody here knows. */
export function usualName(uri: string, local: string): string {
  return uri === '' ? local : `${PREFIXES[uri] ?? '?'}:${local}`;
}
