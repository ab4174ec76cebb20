import type { Change } from '../../diff/model';
import type { Span } from '../../text';
import { matchBeforeInNew, type Alignment } from '../follow/matchIndex';
import type { Places, WriterLink } from '../model';
import { once } from '../../once';
import { nearChanges, type NearChanges } from './nearChanges';

/** What is known of a comment's place: the passage it quotes, or the part of the text that it names. */
export interface CommentPlace {
  readonly comment: string;
  readonly passage: Places | null;
  readonly named: Places | null;
}

/** Indexes of the changes that may answer a comment, by how near they are; no change is in two tiers. */
export interface Linked {
  readonly changes: readonly number[];
  readonly likely: readonly number[];
  readonly possible: readonly number[];
}

const TIERS = ['changes', 'likely', 'possible'] as const;

/**
 * Tells for a comment the changes that may answer it: those that touch its passage, those in the same sentence (or in the
 * part that a comment without a quote names), those in the same paragraph. A change that the writer has linked goes only
 * where the writer says.
 */
export function linker(
  aligned: Alignment,
  changes: readonly Change[],
  links: readonly WriterLink[] = [],
): (place: CommentPlace) => Linked {
  const near = nearChanges(changes, (change) => oldPlaceOf(aligned, change));
  const said = links.length > 0 ? writersWord(changes, links) : new Map<number, Set<string>>();
  return (place) => {
    const linked = nearness(aligned, { changes, near }, place);
    if (said.size === 0) return linked;
    const own = [...said].flatMap(([change, comments]) => (comments.has(place.comment) ? [change] : []));
    const free = (tier: readonly number[]): readonly number[] => tier.filter((change) => !said.has(change));
    return {
      changes: [...free(linked.changes), ...own].sort((a, b) => a - b),
      likely: free(linked.likely),
      possible: free(linked.possible),
    };
  };
}

function oldPlaceOf(aligned: Alignment, change: Change): Span {
  return change.old ?? insertionPlace(aligned, change);
}

/** The empty span of the old text where an insertion was put: after the words that stand before it. */
export function insertionPlace(aligned: Alignment, { new: put }: Change): Span {
  const place = matchBeforeInNew(aligned, put?.start ?? 0)?.old.end ?? 0;
  return { start: place, end: place };
}

/** For each change that the writer linked, the comments it answers. */
function writersWord(changes: readonly Change[], links: readonly WriterLink[]): Map<number, Set<string>> {
  const said = new Map<number, Set<string>>();
  for (const link of links) {
    changes.forEach((change, i) => {
      if (!overlap(change.old, link.old) && !overlap(change.new, link.new)) return;
      said.set(i, (said.get(i) ?? new Set()).add(link.comment));
    });
  }
  return said;
}

/** The tier of each change. White space alone hardly ever answers a comment, so that it is likely at most. */
function nearness(
  aligned: Alignment,
  { changes, near }: { readonly changes: readonly Change[]; readonly near: NearChanges },
  { passage, named }: CommentPlace,
): Linked {
  const linked: Record<(typeof TIERS)[number], number[]> = { changes: [], likely: [], possible: [] };
  const widest = passage ? aligned.memory.around('paragraphs', aligned, passage) : named;
  if (!widest) return linked;
  // The sentence is looked for only where something changed in the paragraph.
  const sentences = once(() => (passage ? aligned.memory.around('sentences', aligned, passage) : named));
  const ringOf = [() => passage, sentences, () => (passage ? widest : null)];
  for (const i of near(widest)) {
    const change = changes[i];
    if (!change || !isWithin(aligned, change, widest, true)) continue;
    const first = change.difference === 'space' ? 1 : 0;
    const tier = TIERS.find(
      (_, ring) => ring >= first && isWithin(aligned, change, ringOf[ring]?.() ?? null, ring > 0),
    );
    if (tier) linked[tier].push(i);
  }
  return linked;
}

/** Whether a change overlaps a place on either side; text put in where nothing stood also counts by where it was put. */
function isWithin(aligned: Alignment, change: Change, places: Places | null, byOldPlace: boolean): boolean {
  if (!places) return false;
  if (overlap(change.old, places.old) || overlap(change.new, places.new)) return true;
  if (!byOldPlace || !places.old || change.old) return false;
  const oldPlace = insertionPlace(aligned, change);
  return oldPlace.start >= places.old.start && oldPlace.end <= places.old.end;
}

function overlap(a: Span | null, b: Span | null): boolean {
  return a !== null && b !== null && a.start < b.end && a.end > b.start;
}
