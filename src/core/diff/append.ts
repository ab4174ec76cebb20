/** Adds all items to the end of a list. `push(...items)` would put them on the stack, which a long text overflows. */
export function append<T>(list: T[], items: readonly T[]): void {
  for (let i = 0; i < items.length; i++) list.push(items[i] as T);
}
