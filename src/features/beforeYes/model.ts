import type { App } from '../../host/app';
import type { Occasion } from '../../store/occasion';
import type { WholeState } from '../../store/state';

/** What is decided about, with the title that all its questions have. */
export interface Deciding {
  readonly app: App;
  readonly state: WholeState;
  readonly occasion: Occasion;
  readonly title: string;
}

/** Whether the writer went back to the ways to answer. */
export type Outcome = 'back' | 'done';
