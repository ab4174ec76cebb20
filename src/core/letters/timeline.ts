import { dayOf, type Day } from '../calendar/days';
import type { CommentSummary } from '../model';
import type { LetterLocale } from './locale';
import type { LetterData, LetterInput } from './model';

type Event = LetterData['timeline'][number];

const NOTHING = { title: null, sent: null, received: null, approved: false, mistake: null } as const;

/** What happened and when, oldest first: drafts, feedback and the approval of the document, and the mistake that is owned, where it is on record. */
export function timelineOf({ about, mistakes, asked }: LetterInput, locale: LetterLocale): readonly Event[] {
  const { document, name } = about;
  const title = document.title ?? name;
  const events: (readonly [Day, Partial<Event>])[] = [];
  const add = (date: string | undefined | null, event: Partial<Event>): void => {
    const day = date === undefined || date === null ? null : dayOf(date);
    if (day !== null) events.push([day, event]);
  };
  for (const round of document.rounds) {
    add(round.sent, { sent: String(round.number), title });
    for (const [day, comments] of feedbackDays(round)) add(day, { received: locale.count(comments), title });
  }
  add(document.approved, { approved: true, title });
  // The list of mistakes is the writer's own: only the one that the letter is about may be told.
  for (const { at, what } of mistakes) if (what.trim() === asked.what?.trim()) add(at, { mistake: what });
  return events
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([day, event]) => ({ ...NOTHING, ...event, date: locale.date(day) }));
}

/** How many comments came on which day. What has no date came with the first that has one. */
function feedbackDays({
  comments,
}: {
  readonly comments: readonly CommentSummary[];
}): ReadonlyMap<Day, number> {
  const dated = comments.map(({ at }) => dayOf(at ?? ''));
  const days = dated.filter((day) => day !== null).sort();
  const counts = new Map(days.map((day) => [day, days.filter((one) => one === day).length]));
  const [first] = days;
  if (first !== undefined) counts.set(first, (counts.get(first) ?? 0) + dated.length - days.length);
  return counts;
}
