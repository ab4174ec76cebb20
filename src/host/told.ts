import type { Files } from '../store/ports';
import { hashOf } from '../store/drafts';
import type { DocumentState } from '../store/state';
import type { Location } from '../store/ports';

/** What is told of once, by whichever feature is at hand: by a message, or by the questions of an action. */
export interface Told {
  /** True for the first who asks, in any window, now or after a reload. */
  claim(key: string): Promise<boolean>;
  /** Until it is released, the action that is going on tells of this document itself. */
  hold(this: void, document: Location): () => void;
  isHeld(this: void, document: Location): boolean;
}

/** Windows share a folder of events told: who creates the file of an event tells of it. */
export function toldEvents(files: Files, storage: Location): Told {
  const held: Location[] = [];
  return {
    async claim(key) {
      const name = await hashOf(new TextEncoder().encode(key));
      const created = await files.create(files.join(storage, 'told', name), new Uint8Array());
      // Where nothing can be kept it is better to tell twice than never.
      return !created.ok || created.value;
    },
    hold(document) {
      held.push(document);
      return () => void held.splice(held.indexOf(document), 1);
    },
    isHeld: (document) => held.includes(document),
  };
}

/** The same for the same event in every window, after a reload, and when the document is renamed. */
export function limitKey(kind: 'last' | 'over', state: DocumentState): string {
  const round = state.document.rounds.at(-1);
  // The draft's id is the same wherever the document lies; without one, its place has to do.
  const what = round?.draft ?? `${state.location} ${round?.number ?? 0}`;
  return [kind, state.document.client, what].join('\n');
}
