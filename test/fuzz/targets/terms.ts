import { termsLevelOf } from '../../../src/core/terms/schema';
import type { Chance } from '../../support/year/chance';
import { anyWords } from '../actions';
import { heavy, must, textOf, type Outcome, type Target } from '../model';
import { problemsInside, refused, scanWords, spanInside } from '../oracles';
import { oneOf } from '../random';
import { aliasBomb, hostileTerms } from '../yamlCorpus';
import { NAMES } from '../tokens';
import { product } from '../product';

const clients = (count: number): string =>
  `clients:\n${Array.from({ length: count }, (_, i) => `  Client ${i}:\n    fees: 3\n    goals: [one]\n`).join('')}`;

/** `clients.yaml`: its reader, and what is written in it. */
export const terms: Target = {
  name: 'clients-yaml',
  landmarks: [
    heavy(0.1, (share) => clients(20_000 * share)),
    (share) => `clients:\n  A:\n    goals:\n${'      - a\n'.repeat(100_000 * share)}`,
    heavy(
      0.2,
      (share) =>
        `clients:\n  A: &a {goals: [one]}\n${Array.from({ length: 20_000 * share }, (_, i) => `  B${i}: *a\n`).join('')}`,
    ),
    (share) => `clients:\n  A:\n    notes: ${'x'.repeat(10 * 2 ** 20 * share)}\n`,
    () => aliasBomb('clients'),
    (share) => `clients: ${'{a: '.repeat(20_000 * share)}${'}'.repeat(20_000 * share)}\n`,
    () => `clients:\n${NAMES.map((name) => `  ${name}:\n    projects: {${name}: {fee: 3}}\n`).join('')}`,
    () => '{"clients": {"__proto__": {"polluted": true}}}',
    () => '',
  ],
  make: hostileTerms,
  run: (input, chance) => readAndWrite(textOf(input), chance),
  reference: (input) => void scanWords(textOf(input)),
  mostRatio: 4000,
};

function readAndWrite(text: string, chance: Chance): Outcome {
  const { terms: read, readable, problems } = product.readTerms(text);
  problemsInside(problems, text.length);
  const at = chance.between(0, text.length);
  spanInside(product.fieldIn(text, at, termsLevelOf)?.span, text.length, 'a field');
  for (const client of read.clients.values()) {
    must(client.projects instanceof Map, 'projects are no map');
    for (const days of [client.feedbackDays, client.checkInDays])
      must(days === undefined || days >= 0, 'a number of days is none');
  }
  const name = oneOf(chance, [...read.clients.keys(), ...NAMES, 'New client', anyWords(chance)]);
  const [action, check] = anyAction(text, name, chance);
  if (!readable) must(refused(action), 'terms are written that cannot be read');
  if (!refused(action) && action.ok) {
    const after = product.readTerms(product.applyEdits(text, action.value));
    must(after.readable, 'terms cannot be read after an action');
    must(check(after), 'terms do not say what was written');
    for (const other of read.clients.keys())
      must(after.terms.clients.has(other), 'a client is gone after an action');
  }
  return readable && problems.length === 0 ? 'accepted' : 'refused';
}

type Read = ReturnType<typeof product.readTerms>;

function anyAction(
  text: string,
  client: string,
  chance: Chance,
): [ReturnType<typeof product.recordClient>, (after: Read) => boolean] {
  const words = anyWords(chance);
  const trimmed = client.trim();
  switch (chance.between(0, 3)) {
    case 0:
      return [
        product.recordClient(text, { name: client, includedRounds: 3, currency: 'EUR', approver: words }),
        ({ terms: { clients: all } }) => all.get(trimmed)?.includedRounds === 3,
      ];
    case 1:
      return [
        product.recordProject(text, { client, name: words, fee: 900 }),
        ({ terms: { clients: all } }) => all.get(trimmed)?.projects.get(words.trim())?.fee === 900,
      ];
    case 2:
      return [
        product.recordMistake(text, client, { at: '2026-11-20', what: words }),
        ({ terms: { clients: all } }) => all.get(trimmed)?.mistakes.at(-1)?.what === words.trim(),
      ];
    default:
      return [
        product.recordLesson(text, client, words),
        ({ terms: { clients: all } }) => all.get(trimmed)?.lessons.at(-1) === words.trim(),
      ];
  }
}
