import type { DocumentState } from '../store/state';
import type { Location } from '../store/ports';

/** Actions that tell of a limit themselves while they go on: no message is to say it on top. */
export interface Told {
  /** Until it is released. */
  hold(this: void, document: Location): () => void;
  isHeld(this: void, document: Location): boolean;
}

export function toldByActions(): Told {
  const held: Location[] = [];
  return {
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
