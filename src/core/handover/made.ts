import { criticMarkupOf } from '../markup/criticMarkupOut';
import { buildRedline } from '../redline';
import { plainText, type Tracked } from '../redline/tracked';
import { buildTracked } from '../redline/tracked/redline';
import { trace } from '../trace';
import { handedComments, type HandedComment } from './comments';
import { cleanPage } from './html';
import type { Handover } from './model';
import { redlinePage, type RedlinePageOptions } from './redlinePage';

/** Whatever a handover becomes, in one place: so that the command line and the editor write the same. */

/** As Markdown: clean, or with CriticMarkup. Ends with a line feed. */
export function asMarkdown({ prose, redline }: Handover): string {
  const text = redline
    ? criticMarkupOf(
        redline.oldProse,
        redline.newProse,
        trace(redline.oldProse, redline.newProse, { comments: [] }).changes,
      )
    : prose;
  return text.endsWith('\n') || text === '' ? text : `${text}\n`;
}

export type Looks = Pick<RedlinePageOptions, 'words' | 'legend' | 'css' | 'versions' | 'comments'>;

/** As a page. `pictures`: `data:` addresses, for the clean draft. */
export function asPage(handover: Handover, looks: Looks, pictures: ReadonlyMap<string, string>): string {
  const { title, language, prose, redline } = handover;
  return redline
    ? redlinePage(buildRedline(redline), { title, language, ...looks })
    : cleanPage(prose, { title, language, pictures });
}

/** What a Word file is made of. `someone`: who speaks where neither a comment nor the document names a client. */
export function asTracked(
  { prose, redline, client }: Handover,
  withComments: boolean,
  someone: string,
): { readonly text: Tracked; readonly comments: readonly HandedComment[] } {
  if (!redline) return { text: plainText(prose), comments: [] };
  const { text, redline: shown } = buildTracked(redline, withComments);
  const comments = withComments ? handedComments(shown.comments, client === '' ? someone : client) : [];
  return { text, comments };
}

/** The bytes of a picture as an address; null where they are none that a page shows. */
export function dataAddress(bytes: Uint8Array): string | null {
  const type = TYPES.find(({ start }) => start.every((byte, i) => bytes[i] === byte))?.type;
  if (type === undefined) return null;
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return `data:${type};base64,${btoa(binary)}`;
}

const TYPES = [
  { type: 'image/png', start: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', start: [0xff, 0xd8, 0xff] },
  { type: 'image/gif', start: [0x47, 0x49, 0x46, 0x38] },
] as const;
