import type { Element } from '../../src/features/redline/protocol';
import { build } from '../shared/build';
import type { Shown } from './filter';

/** The rows of text. Only those that differ from what is there are made anew, so that the place on the page stays. */
export interface Text {
  readonly root: HTMLElement;
  show(rows: readonly Element[]): void;
  apply(shown: Shown): void;
  /** The marks of one change, in the order of the text. */
  readonly marksOf: (change: string) => readonly HTMLElement[];
  /** The unchanged passage of a comment. */
  readonly passagesOf: (comment: string) => readonly HTMLElement[];
}

export function makeText(root: HTMLElement): Text {
  let known: readonly string[] = [];
  let marks = new Map<string, HTMLElement[]>();
  let passages = new Map<string, HTMLElement[]>();
  return {
    root,
    marksOf: (change) => marks.get(change) ?? [],
    passagesOf: (comment) => passages.get(comment) ?? [],
    show(rows) {
      const now = rows.map((row) => JSON.stringify(row));
      const sameStart = countSame(known, now);
      const most = Math.min(known.length, now.length) - sameStart;
      const sameEnd = countSame([...known].reverse(), [...now].reverse(), most);
      for (let i = known.length - sameEnd - 1; i >= sameStart; i--) root.children[i]?.remove();
      const after = root.children[sameStart] ?? null;
      for (const row of rows.slice(sameStart, rows.length - sameEnd)) root.insertBefore(build(row), after);
      known = now;
      marks = grouped(root, '[data-change]', ({ change = '' }) => [change]);
      passages = grouped(root, '.passage', (data) => (data['for'] ?? '').split(' '));
    },
    apply({ changes, comments }) {
      const shown = new Set(changes.map(({ id }) => id));
      for (const [change, all] of marks)
        for (const mark of all) {
          mark.classList.toggle('off', !shown.has(change) && !shown.has(mark.dataset['move'] ?? ''));
          mark.tabIndex = -1;
        }
      for (const card of root.querySelectorAll<HTMLElement>('.card'))
        card.classList.toggle('off', !comments.has(card.dataset['comment'] ?? ''));
      for (const [comment, all] of passages)
        for (const passage of all) passage.classList.toggle('off', !comments.has(comment));
      for (const reference of root.querySelectorAll<HTMLElement>('.ref')) {
        const mark = markBefore(reference);
        reference.classList.toggle('off', mark?.classList.contains('off') ?? false);
        // The comments themselves are on the way of the Tab key.
        for (const link of reference.querySelectorAll('a')) link.tabIndex = -1;
      }
    },
  };
}

function grouped(
  root: HTMLElement,
  selector: string,
  keys: (data: DOMStringMap) => readonly string[],
): Map<string, HTMLElement[]> {
  const found = new Map<string, HTMLElement[]>();
  for (const one of root.querySelectorAll<HTMLElement>(selector))
    for (const key of keys(one.dataset)) {
      const group = found.get(key);
      if (group) group.push(one);
      else found.set(key, [one]);
    }
  return found;
}

function markBefore(reference: HTMLElement): HTMLElement | null {
  let before = reference.previousElementSibling;
  while (before?.classList.contains('ref')) before = before.previousElementSibling;
  return before instanceof HTMLElement ? before : null;
}

function countSame(a: readonly string[], b: readonly string[], most = Math.min(a.length, b.length)): number {
  let count = 0;
  while (count < most && a[count] === b[count]) count++;
  return count;
}
