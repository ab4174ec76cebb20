import type { DocumentSummary } from '../../core/model';
import { minutesOf, withMinutes } from '../../core/record/minutes';
import { account, countByRound, type Account, type Kept } from '../../core/time/ledger';
import type { Location } from '../ports';
import type { TimeSource } from './source';

/** What is still to be written of the minutes kept for a document. */
export function accountOf(kept: Kept, document: DocumentSummary, now: number): Account {
  return account(kept, (round) => minutesOf(document, round), now);
}

/** A document with the minutes that are kept beside it. */
export async function upToDate(
  { kept, now, enabled }: TimeSource,
  { location, document }: { readonly location: Location; readonly document: DocumentSummary },
): Promise<DocumentSummary> {
  if (!enabled()) return document;
  const { pending } = accountOf(await kept.read(location), document, now());
  return withMinutes(document, countByRound(pending));
}
