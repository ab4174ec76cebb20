import type { Schema } from '../yaml/field/field';
import type { YamlPath } from '../yaml/locate';
import { WEEKDAYS } from './weekdays';

/**
 * Where a key of the terms may stand: at the top, in a client, a project or a mistake. The keys below `clients` and `projects`
 * are names.
 */
export type TermsLevel = 'terms' | 'clients' | 'client' | 'projects' | 'project' | 'mistake';

const TEXT = { holds: 'text' } as const;
const DATE = { holds: 'date' } as const;
const NUMBER = { holds: 'number' } as const;
const LIST = { holds: 'list' } as const;
const MAP = { holds: 'map' } as const;

/** What a client and a project can both say. */
const AGREEMENT = { included_rounds: NUMBER, extra_round: TEXT, rate: NUMBER };

/** Every key that the product reads in `clients.yaml`, in the order in which a person would write them. */
export const TERMS_SCHEMA = {
  terms: { clients: MAP },
  clients: {},
  client: {
    approver: TEXT,
    language: TEXT,
    currency: TEXT,
    ...AGREEMENT,
    feedback_days: NUMBER,
    check_in_days: NUMBER,
    weekend: { ...LIST, values: WEEKDAYS },
    holidays: LIST,
    goals: LIST,
    notes: TEXT,
    lessons: LIST,
    mistakes: LIST,
    projects: MAP,
  },
  projects: {},
  project: { fee: NUMBER, ...AGREEMENT, total_rounds: NUMBER },
  mistake: { at: DATE, what: TEXT },
} as const satisfies Schema<TermsLevel>;

export type TermsKey<L extends TermsLevel> = keyof (typeof TERMS_SCHEMA)[L] & string;

/** The level of the mapping that a path of keys and list indexes leads to; null where no key of ours can stand. */
export function termsLevelOf(path: YamlPath): TermsLevel | null {
  const [clients, client, group, name, ...more] = path;
  if (more.length > 0 || (clients !== undefined && clients !== 'clients')) return null;
  switch (path.length) {
    case 0:
      return 'terms';
    case 1:
      return 'clients';
    case 2:
      return typeof client === 'string' ? 'client' : null;
    case 3:
      return group === 'projects' ? 'projects' : null;
    default:
      if (group === 'projects' && typeof name === 'string') return 'project';
      return group === 'mistakes' && typeof name === 'number' ? 'mistake' : null;
  }
}
