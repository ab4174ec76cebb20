import { english } from '../../../src/core/said';
import { memoryKeptFiles } from '../../support/keptFiles';
import { memoryPorts } from '../../support/memoryPorts';
import type { Chance } from '../../support/year/chance';
import { bytesOf, must, textOf, type Outcome, type Target } from '../model';
import { mutateText } from '../mutate';
import { scanWords } from '../oracles';
import { oneOf } from '../random';
import { CHARACTERS, NAMES, PATHS } from '../tokens';
import { product } from '../product';

const DOCUMENT = 'file:///work/a.md';
const PROSE = '\nThe prose.\n';
const TEXT = `---\nclient: Northwind\nminutes: 10\nrounds:\n  - sent: 2026-11-02\n    draft: 8c1f0a2e5b7d\n    minutes: 5\n    comments:\n      - {id: c1, text: Too long.}\n---\n${PROSE}`;
const NOW = Date.UTC(2026, 10, 20, 9);
const MINUTE = Math.floor(NOW / 60_000);

const NOTE = JSON.stringify({
  at: NOW - 1000,
  targets: [{ round: 1, before: 5 }],
  stamps: [`1.${MINUTE - 3}`],
});
const OWNER = JSON.stringify({
  location: DOCUMENT,
  identity: { client: 'Northwind', drafts: ['8c1f0a2e5b7d'], paragraphs: ['x1'] },
});
/** The names of files, then what is in those that hold something. */
const GOOD = [
  `1.${MINUTE}\n0.${MINUTE - 1}\n1.${MINUTE - 3}\nnote-a\ndone-a\n${NOTE}`,
  `1.${MINUTE}\nnote-b\n${NOTE}`,
  `who-0123456789abcdef\n1.${MINUTE}\n${OWNER}`,
  `note-c\n${OWNER}`,
];
const TOKENS = [
  ...NAMES,
  ...PATHS,
  ...CHARACTERS,
  'note-',
  'done-',
  'who-',
  '"at":',
  '"targets":',
  '"round":',
  '"before":',
  '"stamps":',
  '1e999',
  '-1',
  '1.5',
  'null',
  '{}',
  '[]',
  '[[',
  '9999.9999999999',
  '0.0',
  '1.-1',
  '"__proto__":{"x":1},',
];

/** The files that worked minutes are kept in, as another program may have left them. Lines are names; the last is in all that hold something. */
export const workedTime: Target = {
  name: 'worked-time',
  landmarks: [
    (share) =>
      `${Array.from({ length: 20_000 * share }, (_, i) => `1.${MINUTE - i}`).join('\n')}\nnote-a\n${NOTE}`,
    (share) =>
      `note-a\n{"at":0,"targets":[${'{"round":1,"before":5},'.repeat(20_000 * share)}{"round":1,"before":5}],"stamps":[]}`,
    (share) => `note-a\n${'['.repeat(200_000 * share)}`,
    (share) =>
      `who-0\n{"location":"${'x'.repeat(2 ** 20 * share)}","identity":{"client":"Northwind","drafts":[],"paragraphs":[]}}`,
  ],
  make: (chance) => mutateText(oneOf(chance, GOOD), chance, { tokens: TOKENS, others: GOOD }),
  run: (input, chance) => countAndWrite(textOf(input), chance),
  reference: (input) => void scanWords(textOf(input)),
  mostRatio: 3000,
};

async function countAndWrite(text: string, chance: Chance): Promise<Outcome> {
  const files = memoryKeptFiles();
  const kept = product.timeKept(files, 'kept');
  await kept.stamp(DOCUMENT, { round: 1, minute: MINUTE - 7 });
  const folder = [...files.contents.keys()][0]?.replace(/[^/]*$/, '') ?? '';
  const lines = text.split('\n');
  const content = lines.pop() ?? '';
  // A name that leads elsewhere cannot be one in this folder.
  for (const name of lines)
    if (/^[^/\\\0]+$/.test(name))
      files.contents.set(`${folder}${name}`, bytesOf(/^(?:note|who)-/.test(name) ? content : ''));
  const { document } = product.readDocument(TEXT);
  if (!document) throw new Error('the document is not tracked');
  const { pending } = product.accountOf(await kept.read(DOCUMENT), document, NOW);
  for (const { round, minute } of pending)
    must(Number.isInteger(round) && round >= 0 && Number.isInteger(minute), 'a minute is none');
  must(new Set(pending.map(({ minute }) => minute)).size === pending.length, 'a minute counts twice');
  const source = { kept, now: () => NOW, enabled: () => true, collect: () => Promise.resolve() };
  const shown = await product.upToDate(source, { location: DOCUMENT, document });
  must(
    [shown.minutes, ...shown.rounds.map(({ minutes }) => minutes)].every(
      (minutes) => minutes === undefined || Number.isFinite(minutes),
    ),
    'the minutes are no number',
  );
  await writtenAlong(source, pending.length);
  await broughtHome(kept, chance);
  return pending.length > 1 ? 'accepted' : 'refused';
}

type Source = Parameters<typeof product.documentsWithTime>[1];

async function writtenAlong(source: Source, pending: number): Promise<void> {
  const ports = memoryPorts({ [DOCUMENT]: TEXT });
  const edits = product.recordStatus(TEXT, 'c1', { status: 'done' });
  if (!edits.ok) throw new Error(english(edits.problem.message));
  const problem = await product
    .documentsWithTime(ports.documents, source)
    .change(DOCUMENT, TEXT, edits.value);
  const after = ports.text(DOCUMENT);
  must(
    problem === null && after.endsWith(`---\n${PROSE}`),
    'time that is kept hinders an action, or changes the prose',
  );
  const { document } = product.readDocument(after);
  const total = (document?.minutes ?? 0) + (document?.rounds[0]?.minutes ?? 0);
  must(total === 15 + pending, 'minutes are lost, or counted twice');
}

async function broughtHome(kept: Source['kept'], chance: Chance): Promise<void> {
  const { document } = product.readDocument(TEXT);
  if (!document) return;
  const here = oneOf(chance, [DOCUMENT, 'file:///work/b.md']);
  const documents = new Map([[here, { document, prose: () => Promise.resolve(PROSE) }]]);
  const moves = await product.bringHome(kept, { documents, isThere: () => Promise.resolve(false) });
  for (const { to } of moves) must(documents.has(to), 'minutes are moved to a document that is not there');
}
