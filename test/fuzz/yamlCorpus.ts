import fc from 'fast-check';
import { asValue, documentValue } from '../property/frontMatter/record';
import { seedValue, writeDocument } from '../property/frontMatter/documents';
import type { Chance } from '../support/year/chance';
import { makeYear } from '../support/year/year';
import { mutateText, type Soil } from './mutate';
import { oneOf } from './random';
import { NAMES, YAML } from './tokens';

/** Good front matters and terms, as the tests' own generators make them, and YAML that is made to harm. */

const SAMPLES = 150;

interface Corpus {
  readonly documents: readonly string[];
  readonly terms: readonly string[];
}

let made: Corpus | undefined;
/** Made when it is first asked for: not every process needs it. */
const corpus = (): Corpus => (made ??= makeCorpus());

function makeCorpus(): Corpus {
  const { files } = makeYear({ clients: 3, documents: 24, rounds: 70, ofFirstClient: 12 });
  const inYear = [...files].filter(([path]) => path.endsWith('.md') && !path.startsWith('.rounds'));
  const written = fc
    .sample(fc.tuple(documentValue, seedValue, fc.boolean()), { seed: 20261122, numRuns: SAMPLES })
    .map(([document, seed, wild]) => writeDocument(asValue(document), seed, wild).text);
  return {
    documents: [...inYear.map(([, text]) => text), ...written],
    terms: [
      files.get('.rounds/clients.yaml') ?? '',
      FULL_TERMS,
      FULL_TERMS.replaceAll('\n', '\r\n'),
      'clients:\n',
      '',
    ],
  };
}

const FULL_TERMS = `# The terms.
clients:
  Northwind Coaching:
    approver: Jane Doe
    language: nb
    currency: EUR
    included_rounds: 2          # per document
    extra_round: 120
    feedback_days: 5
    check_in_days: 14
    weekend: [friday, saturday]
    holidays: [2026-12-24, 2026-12-25]
    goals: [more newsletter sign-ups]
    notes: >-
      Referred by
      a friend.
    lessons: [Ask for one example she likes before draft 1.]
    mistakes:
      - at: 2026-10-01
        what: Sent draft 1 a day late.
      - Forgot the picture.
    projects:
      Spring newsletter:
        fee: 900
        included_rounds: 2
        total_rounds: 5
  "Quoted: name": {rate: 60, goals: &g [one, two], lessons: *g}
`;

/** Twenty lines that stand for more entries than there are atoms. */
export const aliasBomb = (key: string): string =>
  [
    `${key}:`,
    '  a0: &a0 [x, x, x, x, x, x, x, x, x]',
    ...Array.from({ length: 20 }, (_, i) => `  a${i + 1}: &a${i + 1} [${`*a${i}, `.repeat(9)}]`),
    '',
  ].join('\n');

/** A list of lists, or of mappings, as deep as asked. */
export function nested(chance: Chance): string {
  const depth = oneOf(chance, [3, 30, 300, 3000]);
  return oneOf(chance, [
    `${'['.repeat(depth)}${']'.repeat(depth)}`,
    `${'{a: '.repeat(depth)}x${'}'.repeat(depth)}`,
    `${'- '.repeat(depth)}x`,
    `\n${Array.from({ length: Math.min(depth, 300) }, (_, i) => `${' '.repeat(i + 1)}a:`).join('\n')}`,
  ]);
}

const ROUNDS_BY_ALIAS = `---
client: &c Northwind
rounds:
  - &r
    sent: 2026-11-02
    comments: &l
      - &x {id: c1, text: &t Too long., status: open}
      - *x
      - text: *t
  - *r
  - {sent: 2026-11-05, comments: *l}
  - <<: *r
    extra: paid
---
Prose.
`;

/** A document whose front matter somebody has been at. */
export function hostileDocument(chance: Chance): string {
  const { documents } = corpus();
  const base = chance.happens(0.1) ? ROUNDS_BY_ALIAS : oneOf(chance, documents);
  return hostile(base, chance, documents);
}

export function hostileTerms(chance: Chance): string {
  const { terms } = corpus();
  return hostile(oneOf(chance, terms), chance, terms);
}

/** As many stay as they were before the prose: what is done to a good document is to be seen as well. */
const SHARE_WHOLE = 0.3;
/** As many of the others have one damage, which few readers stop at. */
const SHARE_LIGHT = 0.3;

function hostile(base: string, chance: Chance, others: readonly string[]): string {
  const soil = { tokens: [...YAML, nested(chance), aliasBomb('x'), ...NAMES], others };
  const end = base.indexOf('\n---', 4);
  const head = end < 0 ? base : base.slice(0, end);
  const rest = base.slice(head.length);
  if (chance.happens(SHARE_WHOLE)) return end < 0 ? base : head + mutateProse(rest, chance, soil);
  if (chance.happens(SHARE_LIGHT)) return mutateText(head, chance, soil, 1) + rest;
  // Most damage is to be where a reader looks, and not in the prose below.
  return end < 0 || chance.happens(0.2)
    ? mutateText(base, chance, soil)
    : mutateText(head, chance, soil) + rest;
}

/** The text below the line that ends the front matter. */
function mutateProse(rest: string, chance: Chance, soil: Soil): string {
  const start = rest.indexOf('\n', 1) + 1;
  return start === 0 ? rest : rest.slice(0, start) + mutateText(rest.slice(start), chance, soil);
}
