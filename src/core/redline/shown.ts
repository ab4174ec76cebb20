import type { TracedChange } from '../trace/model';

/** White space alone is no news, unless a paragraph was split or joined. */
export function isShown(
  oldProse: string,
  newProse: string,
  { difference, old, new: put }: TracedChange,
): boolean {
  if (difference !== 'space') return true;
  const parts = (text: string): boolean => /\n[ \t>]*\r?\n/.test(text);
  return (
    parts(oldProse.slice(old?.start ?? 0, old?.end ?? 0)) !==
    parts(newProse.slice(put?.start ?? 0, put?.end ?? 0))
  );
}
