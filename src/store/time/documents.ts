import type { Documents } from '../ports';
import type { TimeSource } from './source';

/**
 * Documents whose every change brings the worked time along: in the one edit that the action makes, so that one undo takes both back. Where the
 * time cannot be written the action goes on without it, and the time stays beside.
 */
export function documentsWithTime(documents: Documents, source: TimeSource): Documents {
  return {
    read: (document) => documents.read(document),
    async change(document, before, edits) {
      if (!source.enabled()) return documents.change(document, before, edits);
      await source.collect(document);
      const { withTime } = await import('./plan');
      const plan = await withTime(source, document, { before, edits });
      const problem = await documents.change(document, before, plan.edits);
      // Nothing was written; after any other problem the document itself will tell whether the minutes are in it.
      if (problem?.code === 'changed-meanwhile')
        await source.kept.forget(document, { notes: plan.notes, stamps: [] });
      if (!problem) for (const { id } of plan.notes) await source.kept.confirm(document, id);
      await source.kept.forget(document, plan.finished);
      return problem;
    },
  };
}
