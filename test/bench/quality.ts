/**
 * How right the revision engine is, on pairs of drafts whose truth is known: `--corpora DIR` (default ../shared/corpora)
 * holds `NAME.json.gz` and `score.mjs`; each pair is traced as the command line does it (from the quotes alone), the answers
 * are written to test/out/quality/NAME.jsonl and scored. Prints one table of the scores, one of how far the
 * confidence can be trusted, and one of the quotes found in papers that reviewers retyped them from.
 * `--only NAME` runs one corpus.
 */
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { diffProse } from '../../src/core/diff';
import { quoteOf, trace } from '../../src/core/trace';
import type { Fate, QuotedComment, Trace } from '../../src/core/trace/model';
import { calibration, calibrationTable, shareOfSure } from './calibration';
import { type Figures, keepFigures } from './figures';
import { RETYPED_DISTINCT, RETYPED_FOUND, RETYPED_MOST, retypedQuotes } from './retypedQuotes';
import { keptWords, truthAsAnswer, wordScores } from './truth';
import { readPairs, type CorpusComment, type CorpusPair } from './corpus';

const NAMES = ['syn-mono', 'syn-multi', 'rustbook'];
const { values } = parseArgs({
  options: { corpora: { type: 'string', default: '../shared/corpora' }, only: { type: 'string' } },
});
const out = path.resolve('test/out/quality');
fs.mkdirSync(out, { recursive: true });

const SCORED_FATES: Readonly<Record<Fate, string>> = {
  untouched: 'untouched',
  edited: 'edited',
  moved: 'moved',
  'moved-edited': 'moved+edited',
  removed: 'deleted',
  orphan: 'orphan',
};

interface Traced {
  readonly pair: CorpusPair;
  readonly traced: Trace;
}

function tracePair({ draft1, draft2, comments }: CorpusPair): Trace {
  return trace(draft1, draft2, { comments: comments.map((comment) => asLogged(draft1, comment)) });
}

/**
 * A comment as the writer's file would hold it: never its offsets. Where the corpus gives only the place, the words around
 * are added as they are when a passage is selected and logged.
 */
function asLogged(
  draft1: string,
  { id, text, quote, prefix, suffix, start1, end1 }: CorpusComment,
): QuotedComment {
  const said = { id, ...(text && { text }), ...(quote && { quote }) };
  if (prefix || suffix) return { ...said, ...(prefix && { prefix }), ...(suffix && { suffix }) };
  if (typeof start1 !== 'number' || typeof end1 !== 'number') return said;
  return { ...said, ...quoteOf(draft1, { start: start1, end: end1 }) };
}

/** The form that score.mjs reads. */
function prediction(id: string, traced: Trace): unknown {
  const place = new Map(traced.changes.map((change, i) => [change.id, i]));
  return {
    id,
    hunks: traced.changes.map((change) => ({
      kind: change.kind,
      ...(change.old && { start1: change.old.start, end1: change.old.end }),
      ...(change.new && { start2: change.new.start, end2: change.new.end }),
    })),
    comments: traced.comments.map((comment) => ({
      id: comment.id,
      fate: comment.fate && SCORED_FATES[comment.fate],
      ...(comment.new && { start2: comment.new.start, end2: comment.new.end }),
      changes: comment.changes.map((change) => place.get(change)),
    })),
  };
}

type Answer = (traced: Traced) => unknown;
const ours: Answer = ({ pair, traced }) => prediction(pair.id, traced);

function score(name: string, traces: readonly Traced[], answer = ours): Record<string, unknown> {
  const data = path.join(out, `${name}.json`);
  const answers = path.join(out, `${name}.jsonl`);
  fs.writeFileSync(data, JSON.stringify(traces.map(({ pair }) => pair)));
  fs.writeFileSync(answers, traces.map((traced) => JSON.stringify(answer(traced))).join('\n'));
  const printed = execFileSync('node', [path.join(values.corpora, 'score.mjs'), data, answers], {
    encoding: 'utf8',
  });
  return JSON.parse(printed) as Record<string, unknown>;
}

/** Overlap F1 by language, the lowest first: no language may fall behind unseen in the mean. */
function byLanguage(traces: readonly Traced[]): readonly { language: string; f1: number }[] {
  const languages = [...new Set(traces.map(({ pair }) => pair.lang ?? 'en'))];
  const scores = languages.map((language) => {
    const own = traces.filter(({ pair }) => (pair.lang ?? 'en') === language);
    return { language, f1: Number(score(`language-${language}`, own).anchor_overlapF1) };
  });
  return scores.sort((a, b) => a.f1 - b.f1);
}

const SHOWN_LANGUAGES = 6;

/** Prints the tables of one corpus and gives its figures. */
function corpusTables(name: string): Figures {
  const pairs = readPairs(values.corpora, name);
  const started = performance.now();
  const traces = pairs.map((pair) => ({ pair, traced: tracePair(pair) }));
  const spent = performance.now() - started;
  console.log(`\n${name} (${(spent / pairs.length).toFixed(1)} ms a pair)`);
  const scores = score(name, traces);
  console.table(scores);
  const languages = name === 'syn-multi' ? byLanguage(traces) : [];
  const shown = languages.slice(0, SHOWN_LANGUAGES).map(({ language, f1 }) => `${language} ${f1.toFixed(3)}`);
  if (shown.length > 0) console.log(`languages, lowest place F1 first: ${shown.join(', ')}`);
  const bands = calibration(traces);
  console.log(calibrationTable(bands));
  return {
    ...named(name, scores),
    ...(traces[0]?.pair.map && exactFigures(name, traces)),
    [`${name} sure`]: shareOfSure(bands),
    ...(languages[0] && { 'lowest language': languages[0].f1 }),
  };
}

function named(name: string, scores: Record<string, unknown>): Figures {
  const numbers = Object.entries(scores).filter(([, value]) => !Number.isNaN(Number(value)));
  return Object.fromEntries(numbers.map(([what, value]) => [`${name} ${what}`, Number(value)]));
}

/** What only the corpora with exact truth tell. */
function exactFigures(name: string, traces: readonly Traced[]): Figures {
  const figures: Record<string, number> = {};
  for (const preset of ['typical', 'heavy']) {
    const pairs = traces.filter(({ pair }) => pair.preset === preset).map(({ pair }) => pair);
    const words = wordScores(pairs.map((pair) => keptWords(pair, diffProse(pair.draft1, pair.draft2))));
    figures[`${name} words ${preset}`] = words.f1;
    figures[`perfect ${name} words ${preset}`] = words.perfect;
  }
  const withoutSpace: Answer = ({ pair, traced }) =>
    prediction(pair.id, {
      changes: traced.changes.filter(({ difference }) => difference !== 'space'),
      comments: traced.comments.map((comment) => ({ ...comment, changes: [] })),
    });
  const visible = score(`${name}-visible`, traces, withoutSpace);
  figures[`${name} visible hunks_per_gold_op`] = Number(visible.hunks_per_gold_op);
  const truth = score(`${name}-truth`, traces, ({ pair }) => truthAsAnswer(pair));
  console.log('words rightly matched, changes that are more than white space:');
  console.table(Object.fromEntries(Object.entries(figures).map(([what, value]) => [what, value.toFixed(4)])));
  console.log(`the truth itself, scored as an answer: unasked recall ${String(truth.unrequested_recall)}`);
  return { ...figures, ...named(`perfect ${name}`, truth) };
}

const isAsked = (name: string): boolean => !values.only || values.only === name;
const figures = NAMES.filter(isAsked).map(corpusTables);
if (isAsked('f1000rd')) {
  const retyped = retypedQuotes(readPairs(values.corpora, 'f1000rd'));
  console.table(retyped);
  figures.push({
    'retyped quotes': Number(retyped[RETYPED_FOUND]),
    'perfect retyped quotes': Number(retyped[RETYPED_MOST]),
    'retyped distinct': Number(retyped[RETYPED_DISTINCT]),
  });
}
keepFigures('quality', Object.assign({}, ...figures) as Figures);
