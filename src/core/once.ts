/** A value that is made when first asked for, and then kept. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}

/** The same for each key: many ask for a few. */
export function onceForEach<K, T>(make: (key: K) => T): (key: K) => T {
  return onceFor(new Map<K, T>(), make);
}

/** The same for each object, kept for as long as there is that object. */
export function onceForEachObject<K extends object, T>(make: (key: K) => T): (key: K) => T {
  return onceFor(new WeakMap<K, T>(), make);
}

interface Kept<K, T> {
  get(key: K): T | undefined;
  set(key: K, value: T): unknown;
}

const onceFor =
  <K, T>(kept: Kept<K, T>, make: (key: K) => T): ((key: K) => T) =>
  (key) => {
    const known = kept.get(key);
    if (known !== undefined) return known;
    const made = make(key);
    kept.set(key, made);
    return made;
  };
