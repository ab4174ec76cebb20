import nodePath, { type PlatformPath } from 'node:path';
import { linkTarget } from '../core/report/escape';

/** The way from a report to the folder that its paths start from: `../../`, or empty; null from another drive. Absolute paths. */
export function linkBase(
  file: string,
  root: string,
  path: Pick<PlatformPath, 'relative' | 'dirname' | 'isAbsolute' | 'sep'> = nodePath,
): string | null {
  const way = path.relative(path.dirname(file), root);
  if (path.isAbsolute(way)) return null;
  return way === '' ? '' : `${linkTarget(way.split(path.sep).join('/'))}/`;
}
