import type { Redline } from '../../core/redline/model';
import type { Span } from '../../core/text';
import type { FromPanel, PanelState } from './protocol';

/** What a message of the page stands for: only numbers and names that were shown to it lead anywhere. */

type Compare = Extract<FromPanel, { readonly type: 'compare' }>;
type Open = Extract<FromPanel, { readonly type: 'openChange' | 'openComment' }>;

/** What is compared next: a draft with a later one, or with the text as it is. */
export const chosenPair = ({ document }: PanelState, { from, to }: Compare): PanelState => ({
  document,
  from,
  to: to === 'now' || to > from ? to : 'now',
});

/** The place of a change or a comment in the newer prose; null for what the redline does not have. */
export function placeToOpen({ changes, comments }: Redline, message: Open): Span | null {
  return message.type === 'openChange'
    ? (changes.find(({ id }) => id === message.change)?.place ?? null)
    : (comments.find(({ id }) => id === message.comment)?.place ?? null);
}
