import { isDeepStrictEqual } from 'node:util';
import type { Comment, DocumentReading, TrackedDocument } from '../../../src/core/model';
import { type Recorded } from '../../../src/core/record/record';
import type { Chance } from '../../support/year/chance';
import { anyAction } from '../actions';
import { heavy, must, textOf, type Outcome, type Target } from '../model';
import { afterAction, problemsInside, refused, scanWords, spanInside } from '../oracles';
import { aliasBomb, hostileDocument } from '../yamlCorpus';
import { product } from '../product';

const MEGABYTE = 2 ** 20;
/** A longer text is read and written once, which is what takes its time. */
const HUGE = 500_000;
const head = 'client: Northwind\nrounds:\n';
const document = (yaml: string): string => `---\n${yaml}---\nThe prose.\n`;
const comments = (count: number): string =>
  `  - sent: 2026-11-02\n    comments:\n${Array.from({ length: count }, (_, i) => `      - id: c${i + 1}\n        text: Too long.\n        status: open\n`).join('')}`;

/** The front matter of a Markdown file: its three readers, and every action that writes in it. */
export const frontMatter: Target = {
  name: 'front-matter',
  landmarks: [
    heavy(0.1, (share) =>
      document(
        `client: Northwind\nrounds:\n${'  - &r\n    sent: 2026-11-02\n'.repeat(1)}${'  - *r\n'.repeat(50_000 * share)}`,
      ),
    ),
    (share) => document(`${head}${comments(100_000 * share)}`),
    (share) => document(`${head}${'  - sent: 2026-11-02\n    draft: 8c1f0a2e5b7d\n'.repeat(10_000 * share)}`),
    (share) => document(`client: Northwind\ntitle: ${'x'.repeat(10 * MEGABYTE * share)}\n`),
    (share) => document(`client: Northwind\ntitle: "${'\\u0041 '.repeat(MEGABYTE * share)}"\n`),
    (share) => document(`client: Northwind\n# ${'x'.repeat(10 * MEGABYTE * share)}\n`),
    (share) => `${document(head)}${'word '.repeat(2 * MEGABYTE * share)}`,
    (share) => `---\n${'client: x\n'.repeat(100_000 * share)}`,
    (share) => `---\nclient: x\n${'-'.repeat(MEGABYTE * share)}`,
    () => document(`client: Northwind\n${aliasBomb('rounds')}`),
    () => document(`client: Northwind\n${aliasBomb('tags')}rounds: *a20\n`),
    (share) => document(`client: Northwind\nrounds: ${'['.repeat(100_000 * share)}`),
    heavy(0.3, (share) =>
      document(`client: Northwind\nrounds: ${'['.repeat(20_000 * share)}${']'.repeat(20_000 * share)}\n`),
    ),
    heavy(0.3, (share) =>
      document(`client: Northwind\nrounds: ${'{a: '.repeat(20_000 * share)}${'}'.repeat(20_000 * share)}\n`),
    ),
    (share) =>
      document(
        `client: Northwind\n${Array.from({ length: 2000 * share }, (_, i) => `${' '.repeat(i)}a:\n`).join('')}`,
      ),
    () =>
      document('client: Northwind\n__proto__: {polluted: yes}\nconstructor: {prototype: {polluted: yes}}\n'),
    () => '\uFEFF---\r\nclient: \ud800\r\nrounds:\r\n- \udc00\r\n---\r\n\ud800',
  ],
  make: hostileDocument,
  run: (input, chance) => readAndWrite(textOf(input), chance),
  reference: (input) => void scanWords(textOf(input)),
  mostRatio: 4000,
};

function readAndWrite(text: string, chance: Chance): Outcome {
  const reading = product.readDocument(text);
  placesInside(text, reading);
  writesSafely(text, reading, chance);
  if (text.length < HUGE) readsAlike(text, reading, chance);
  return reading.readable && reading.document && reading.problems.length === 0 ? 'accepted' : 'refused';
}

function readsAlike(text: string, reading: DocumentReading, chance: Chance): void {
  const library = product.createLibrary(2);
  library.setDocument('a.md', '.rounds', text);
  must(
    library.state.documents.has('a.md') === (reading.document !== null),
    'the library knows another document',
  );
  readersAgree(text, reading);
  product.fieldAt(text, chance.between(0, text.length));
  product.leakIn(text);
  const clean = product.cleanText(text, { keepFrontMatter: chance.happens(0.5) });
  if (clean.ok)
    must(
      clean.value.endsWith(text.slice(reading.proseStart)) || product.leakIn(clean.value) === null,
      'a clean text leaks',
    );
}

function readersAgree(text: string, { document, problems }: DocumentReading): void {
  const split = product.splitFrontMatter(text);
  const quick = split.kind === 'found' ? product.readQuickly(text, split.yaml) : null;
  if (!quick) return;
  must(
    isDeepStrictEqual([quick, []], [document && product.summaryOf(document), problems]),
    'the quick and the full reading differ',
  );
}

function placesInside(text: string, { document, problems, proseStart }: DocumentReading): void {
  must(proseStart >= 0 && proseStart <= text.length, 'the prose begins outside of the text');
  problemsInside(problems, text.length);
  if (!document) return;
  for (const span of [document.clientSpan, document.projectSpan, document.roundsKey])
    spanInside(span, proseStart, 'a key');
  for (const round of document.rounds) {
    spanInside(round.span, proseStart, 'a round');
    for (const comment of round.comments) spanInside(comment.span, proseStart, 'a comment');
  }
  const ids = document.rounds.flatMap((round) => round.comments.map(({ id }) => id));
  must(new Set(ids).size === ids.length, 'two comments have one id');
}

function writesSafely(text: string, reading: DocumentReading, chance: Chance): void {
  const { name, edits, check } = anyAction(text, reading.document, chance);
  if (!reading.readable) must(refused(edits), 'an action writes to what cannot be read', name);
  const after = afterAction(text, edits);
  if (after === null) return;
  const now = product.readDocument(after).document;
  must(now !== null, 'an action leaves a document without a client', name);
  if (text.length < HUGE && reading.document) commentsStay(reading.document, now, name);
  must(check(now), 'an action does not say what it was told to', name);
  if (text.length < HUGE) idsStayUnique(after, now);
}

/** Whatever was logged before is there, in its order, with its id and its words. */
function commentsStay(before: TrackedDocument, now: TrackedDocument, name: string): void {
  const all = ({ rounds }: TrackedDocument): Comment[] => rounds.flatMap(({ comments: own }) => own);
  const left = all(before);
  for (const { id, text } of all(now)) {
    const [next] = left;
    // One that has none gets its id when it is written to.
    if (next?.text === text && (!next.hasId || next.id === id)) left.shift();
  }
  must(left.length === 0, 'an action loses a comment, or changes its id or its words', name);
}

/** Also of those that are too many to be read. */
function idsStayUnique(text: string, { rounds }: TrackedDocument): void {
  if (rounds.length === 0) return;
  const added: Recorded = product.recordFeedback(text, [
    { text: 'One more.', at: '2026-11-20', class: 'revision' },
  ]);
  if (!added.ok) return;
  const id = /id: (c\d+)\b/.exec(added.value.map((edit) => edit.text).join(''))?.[1];
  const isThere =
    id !== undefined &&
    new RegExp(`^ +- id: ${id}$`, 'm').test(text.slice(0, product.readDocument(text).proseStart));
  must(!isThere, 'a new comment gets an id that is taken');
}
