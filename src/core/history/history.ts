import { dayOf, type Day } from '../calendar/days';
import type { Round } from '../model';
import { isOpen } from '../openComments';
import { counts } from '../terms/standing';
import type {
  ClientHistory,
  Contact,
  DocumentHistory,
  KnownClient,
  KnownDocument,
  OpenComment,
  RoundHistory,
} from './model';
import { turnsOf, type Turns } from './turns';

/** What a client's documents say, put in order. `today` is for turns that are not over yet. */
export function clientHistory({ name, projects, documents }: KnownClient, today: Day): ClientHistory {
  const told = projects.map((project) => ({
    name: project.name,
    used: project.standing.used,
    included: project.standing.included,
    documents: project.documents.map((one) => documentHistory(one, today)),
  }));
  const loose = documents.map((one) => documentHistory(one, today));
  const used = loose.reduce((sum, one) => sum + one.used, 0);
  const all = [...projects.flatMap((project) => project.documents), ...documents];
  return {
    client: name,
    projects: loose.length === 0 ? told : [...told, { name: null, used, included: null, documents: loose }],
    openComments: all.flatMap(openCommentsOf).sort(byAge),
    lastContact: latest(
      [...told.flatMap((project) => project.documents), ...loose].flatMap((one) => one.lastContact ?? []),
    ),
  };
}

function documentHistory(known: KnownDocument, today: Day): DocumentHistory {
  const { location, document, standing, level, closed } = known;
  const rounds = document.rounds.map((round, i) => ({
    ...roundHistory(round, turnsOf(document, i, today)),
    counts: counts(document, round),
  }));
  return {
    location,
    title: document.title ?? null,
    approved: dayIn(document.approved),
    closed,
    used: standing.used,
    included: standing.included,
    level,
    open: rounds.reduce((sum, { open }) => sum + open, 0),
    rounds,
    lastContact: latest(contactsOf(known)),
  };
}

function roundHistory(round: Round, turns: Turns): Omit<RoundHistory, 'counts'> {
  return {
    number: round.number,
    sent: dayIn(round.sent),
    rating: round.rating ?? null,
    comments: round.comments.length,
    open: round.comments.filter(isOpen).length,
    extra: round.extra ?? null,
    ...turns,
  };
}

function openCommentsOf({ location, document }: KnownDocument): OpenComment[] {
  return document.rounds.flatMap((round) =>
    round.comments.filter(isOpen).map((comment) => ({
      location,
      round: round.number,
      id: comment.id,
      text: comment.text,
      from: comment.from ?? null,
      day: dayIn(comment.at),
      class: comment.class,
    })),
  );
}

function byAge(a: OpenComment, b: OpenComment): number {
  if (a.day === b.day) return 0;
  if (a.day === null) return 1;
  return b.day === null || a.day < b.day ? -1 : 1;
}

function contactsOf({ location, document }: KnownDocument): Contact[] {
  const { rounds, approved, ended } = document;
  const told: readonly (readonly [string | undefined, Contact['what'], number | null])[] = [
    ...rounds.flatMap((round) => [
      [round.sent, 'sent', round.number] as const,
      ...round.comments.map(({ at }) => [at, 'comment', round.number] as const),
    ]),
    [approved, 'approved', null],
    [ended, 'ended', null],
  ];
  return told.flatMap(([iso, what, round]) => {
    const day = dayIn(iso);
    return day === null ? [] : [{ day, what, location, round }];
  });
}

function latest(contacts: readonly Contact[]): Contact | null {
  return contacts.reduce<Contact | null>(
    (last, one) => (last === null || one.day >= last.day ? one : last),
    null,
  );
}

const dayIn = (iso: string | undefined): Day | null => (iso === undefined ? null : dayOf(iso));
