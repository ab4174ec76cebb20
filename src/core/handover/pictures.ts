import { outline } from '../redline/outline';

/** The pictures that a text shows from beside it, as it names them: no addresses, nothing above its folder's root, none twice. */
export function picturesIn(prose: string): readonly string[] {
  const named = outline(prose).flatMap(({ pieces }) => pieces.flatMap(({ style }) => style.picture ?? []));
  return [...new Set(named)].filter((target) => !/^(?:[a-z][a-z0-9+.-]*:|[/\\#<])/i.test(target));
}

/**
 * The way to a picture from the folder of its document, as a browser reads the target; null where it leads out of the workspace: a
 * text may come from anybody, and what it shows goes to a client. `depth`: how many folders the document's own lies below the workspace's.
 */
export function pathOfPicture(target: string, depth: number): string | null {
  const way = decoded(target.replace(/[?#].*$/, ''));
  const parts = way.split(/[/\\]/);
  if (way.includes('\0') || parts[0] === '' || /^[a-z][a-z0-9+.-]*:/i.test(way)) return null;
  let below = depth;
  for (const part of parts) {
    if (part === '..') below--;
    else if (part !== '' && part !== '.') below++;
    if (below < 0) return null;
  }
  return way;
}

/** How many folders lie between two of which one holds the other, as paths with `/`; 0 where it does not. */
export function depthBelow(root: string, folder: string): number {
  const [above, here] = [partsOf(root), partsOf(folder)];
  return above.every((part, i) => part === here[i]) ? here.length - above.length : 0;
}

const partsOf = (path: string): string[] => path.split('/').filter((part) => part !== '');

function decoded(way: string): string {
  try {
    return decodeURIComponent(way);
  } catch {
    return way;
  }
}
