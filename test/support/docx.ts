import { unzipSync, strFromU8 } from 'fflate';
import { plainText, type Anchor } from '../../src/core/redline/tracked';
import { writeDocx, type DocxOptions } from '../../src/formats/docx';
import { trackedOf } from './tracked';

const FIXED: Omit<DocxOptions, 'text'> = {
  title: 'A late harvest',
  language: 'en-GB',
  author: 'Ann Writer',
  date: '2026-11-20T09:00:00Z',
  comments: [],
  images: new Map(),
};

export const cleanDocx = (prose: string, about: Partial<DocxOptions> = {}): Promise<Uint8Array> =>
  writeDocx({ ...FIXED, text: plainText(prose), ...about });

export const redlineDocx = (
  before: string,
  after: string,
  { anchors = [], ...about }: Partial<DocxOptions> & { readonly anchors?: readonly Anchor[] } = {},
): Promise<Uint8Array> => writeDocx({ ...FIXED, text: trackedOf(before, after, anchors), ...about });

/** The parts of a Word file that are text. */
export function partsOf(docx: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}
