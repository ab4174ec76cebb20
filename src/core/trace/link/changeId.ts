const ids: string[] = [];

/** The id of the change at `index` among all changes between two texts. Made once: a long text has thousands after each edit. */
export function changeId(index: number): string {
  return (ids[index] ??= `change-${index + 1}`);
}
