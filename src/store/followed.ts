import { wantedPassages } from '../core/feedback/wantedPassages';
import { draftLoader } from './loadDraft';
import { noteFollowed, passagesIn } from './flags';
import type { Files } from './ports';
import type { WholeState } from './state';

/**
 * Follows the passages of comments that were left open into the later drafts, where a comment there may contradict them; hardly any
 * document has such, and no draft is read for the others. Once for what a document says. Says whether a flag is another now.
 */
export async function followPassages(files: Files, state: WholeState): Promise<boolean> {
  const { document } = state;
  if (passagesIn(document)) return false;
  const wanted = wantedPassages(document);
  if (wanted.length === 0) return noteFollowed(document, null);
  const drafts = await draftsFor(files, state, wanted);
  // With the engine, which most documents do not need for this.
  const { passagesLater } = await import('../core/feedback/later');
  // Another may have done it meanwhile.
  if (passagesIn(document)) return false;
  return noteFollowed(
    document,
    passagesLater(wanted, (round) => drafts.get(round) ?? null),
  );
}

async function draftsFor(
  files: Files,
  state: WholeState,
  wanted: ReturnType<typeof wantedPassages>,
): Promise<ReadonlyMap<number, string>> {
  const { folder, document } = state;
  const load = draftLoader(files);
  const drafts = new Map<number, string>();
  for (const { number, draft } of document.rounds) {
    if (draft === undefined || !wanted.some(({ from, round }) => from <= number && number <= round)) continue;
    const loaded = await load(folder, draft, state);
    if (loaded.ok) drafts.set(number, loaded.value);
  }
  return drafts;
}
