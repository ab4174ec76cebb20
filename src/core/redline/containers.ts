import type { Container } from './model';

/** Which containers of the new text are those of the old one: a deleted list item goes into the list that is still there. */
export function containerMap(): {
  connect(old: readonly Container[], now: readonly Container[]): void;
  translate(old: readonly Container[]): readonly Container[];
} {
  const known = new Map<string, Container>();
  return {
    connect(old, now) {
      for (const [depth, container] of old.entries()) {
        const counterpart = now[depth];
        if (counterpart?.kind !== container.kind) return;
        if (!known.has(container.id)) known.set(container.id, counterpart);
      }
    },
    translate(old) {
      return old.map((container) => known.get(container.id) ?? { ...container, id: `was ${container.id}` });
    },
  };
}
