import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate/browser';
import { NO_DATE } from './comments';

/** What a ZIP file says when it says nothing of the time. */
const NO_TIME = new Date(1980, 0, 1);

/** The file as it is every time that it is made: the library writes the hour of the day into it. */
export function settled(packed: Uint8Array, date: string): Uint8Array {
  const parts = unzipSync(packed);
  const edit = (name: string, change: (text: string) => string): void => {
    const part = parts[name];
    if (part) parts[name] = strToU8(change(strFromU8(part)));
  };
  edit('docProps/core.xml', (text) =>
    text.replace(/(<dcterms:(created|modified)[^>]*>)[^<]*/g, `$1${instant(date)}`),
  );
  edit('word/comments.xml', (text) => text.replaceAll(` w:date="${NO_DATE}"`, ''));
  // The list of types comes first, as readers expect it.
  const names = Object.keys(parts).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
  const zippable: Zippable = {};
  for (const name of names) zippable[name] = [parts[name] ?? new Uint8Array(), { mtime: NO_TIME, level: 6 }];
  return zipSync(zippable);
}

const rank = (name: string): number =>
  name === '[Content_Types].xml' ? 0 : name.startsWith('_rels/') ? 1 : 2;

/** In these properties the time is one of the world, not of a place. */
function instant(date: string): string {
  const time = new Date(date);
  return Number.isNaN(time.getTime()) ? '1980-01-01T00:00:00Z' : time.toISOString().replace(/\.\d+/, '');
}
