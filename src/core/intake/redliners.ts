import { fromSource } from '../prose/mappedText';
import type { Span } from '../text';
import { isWordCharacter } from '../trace/quote/fold';
import { foldFile } from './fold';
import type { Incoming, IncomingChange } from './model';
import { viewOf } from './view';

/**
 * Whose tracked changes a draft has already: the writer's own, in a redline that was sent. Each change is asked whether the draft
 * has the words around it as they were before, or as they are after; the majority of a person's changes decides.
 */
export interface Redliners {
  /** `draft`: the letters of the draft (`lettersOf`). */
  readonly of: (draft: string) => ReadonlySet<string | null>;
}

/** So many letters around a change are looked for together with it; fewer where other changes are near. */
const CONTEXTS = [24, 8, 4];

/** Of a long passage so many letters tell enough. */
const ENOUGH = 60;

/** Changes of one person that are asked, spread over the text: bounds the work, and a majority of so many is clear. */
const MOST_ASKED = 60;

export function redliners(incoming: Incoming): Redliners {
  const before = world(incoming, () => false);
  const after = world(incoming, () => true);
  const asked = [...byAuthor(incoming.changes)].map(([author, changes]) => ({
    author,
    changes: spread(changes).map(({ old, new: now }) => ({
      before: before.at(old ?? now),
      after: after.at(now ?? old),
    })),
  }));
  const vote = (draft: string, { before: was, after: is }: { before: Span; after: Span }): number => {
    for (const context of CONTEXTS) {
      const old = before.around(was, context);
      const now = after.around(is, context);
      const [hasOld, hasNew] = old === now ? [true, true] : [draft.includes(old), draft.includes(now)];
      if (hasOld !== hasNew) return hasNew ? 1 : -1;
    }
    return 0;
  };
  return {
    of(draft) {
      const accepted = asked.filter(
        ({ changes }) => changes.reduce((sum, each) => sum + vote(draft, each), 0) > 0,
      );
      return new Set(accepted.map(({ author }) => author));
    },
  };
}

/** The letters and digits of a text, without anything between. */
export function lettersOf(text: string): string {
  return text.replace(NO_LETTERS, '');
}

const NO_LETTERS = /[^\p{L}\p{N}\p{M}]+/gu;

interface World {
  /** Where a part of the file's text is in the letters of this world. */
  readonly at: (span: Span | null) => Span;
  readonly around: (span: Span, context: number) => string;
}

function world(incoming: Incoming, accepts: () => boolean): World {
  const view = viewOf(incoming, accepts);
  const file = foldFile(view.text);
  const letters = lettersOf(file.text);
  const counts = new Uint32Array(file.text.length + 1);
  for (let i = 0; i < file.text.length; i++)
    counts[i + 1] = (counts[i] as number) + (isLetter(file.text, i) ? 1 : 0);
  return {
    at(span) {
      const { start, end } = fromSource(file, fromSource(view, span ?? { start: 0, end: 0 }));
      return { start: counts[start] ?? letters.length, end: counts[end] ?? letters.length };
    },
    around({ start, end }, context) {
      const to = end - start > ENOUGH ? start + ENOUGH : end + context;
      return letters.slice(Math.max(0, start - context), to);
    },
  };
}

/** Whether a code unit is, or is half of, a letter. */
function isLetter(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdfff) return isWordCharacter(text.charAt(at));
  const first = unit >= 0xdc00 ? at - 1 : at;
  return isWordCharacter(String.fromCodePoint(text.codePointAt(first) ?? 0));
}

function byAuthor(changes: readonly IncomingChange[]): ReadonlyMap<string | null, readonly IncomingChange[]> {
  const groups = new Map<string | null, IncomingChange[]>();
  for (const change of changes) {
    if (change.kind === 'format' || change.kind === 'move') continue;
    const known = groups.get(change.from);
    if (known) known.push(change);
    else groups.set(change.from, [change]);
  }
  return groups;
}

function spread<T>(all: readonly T[]): readonly T[] {
  const step = Math.max(1, all.length / MOST_ASKED);
  return all.filter((_, i) => Math.floor(i / step) !== Math.floor((i - 1) / step));
}
