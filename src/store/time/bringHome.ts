import type { DocumentSummary } from '../../core/model';
import { isSame, type Identity } from '../../core/time/identity';
import type { Location } from '../ports';
import type { Move, TimeKept } from './kept';

/** A document that there is now. */
export interface Present {
  readonly document: DocumentSummary;
  /** Its text without the front matter. */
  readonly prose: () => Promise<string>;
}

export interface World {
  readonly documents: ReadonlyMap<Location, Present>;
  /** Whether there is a file; also true where that cannot be told. */
  readonly isThere: (location: Location) => Promise<boolean>;
}

/**
 * Finds the documents whose files were renamed or moved by somebody else, and gives them the minutes that were kept beside them.
 * A document is taken for one that was known only where no other could be it; without one, the minutes stay where they are.
 * What was cut off half-way is taken up again by the next call. Answers what was moved.
 */
export async function bringHome(kept: TimeKept, world: World): Promise<readonly Move[]> {
  const moves: Move[] = [];
  for (const { location, identity } of await kept.owners()) {
    const here = world.documents.get(location);
    if (here ? await is(identity, here) : await world.isThere(location)) continue;
    const found = await placesOf(identity, location, world);
    const [to, another] = found;
    if (to !== undefined && another === undefined) moves.push({ from: location, to });
  }
  await kept.move(moves);
  return moves;
}

async function placesOf(identity: Identity, gone: Location, { documents }: World): Promise<Location[]> {
  const found: Location[] = [];
  for (const [location, present] of documents)
    if (location !== gone && (await is(identity, present))) found.push(location);
  return found;
}

async function is(identity: Identity, { document, prose }: Present): Promise<boolean> {
  if (identity.client !== document.client) return false;
  // Only a text that was not sent has to be read for it.
  return isSame(identity, document, identity.drafts.length > 0 ? '' : await prose());
}
