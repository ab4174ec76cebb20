import { commentedWorkspace } from './commentedArticle';
import type { Workspace } from './workspace';

/** A short article in its third version, with what the client said on the two drafts before: a comment for every fate. */

export const HARVEST_FILE = 'late-harvest.md';

const FIRST_DRAFT = `# A late harvest

The grapes hung until the first frost, and nobody in the valley could say why.

By November the pickers had gone home. The owner walked the rows alone, counting.

There was a paragraph about the price of barrels here, for whoever wants to know.

Snow came early that year.

The wine was sweet, and it sold slowly.
`;
const SECOND_DRAFT = FIRST_DRAFT.replace('By November', 'By the middle of November');
/** The prose as it is now. */
export const HARVEST_NOW = SECOND_DRAFT.replace('walked the rows alone', 'walked along the rows').replace(
  /There was.*\n\n/,
  '',
);

const ROUNDS = [
  {
    draft: FIRST_DRAFT,
    comments: [
      '{id: c1, from: Jane, text: When exactly?, quote: By November, status: done, reply: In the middle of it.}',
      '{id: c2, text: "Nobody asked for <b>barrels</b>.", quote: a paragraph about the price of barrels, class: correction}',
    ],
  },
  {
    draft: SECOND_DRAFT,
    comments: [
      '{id: c3, from: Jane, text: Why alone?, quote: "The owner walked the rows alone, counting."}',
      '{id: c4, text: A subheading or two would help.}',
      '{id: c5, text: Is this ours?, quote: words that were never in it}',
      '{id: c6, text: Slowly is unkind., quote: it sold slowly, class: rewrite}',
    ],
  },
];

/** The article in a fresh folder, with its drafts kept. */
export const harvestWorkspace = (): Promise<Workspace> =>
  commentedWorkspace(HARVEST_FILE, ROUNDS, HARVEST_NOW);
