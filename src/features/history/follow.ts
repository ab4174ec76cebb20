import { COMMANDS } from '../../host/ids';
import type { FromPanel } from './protocol';

type Named = Exclude<FromPanel, { readonly type: 'ready' }>;

/** A command of the editor, and what it is called with. */
export type Followed =
  | { readonly command: 'vscode.open'; readonly document: string }
  | {
      readonly command: typeof COMMANDS.showRedline | typeof COMMANDS.showChange;
      readonly subject: { readonly document: string; readonly round?: number; readonly comment?: string };
    };

/** What a link of the page leads to; null where it names a document that the library does not have. */
export function followed(message: Named, known: ReadonlyMap<string, unknown>): Followed | null {
  const { document } = message;
  if (!known.has(document)) return null;
  switch (message.type) {
    case 'openDocument':
      return { command: 'vscode.open', document };
    case 'openRound':
      return { command: COMMANDS.showRedline, subject: { document, round: message.round } };
    case 'openComment':
      return { command: COMMANDS.showChange, subject: { document, comment: message.comment } };
  }
}
