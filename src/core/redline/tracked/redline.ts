import type { Redline, RedlineOptions } from '..';
import { redlineOf } from '..';
import type { Spoken } from '../margin';
import { traceFeedback } from '../traced';
import { trackedText, type Anchor, type Tracked } from '.';

/** A redline for a word processor, and the same one as it is shown: with its comments, and what became of them. */
export interface TrackedRedline {
  readonly text: Tracked;
  readonly redline: Redline;
}

/** Two proses as one text with tracked changes, and the comments at their passages. */
export function buildTracked(options: RedlineOptions, withComments: boolean): TrackedRedline {
  const traced = traceFeedback(options);
  const { oldProse, newProse } = options;
  const anchors = withComments ? traced.comments.flatMap(anchorOf) : [];
  const text = trackedText({ oldProse, newProse, changes: traced.all, anchors });
  return { text, redline: redlineOf(traced, options) };
}

/** The passage where it is now; where it is gone, where it was. One that was never found has none. */
function anchorOf({ comment, traced }: Spoken): Anchor[] {
  if (traced.new) return [{ comment: comment.id, side: 'new', span: traced.new }];
  if (traced.old) return [{ comment: comment.id, side: 'old', span: traced.old }];
  const named = traced.named?.new;
  return named ? [{ comment: comment.id, side: 'new', span: named }] : [];
}
