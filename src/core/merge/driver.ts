import { splitFrontMatter } from '../frontMatter/split';
import { readDocument } from '../frontMatter/read';
import { isSameRecord } from './facts';
import { mergedPieces, mergeLines, sharedEnds, withMarks, type ThreeTexts } from './lines';
import { KINDS, unite } from './unite';
import type { Kind } from './values';

/** What becomes of three versions of a file. */
export interface MergedFile {
  readonly text: string;
  /** The record is one; else it has git's marks in it, with what both began with. */
  readonly recordIsClean: boolean;
  /** The lines below the record are; else they have git's marks in them. */
  readonly proseIsClean: boolean;
}

/**
 * Merges a file of which both sides have a version, as a merge driver of git does. The record, which is the front matter of a tracked
 * document or all of `clients.yaml`, becomes what both sides say of it; all else is merged line by line, and so is a file without a record,
 * or with one that cannot be read.
 */
export function mergeFile(texts: ThreeTexts, kind: Kind): MergedFile {
  if (kind === 'terms') {
    const { text, clean } = mergeRecord(texts, kind);
    return { text, recordIsClean: clean, proseIsClean: true };
  }
  const parts = partsOf(texts);
  if (!parts) return mergePlain(texts);
  const record = mergeRecord(parts.record, kind);
  const prose = mergeLines(parts.prose);
  const gap = prose.text === '' || record.text.endsWith('\n') ? '' : splitFrontMatter(record.text).eol;
  return {
    text: record.text + gap + prose.text,
    recordIsClean: record.clean,
    proseIsClean: prose.conflicts === 0,
  };
}

/** Line by line, whatever it is. */
export function mergePlain(texts: ThreeTexts): MergedFile {
  const { text, conflicts } = mergeLines(texts);
  return { text, recordIsClean: true, proseIsClean: conflicts === 0 };
}

interface Parts {
  readonly record: ThreeTexts;
  readonly prose: ThreeTexts;
}

/** Each version cut where its front matter ends; null where one side has no record that could be read. */
function partsOf(texts: ThreeTexts): Parts | null {
  const base = splitFrontMatter(texts.base);
  const [mine, theirs] = [readDocument(texts.mine), readDocument(texts.theirs)];
  if (base.kind === 'unclosed' || !mine.document || !theirs.document) return null;
  const cut = (from: (text: string, at: number) => string): ThreeTexts => ({
    base: from(texts.base, base.proseStart),
    mine: from(texts.mine, mine.proseStart),
    theirs: from(texts.theirs, theirs.proseStart),
  });
  return { record: cut((text, at) => text.slice(0, at)), prose: cut((text, at) => text.slice(at)) };
}

interface MergedRecord {
  readonly text: string;
  readonly clean: boolean;
}

function mergeRecord(texts: ThreeTexts, kind: Kind): MergedRecord {
  const { base, mine, theirs } = texts;
  if (mine === theirs || theirs === base) return { text: mine, clean: true };
  if (mine === base) return { text: theirs, clean: true };
  const united = unite(kind, texts);
  if (united.refused) return byLines(texts, (text) => isSound(text, texts, kind));
  // The lines of both sides, notes and all, where they say just what the two records come to.
  const pieces = mergedPieces({ base, mine, theirs: united.theirs });
  const lines = [bothInserted, bothBegun]
    .map((both) => pieces.map((piece) => (typeof piece === 'string' ? piece : both(piece))).join(''))
    .find((text) => isSameRecord(text, united.text, kind));
  if (lines !== undefined) return { text: lines, clean: true };
  if (united.lostNote === null) return { text: united.text, clean: true };
  return byLines(texts, () => false);
}

/** Of lines that both sides put in at one place, ours first. */
const bothInserted = ({ mine, theirs }: ThreeTexts): string => mine + theirs;

/** The same, where both begin alike. */
function bothBegun({ mine, theirs }: ThreeTexts): string {
  const [head] = sharedEnds(mine, theirs);
  return mine + theirs.slice(head.length);
}

/** As git would merge it. Where that is no conflict and yet not what it should be, all of it is one. */
function byLines(texts: ThreeTexts, isRight: (text: string) => boolean): MergedRecord {
  const { text, conflicts } = mergeLines(texts, true);
  return conflicts > 0 || isRight(text)
    ? { text, clean: conflicts === 0 }
    : { text: withMarks(texts, true), clean: false };
}

/** No problem is new: a key or an id that both added at different places would stand there twice. */
function isSound(text: string, { mine, theirs }: ThreeTexts, kind: Kind): boolean {
  const codesIn = (version: string): string[] => KINDS[kind].problems(version).map(({ code }) => code);
  const known = new Set([mine, theirs].flatMap(codesIn));
  return codesIn(text).every((code) => known.has(code));
}
