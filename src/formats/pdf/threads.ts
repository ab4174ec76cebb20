import type { Annotation } from './annotations';

/** An annotation, and what was answered to it. */
export interface Thread {
  readonly root: Annotation;
  readonly replies: readonly Annotation[];
  /** Parts of the same act: the crossed-out words of a replacement. */
  readonly parts: readonly Annotation[];
  readonly resolved: boolean;
}

/** What Acrobat and others set when a comment is dealt with. (Accepted and Rejected say what is thought of it.) */
const SETTLED = new Set(['Completed', 'Cancelled']);

/** Puts answers below what they answer, in the order of the file. What answers something that is not there stands for itself. */
export function threadsOf(annotations: readonly Annotation[]): Thread[] {
  const byRef = new Map(annotations.flatMap((one) => (one.ref === null ? [] : [[one.ref, one] as const])));
  const rootOf = (one: Annotation): Annotation => {
    const seen = new Set<Annotation>();
    let root = one;
    for (let above = parentOf(root, byRef); above && !seen.has(above); above = parentOf(root, byRef)) {
      seen.add(root);
      root = above;
    }
    return root;
  };
  const below = new Map<Annotation, Annotation[]>();
  for (const one of annotations) {
    const root = rootOf(one);
    const others = below.get(root) ?? [];
    if (one !== root) others.push(one);
    below.set(root, others);
  }
  return [...below].map(([root, others]) => ({
    root,
    parts: others.filter(({ isGrouped }) => isGrouped),
    replies: others.filter(({ isGrouped, state, text }) => !isGrouped && state === null && text !== ''),
    resolved: SETTLED.has(others.findLast(({ state }) => state !== null)?.state ?? ''),
  }));
}

const parentOf = (one: Annotation, byRef: ReadonlyMap<string, Annotation>): Annotation | undefined =>
  one.answers === null ? undefined : byRef.get(one.answers);
