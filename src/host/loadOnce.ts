/** Loads with the first call, and uses what was loaded once; what could not be loaded is tried again with the next call. */
export function loadOnce<T>(load: () => Promise<T>, use: (loaded: T) => void): () => Promise<void> {
  let loading: Promise<void> | undefined;
  return () => {
    if (loading) return loading;
    const loaded = load();
    loaded.catch(() => (loading = undefined));
    return (loading = loaded.then(use));
  };
}
