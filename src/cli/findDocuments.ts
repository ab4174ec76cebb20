import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '../core/problem';
import { say } from '../core/said';
import { isTermsCopy } from '../store/conflictCopies';
import { TERMS_FILE } from '../store/defaults';
import { isMarkdown } from '../store/markdownFiles';

/**
 * The Markdown files that a list of paths means: a file is itself, a folder all that lie below it. What links lead to is left out, as it
 * would be there twice, unless it is asked for.
 */
export async function findDocuments(
  paths: readonly string[],
  { followLinks = false }: { readonly followLinks?: boolean } = {},
): Promise<Result<readonly string[]>> {
  const found: string[] = [];
  for (const given of paths) {
    const absolute = path.resolve(given);
    const stats = await stat(absolute).catch(() => null);
    if (!stats) return fail('cannot-read', say('There is no file or folder {0}.', given));
    if (stats.isDirectory()) await walk(absolute, { found, above: followLinks ? [] : null });
    else found.push(absolute);
  }
  return ok([...new Set(found)]);
}

/** What a sync tool put beside the terms of a `.rounds` folder. */
export async function termsCopies(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch((): string[] => []);
  const terms = path.join(folder, TERMS_FILE);
  return names.map((name) => path.join(folder, name)).filter((file) => isTermsCopy(file, terms));
}

interface Walk {
  readonly found: string[];
  /** The real paths of the folders on the way, so that a link to one of them is no endless way; null: links are not followed. */
  readonly above: readonly string[] | null;
}

async function walk(folder: string, { found, above }: Walk): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  const here = above && (await realpath(folder));
  if (here !== null && above?.includes(here)) return;
  const below: Walk = { found, above: above && here !== null ? [...above, here] : null };
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const location = path.join(folder, entry.name);
    const kind = entry.isSymbolicLink() && above ? await stat(location).catch(() => entry) : entry;
    if (kind.isDirectory()) {
      // Stored drafts, version control and packages are no documents of the writer's.
      if (!entry.name.startsWith('.') && entry.name !== 'node_modules') await walk(location, below);
    } else if (kind.isFile() && isMarkdown(entry.name)) {
      found.push(location);
    }
  }
}
