import { ok } from '../../../src/core/problem';
import type { ClientTerms } from '../../../src/core/terms/model';
import type { Product } from '../product';
import { edit, everyAction, wrong, type Breakage } from './model';

const TERMS = 'clients:\n  Northwind:\n    feedback_days: 5\n  Southwind:\n    feedback_days: 3\n';

const inTerms = (by: Breakage['by']): Breakage => ({ target: 'clients-yaml', input: TERMS, by });

/** Each client of the terms, with something of it changed. */
const clients =
  (change: object) =>
  (real: Product): Partial<Product> => ({
    readTerms: (text) => {
      const read = real.readTerms(text);
      const all = [...read.terms.clients].map(([name, client]) => [name, { ...client, ...change }] as const);
      return { ...read, terms: { ...read.terms, clients: new Map<string, ClientTerms>(all) } };
    },
  });

const inMinutes = (by: Breakage['by']): Breakage => ({ target: 'worked-time', input: 'note-a\n{}', by });
const pending = (all: readonly object[]): Breakage =>
  inMinutes((real) => ({ accountOf: (...given) => ({ ...real.accountOf(...given), pending: wrong(all) }) }));

const typed = (broken: Partial<Product>): Breakage => ({
  target: 'quick-input',
  input: '45',
  by: () => broken,
});

export const IN_RECORDS = {
  'projects are no map': inTerms(clients({ projects: {} })),
  'a number of days is none': inTerms(clients({ feedbackDays: -1 })),
  'terms are written that cannot be read': inTerms((real) => ({
    readTerms: (text) => ({ ...real.readTerms(text), readable: false }),
  })),
  'terms cannot be read after an action': inTerms((real) =>
    everyAction(real, () => edit(0, 0, 'clients: {\n')),
  ),
  'terms do not say what was written': inTerms((real) => everyAction(real, () => ok([]))),
  'a client is gone after an action': inTerms((real) => ({
    readTerms: (text) => {
      const read = real.readTerms(text);
      if (text === TERMS) return read;
      const left = [...read.terms.clients].filter(([name]) => name !== 'Southwind');
      return { ...read, terms: { ...read.terms, clients: new Map(left) } };
    },
  })),
  'a minute is none': pending([{ round: -1, minute: 0.5 }]),
  'a minute counts twice': pending([
    { round: 1, minute: 5 },
    { round: 1, minute: 5 },
  ]),
  'the minutes are no number': inMinutes((real) => ({
    upToDate: async (...given) => ({ ...(await real.upToDate(...given)), minutes: NaN }),
  })),
  'time that is kept hinders an action, or changes the prose': inMinutes(() => ({
    documentsWithTime: (documents) => ({ ...documents, change: () => Promise.resolve(wrong({ code: 'x' })) }),
  })),
  'minutes are lost, or counted twice': inMinutes(() => ({ documentsWithTime: (documents) => documents })),
  'minutes are moved to a document that is not there': inMinutes(() => ({
    bringHome: () => Promise.resolve([wrong({ from: 'file:///a.md', to: 'file:///nowhere.md' })]),
  })),
  'typed minutes are none': typed({ readMinutes: () => 0.5 }),
  'a sum is none': typed({ parseAmount: () => NaN }),
  'a price is none': typed({ parsePrice: () => ({ kind: 'flat', amount: Infinity }) }),
  'the folder of a language is no name': typed({
    wantedLanguage: () => ({ tag: 'x', folder: '../x', builtIn: null }),
  }),
  'a day was read that is none': typed({ dayOf: () => '2026-02-30' }),
  'a moment is none': typed({ momentOf: () => NaN }),
  'a name is no safe part of a path': typed({ slug: () => '../x' }),
  'one line is more than one': typed({ oneLine: (text) => `${text}\n` }),
  'what is shortened is too long': typed({ shortened: (_, length) => 'x'.repeat(length + 1) }),
} satisfies Readonly<Record<string, Breakage>>;
