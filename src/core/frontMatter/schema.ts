import type { YamlPath } from '../yaml/locate';
import type { Schema } from '../yaml/field/field';
import { COMMENT_CLASSES, COMMENT_STATUSES, EXTRA_AGREEMENTS, ROUND_CHOICES } from '../model';

/** Where a key of ours may stand: beside `client`, in an entry of `rounds`, or in an entry of `comments`. */
export type Level = 'document' | 'round' | 'comment';

const TEXT = { holds: 'text' } as const;
const DATE = { holds: 'date' } as const;
const NUMBER = { holds: 'number' } as const;
const LIST = { holds: 'list' } as const;

/** Every key that the product reads in a document's front matter, in the order in which a person would write them. */
export const SCHEMA = {
  document: {
    title: TEXT,
    client: TEXT,
    project: TEXT,
    language: TEXT,
    due: DATE,
    included_rounds: NUMBER,
    minutes: NUMBER,
    rounds: LIST,
    approved: DATE,
    ended: DATE,
  },
  round: {
    sent: DATE,
    draft: TEXT,
    rating: { ...NUMBER, values: ['1', '2', '3', '4', '5'] },
    minutes: NUMBER,
    extra: { ...TEXT, values: EXTRA_AGREEMENTS },
    promised: DATE,
    late: LIST,
    comments: LIST,
  },
  comment: {
    id: TEXT,
    from: TEXT,
    at: DATE,
    source: TEXT,
    imported: { ...TEXT, ours: true },
    goal: TEXT,
    text: TEXT,
    quote: TEXT,
    prefix: TEXT,
    suffix: TEXT,
    class: { ...TEXT, values: COMMENT_CLASSES },
    status: { ...TEXT, values: COMMENT_STATUSES },
    reply: TEXT,
    round: { ...TEXT, values: ROUND_CHOICES },
    settled: LIST,
  },
} as const satisfies Schema<Level>;

export type KeyOf<L extends Level> = keyof (typeof SCHEMA)[L] & string;

/** The level of the mapping that a path of keys and list indexes leads to; null where no key of ours can stand. */
export function levelOf(path: YamlPath): Level | null {
  const shape = path.map((step) => (typeof step === 'number' ? '-' : step)).join(' ');
  switch (shape) {
    case '':
      return 'document';
    case 'rounds -':
      return 'round';
    case 'rounds - comments -':
      return 'comment';
    default:
      return null;
  }
}
