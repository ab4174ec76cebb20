import { say, type Said } from '../../../core/said';

/** What a file that is no zip archive is, told from its first bytes, with what to do. Null for a zip archive. */
export function notZip(bytes: Uint8Array): Said | null {
  const starts = (signature: string): boolean =>
    [...signature].every((char, i) => bytes[i] === char.charCodeAt(0));
  if (bytes.length === 0) return say('The file is empty.');
  if (starts('PK\x03\x04') || starts('PK\x05\x06')) return null;
  if (starts(COMPOUND_FILE)) return aboutCompoundFile(bytes);
  const known = OTHERS.find(([signature]) => starts(signature));
  return known?.[1] ?? say('This is not a Word document (.docx), whatever its name says.');
}

/** Files of Office before 2007, and wrappers of encrypted ones ([MS-CFB] 2.2). */
const COMPOUND_FILE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';

const OTHERS: readonly (readonly [string, Said])[] = [
  ['%PDF', say('This is a PDF file, not a Word document: give it the ending .pdf and import it as such.')],
  ['{\\rtf', say('This is a rich text file (.rtf). Open it in a word processor and save it as .docx.')],
  [
    '<',
    say('This is a web page or XML, not a Word document. Open it in a word processor and save it as .docx.'),
  ],
  ['PK', say('The archive that a Word document is made of is damaged. Ask for the file again.')],
];

/** The directory names streams in UTF-16: a password-protected document is one called EncryptedPackage ([MS-OFFCRYPTO] 2.3.4.4). */
function aboutCompoundFile(bytes: Uint8Array): Said {
  return holds(bytes, utf16('EncryptedPackage'))
    ? say(
        'The document is protected with a password. Open it, save it without the password, and import that.',
      )
    : say('This is a document of an old kind (.doc). Open it in a word processor and save it as .docx.');
}

const utf16 = (text: string): Uint8Array =>
  Uint8Array.from([...text].flatMap((char) => [char.charCodeAt(0), 0]));

function holds(bytes: Uint8Array, wanted: Uint8Array): boolean {
  const [first = 0] = wanted;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1))
    if (wanted.every((byte, i) => bytes[at + i] === byte)) return true;
  return false;
}
