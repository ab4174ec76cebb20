/** The id of the change at `index` among all changes between two texts. */
export function changeId(index: number): string {
  return `change-${index + 1}`;
}
