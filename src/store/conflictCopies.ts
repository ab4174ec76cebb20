import type { DocumentSummary, RoundSummary } from '../core/model';
import type { Problem } from '../core/problem';
import { say } from '../core/said';
import type { Location } from './ports';
import type { ReadDocument } from './state';

/**
 * What sync tools put beside a file that was changed in two places before they could bring the two together. Such a copy is no document of its
 * own: its rounds are those of the original, and counting them would double them. It is told of, so that its writer can take over what only it has.
 */

/** The file that a name may be a copy of. */
interface Candidate {
  readonly original: Location;
  /** The name says so by itself. A number or a computer's name may just as well be the writer's own: then the drafts have to tell. */
  readonly sure: boolean;
}

// A URI has some characters of a name in another spelling.
const SPACE = '(?: |%20)';
const [OPEN, CLOSE] = ['(?:[([]|%28|%5B)', '(?:[)\\]]|%29|%5D)'];
/** “conflict” as Dropbox says it in the languages of the product, up to where they differ. */
const CONFLICT = '(?:confli[ct]|konflikt|motstrid|ristiriit)';

/** Names without their ending; the first group is the original's. */
const SURE: readonly RegExp[] = [
  // Dropbox, Nextcloud, Seafile, pCloud, Tresorit: `mill (Ann's conflicted copy 2026-11-05).md`
  new RegExp(`^(.+?)${SPACE}?${OPEN}[^()[\\]]*${CONFLICT}[^()[\\]]*(?:${OPEN}\\d+${CLOSE})?${CLOSE}$`, 'i'),
  // Syncthing: `mill.sync-conflict-20261105-162000-ABCDEFG.md`
  /^(.+)\.sync-conflict-\d{8}-\d{6}(?:-[A-Z\d]{7})?$/,
  // ownCloud: `mill_conflict-20261105-162000.md`
  /^(.+)_conflict-\d{8}-\d{6}$/,
  // Synology Drive: `mill_LAPTOP_Nov-05-162000-2026_Conflict.md`
  /^(.+?)_[^_]+_[A-Z][a-z]{2}-\d{2}-\d{6}-\d{4}_Conflict$/,
];
const UNSURE: readonly RegExp[] = [
  // iCloud Drive: `mill 2.md`
  new RegExp(`^(.+?)${SPACE}\\d{1,3}$`),
  // Google Drive, OneDrive on the web: `mill (1).md`
  new RegExp(`^(.+?)${SPACE}?${OPEN}\\d{1,3}${CLOSE}$`),
];

/** OneDrive: `mill-DESKTOP-AB12CD3.md`. Names of computers may have hyphens, and so may names of articles. */
const COMPUTER = /^(?=.{1,63}$)[\p{L}\p{N}][^.()[\]]*$/u;

/** The files that a name may be a conflict copy of, the likeliest first. */
function candidatesOf(location: Location): readonly Candidate[] {
  const match = /^((?:.*[/\\])?)([^/\\]+?)(\.[^./\\]+)$/s.exec(location);
  if (!match) return [];
  const [, folder = '', stem = '', ending = ''] = match;
  const candidate = (name: string | undefined, sure: boolean): Candidate[] =>
    name ? [{ original: folder + name + ending, sure }] : [];
  return [
    ...SURE.flatMap((pattern) => candidate(pattern.exec(stem)?.[1], true)),
    ...UNSURE.flatMap((pattern) => candidate(pattern.exec(stem)?.[1], false)),
    ...namesBeforeHyphens(stem).flatMap((name) => candidate(name, false)),
  ];
}

function namesBeforeHyphens(stem: string): string[] {
  const names: string[] = [];
  for (let at = stem.indexOf('-'); at >= 0; at = stem.indexOf('-', at + 1))
    if (COMPUTER.test(stem.slice(at + 1))) names.unshift(stem.slice(0, at));
  return names;
}

/** What a document is a conflict copy of: one that is there, and for the same client. Null where it is none. */
export function originalOf(
  entries: ReadonlyMap<Location, ReadDocument>,
  location: Location,
): Location | null {
  const copy = entries.get(location)?.reading.document;
  if (!copy || !beginsLikeAnother(entries, location)) return null;
  const found = candidatesOf(location).find(({ original, sure }) => {
    const other = entries.get(original)?.reading.document;
    return other && isCopy(copy, other, sure);
  });
  return found?.original ?? null;
}

/** What follows the original's name in that of any copy: a space, a bracket (or how a URI has them), a dot, an underscore, a hyphen. */
export const isMark = (sign: string): boolean => ' %([._-'.includes(sign);

/** Asked first, of every document that is read: the patterns take ten times as long, and few names need them. */
function beginsLikeAnother(entries: ReadonlyMap<Location, unknown>, location: Location): boolean {
  const end = location.lastIndexOf('.');
  for (let at = location.lastIndexOf('/') + 2; at < end; at++)
    if (isMark(location.charAt(at)) && entries.has(location.slice(0, at) + location.slice(end))) return true;
  return false;
}

function isCopy(copy: DocumentSummary, original: DocumentSummary, sure: boolean): boolean {
  if (copy.client !== original.client) return false;
  const sent = new Set(original.rounds.flatMap(marksOf));
  return sure || copy.rounds.flatMap(marksOf).some((mark) => sent.has(mark));
}

/** What no two documents have in common: the id of a draft, or the second in which it was sent. */
const marksOf = ({ draft, sent }: RoundSummary): string[] => [
  ...(draft === undefined ? [] : [draft]),
  ...(sent !== undefined && /\d:\d\d:\d\d/.test(sent) ? [sent] : []),
];

/** Tells of a copy, at the name of its client, and of what only it has. */
export function copyProblem(copy: DocumentSummary, original: DocumentSummary, name: string): Problem {
  const { drafts, comments } = onlyIn(copy, original);
  const message =
    drafts + comments === 0
      ? say(
          'This looks like a copy that a sync tool made of “{0}”, which was changed in two places; it is not counted. Its record has nothing that is missing there. Compare the two, take over what you need, and delete the copy. If it is a document of its own, give it another name.',
          name,
        )
      : say(
          'This looks like a copy that a sync tool made of “{0}”, which was changed in two places; it is not counted. What only this copy has: drafts {1}, comments {2}. Compare the two, take over what you need, and delete the copy. If it is a document of its own, give it another name.',
          name,
          drafts,
          comments,
        );
  return { code: 'conflict-copy', severity: 'warning', message, span: copy.clientSpan };
}

/** How many drafts and comments. */
function onlyIn(copy: DocumentSummary, original: DocumentSummary): { drafts: number; comments: number } {
  const known = commentsOf(original);
  const comments = commentsOf(copy).filter((comment) => {
    const at = known.indexOf(comment);
    if (at >= 0) known.splice(at, 1);
    return at < 0;
  }).length;
  return { drafts: Math.max(0, copy.rounds.length - original.rounds.length), comments };
}

/** What a summary tells them apart by. */
const commentsOf = ({ rounds }: DocumentSummary): string[] =>
  rounds.flatMap((round) =>
    round.comments.map(({ at, class: kind, status }) => `${at ?? ''} ${kind} ${status}`),
  );

/** Whether a file beside the terms is a conflict copy of them. A computer's name starts with a capital; a person's own `clients-old.yaml` is none. */
export function isTermsCopy(location: Location, terms: Location): boolean {
  const found = candidatesOf(location).some(({ original }) => original === terms);
  return found && !/[/\\]clients-[^A-Z][^/\\]*$/.test(location);
}

export const termsCopyProblem = (name: string): Problem => ({
  code: 'conflict-copy',
  severity: 'warning',
  message: say(
    'This looks like a copy that a sync tool made of “{0}”, which was changed in two places; it is not read. Compare the two, take over what you need, and delete the copy.',
    name,
  ),
});
