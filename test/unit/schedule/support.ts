import type { FeedbackDays } from '../../../src/core/feedback/window';
import { readDocument } from '../../../src/core/frontMatter/read';
import type { TrackedDocument } from '../../../src/core/model';
import type { DueEvent, ScheduledClient } from '../../../src/core/schedule/model';
import { DEFAULT_FEEDBACK } from '../../../src/core/terms/limits';
import { schedule } from '../../../src/core/schedule/schedule';

/** A Friday. */
export const NOW = '2026-11-20T10:00:00+01:00';

/** The record of a document of Northwind, from the lines of its front matter. */
export function record(...lines: readonly string[]): TrackedDocument {
  const { document, problems } = readDocument(
    ['---', 'client: Northwind', ...lines, '---', 'Text.', ''].join('\n'),
  );
  if (!document || problems.length > 0) throw new Error(JSON.stringify(problems));
  return document;
}

/** Documents as their lines, by key. */
export function client(
  documents: Readonly<Record<string, readonly string[]>>,
  { checkInDays = null, feedback = DEFAULT_FEEDBACK }: ClientTerms = {},
): ScheduledClient {
  return {
    documents: Object.entries(documents).map(([key, lines]) => ({
      key,
      document: record(...lines),
      feedback,
    })),
    checkInDays,
  };
}

interface ClientTerms {
  readonly checkInDays?: number | null;
  readonly feedback?: FeedbackDays;
}

/** An event in words: `reply a 2 2026-11-06 16:20 (since 2026-11-05)`; the time in UTC. */
export function shown({ kind, document, round, day, moment, since }: DueEvent): string {
  const time =
    moment === null ? [] : [new Date(moment).toISOString().slice('2026-11-06T'.length, -':00.000Z'.length)];
  return [kind, document, ...(round === null ? [] : [round]), day, ...time, `(since ${since})`].join(' ');
}

export function scheduleOf(
  clients: ScheduledClient | readonly ScheduledClient[],
  { now = NOW, replyHours = 24 }: { readonly now?: string; readonly replyHours?: number | null } = {},
): string[] {
  const all = 'documents' in clients ? [clients] : clients;
  return schedule(all, { now, replyHours }).map(shown);
}
