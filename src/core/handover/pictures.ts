import { outline } from '../redline/outline';

/** The pictures that a text shows from beside it, as it names them: no addresses, nothing above its folder's root, none twice. */
export function picturesIn(prose: string): readonly string[] {
  const named = outline(prose).flatMap(({ pieces }) => pieces.flatMap(({ style }) => style.picture ?? []));
  return [...new Set(named)].filter((target) => !/^(?:[a-z][a-z0-9+.-]*:|[/\\#<])/i.test(target));
}

/** The way to a picture in a path of the file system: as a browser reads the target. */
export function pathOfPicture(target: string): string {
  const bare = target.replace(/[?#].*$/, '');
  try {
    return decodeURIComponent(bare);
  } catch {
    return bare;
  }
}
