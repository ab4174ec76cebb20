/**
 * How rightly feedback from Word files is placed, and how fast: `--corpora DIR` (default ../shared/corpora) holds `docx/*.docx`.
 * Each file is read by an independent reader; drafts are made from its text before the changes; the answers of the product are
 * held against that reader's ranges. Without the folder only the speed is measured.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { placeFeedback } from '../../src/core/intake/place';
import type { PlacedComment } from '../../src/core/intake/model';
import { english } from '../../src/core/said';
import type { Span } from '../../src/core/text';
import { readDocx } from '../../src/formats/docx';
import { makeDraft, truePlace, type MadeDraft, type Making } from './docxDrafts';
import { measureSpeed } from './docxSpeed';
import { readTruth, type TrueComment, type TruePlace, type TrueText } from './docxTruth';

const { values } = parseArgs({
  options: { corpora: { type: 'string', default: '../shared/corpora' }, verbose: { type: 'boolean' } },
});

/** What is sent, and what the document has become since. */
interface Scene {
  readonly name: string;
  readonly accepts: boolean;
  readonly sent: Making;
  readonly now: Making | null;
}

const PLAIN: Making = { asTyped: false, edited: 0, seed: 1 };
const TYPED: Making = { asTyped: true, edited: 0, seed: 2 };
const SCENES: readonly Scene[] = [
  { name: 'draft = text before the changes', accepts: false, sent: PLAIN, now: null },
  { name: 'draft = the same as typed Markdown', accepts: false, sent: TYPED, now: null },
  { name: 'draft = text after the changes (sent as a redline)', accepts: true, sent: TYPED, now: null },
  { name: 'file edited silently', accepts: false, sent: { asTyped: true, edited: 0.3, seed: 3 }, now: null },
  {
    name: 'document revised since',
    accepts: false,
    sent: TYPED,
    now: { asTyped: true, edited: 0.5, seed: 4 },
  },
];

/** A place is right when it and the true passage have most of their characters in common (F1). */
const RIGHT = 0.8;

/** A comment on a point between two characters is at the right place when it is about words with one of them. */
const TOUCHES = 1e-9;

const samePlace = (a: TruePlace | null, b: TruePlace | null): boolean =>
  a?.paragraph === b?.paragraph && a?.at === b?.at;

function passageOf(start: TruePlace, end: TruePlace): [TruePlace, TruePlace] {
  if (!samePlace(start, end)) return [start, end];
  return [
    { ...start, at: Math.max(0, start.at - 2) },
    { ...end, at: end.at + 2 },
  ];
}

class Score {
  comments = 0;
  found = 0;
  /** Comments whose passage stands in the draft. */
  placeable = 0;
  right = 0;
  sure = 0;
  sureWrong = 0;
  rounds = 0;
  files = 0;
}

function overlap(text: string, a: Span, b: Span): number {
  const letters = (start: number, end: number): number => text.slice(start, end).match(/\S/g)?.length ?? 0;
  const common = letters(Math.max(a.start, b.start), Math.max(a.start, b.start, Math.min(a.end, b.end)));
  return (2 * common) / (letters(a.start, a.end) + letters(b.start, b.end) || 1);
}

/** The product lists replies below their comment, the file as comments of their own. */
function answersById(
  placed: readonly PlacedComment[],
  truth: TrueText,
): ReadonlyMap<TrueComment, PlacedComment> {
  const answers = new Map<TrueComment, PlacedComment>();
  const said = (from: string | null, text: string): string => `${from}\n${text.replace(/\s+/g, '')}`;
  const open = new Map<string, TrueComment[]>();
  for (const comment of truth.comments) {
    const key = said(comment.author, comment.text);
    open.set(key, [...(open.get(key) ?? []), comment]);
  }
  const take = (from: string | null, text: string, answer: PlacedComment): void => {
    const match = open.get(said(from, text))?.shift();
    if (match) answers.set(match, answer);
  };
  for (const answer of placed) {
    take(answer.comment.from, answer.comment.text, answer);
    for (const { from, text } of answer.comment.replies) take(from, text, answer);
  }
  return answers;
}

async function play(file: string, scene: Scene, score: Score): Promise<void> {
  const bytes = new Uint8Array(fs.readFileSync(file));
  const truth = readTruth(bytes, () => scene.accepts);
  const read = await readDocx(bytes);
  if (!read.ok) throw new Error(`${file}: ${english(read.problem.message)}`);
  const sent = makeDraft(truth, scene.sent);
  const now = scene.now ? makeDraft(truth, scene.now) : sent;
  const other = makeDraft(truth, { asTyped: true, edited: 0.9, seed: 9 });
  const front = '---\nclient: A\n---\n';
  const placed = placeFeedback(read.value, {
    drafts: [
      { round: 1, prose: other.text },
      { round: 2, prose: sent.text },
    ],
    document: front + now.text,
    proseStart: front.length,
  });
  score.files++;
  if (placed.round === 2) score.rounds++;
  const answers = answersById(placed.comments, truth);
  for (const comment of truth.comments)
    scoreComment(score, { comment, answer: answers.get(comment), now, front, file });
}

interface Scored {
  readonly comment: TrueComment;
  readonly answer: PlacedComment | undefined;
  readonly now: MadeDraft;
  readonly front: string;
  readonly file: string;
}

function scoreComment(score: Score, { comment, answer, now, front, file }: Scored): void {
  score.comments++;
  if (answer) score.found++;
  const isPoint = samePlace(comment.start, comment.end);
  const local =
    comment.start && comment.end ? truePlace(now, ...passageOf(comment.start, comment.end)) : null;
  const wanted = local && { start: local.start + front.length, end: local.end + front.length };
  const text = front + now.text;
  const hasLetters = wanted !== null && /[\p{L}\p{N}]/u.test(text.slice(wanted.start, wanted.end));
  const isRight =
    wanted !== null && answer?.place && overlap(text, wanted, answer.place) >= (isPoint ? TOUCHES : RIGHT);
  if (hasLetters) {
    score.placeable++;
    if (isRight) score.right++;
  }
  if (answer?.sure) score.sure++;
  const isWrong = answer?.sure === true && answer.place !== null && !isRight;
  if (isWrong) score.sureWrong++;
  if (values.verbose && (isWrong || (hasLetters && !isRight))) {
    const show = (span: Span | null | undefined): string =>
      span ? JSON.stringify(text.slice(span.start, span.end).slice(0, 90)) : '-';
    console.log(
      path.basename(file),
      answer?.sure ? 'SURE' : 'unsure',
      'wanted',
      show(wanted),
      'got',
      show(answer?.place),
    );
  }
}

const percent = (part: number, of: number): string =>
  of === 0 ? '-' : `${((100 * part) / of).toFixed(1)} %`;

async function measureQuality(folder: string): Promise<void> {
  const files = fs
    .readdirSync(folder)
    .filter((name) => name.endsWith('.docx'))
    .map((name) => path.join(folder, name));
  const rows: Record<string, Record<string, string | number>> = {};
  for (const scene of SCENES) {
    const score = new Score();
    for (const file of files) await play(file, scene, score);
    rows[scene.name] = {
      comments: score.comments,
      'found (target 100 %)': percent(score.found, score.comments),
      'placed right (98 %)': percent(score.right, score.placeable),
      'claimed sure': percent(score.sure, score.comments),
      'sure and wrong (0)': score.sureWrong,
      'right draft': percent(score.rounds, score.files),
    };
  }
  console.table(rows);
}

const folder = path.join(values.corpora, 'docx');
if (fs.existsSync(folder)) await measureQuality(folder);
else console.log(`no files in ${folder}: only the speed is measured`);
await measureSpeed();
