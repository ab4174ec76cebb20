/**
 * The targets of the revision engine beside the best that was known before and what the last runs of `run.mjs engine` and
 * `run.mjs quality` measured: the end of `npm run bench:engine`. A figure that no run measured is said to be missing. *Perfect* is what
 * an answer without a fault would score, where that was worked out and is less than 1 (README.md beside this file says how).
 */
import { keptFigures } from './figures';

interface Target {
  readonly what: string;
  /** The name of the figure. What a perfect answer scores is kept as `perfect FIGURE`. */
  readonly figure: string;
  /** With neither bound it is no target, but helps to read the row above. */
  readonly least?: number;
  readonly most?: number;
  readonly digits?: number;
  /** The best that was known before. */
  readonly before?: string;
}

type Bounds = Omit<Target, 'what' | 'figure'>;

const CORPORA = { 'syn-mono': 'one language', 'syn-multi': '30 languages' } as const;
const EDITS = { light: 'light', typical: 'typical', heavy: 'heavy', moved: 'moved', full: 'full rewrite' };

const to = (what: string, figure: string, bounds: Bounds = {}): Target => ({ what, figure, ...bounds });

const TARGETS: readonly Target[] = [
  to('100,000 words, times splitting into words: typical', 'split typical', {
    ...{ most: 5, digits: 1, before: '7-13' },
  }),
  to('the same, worst kind', 'split worst', { most: 8, digits: 1, before: '7-13' }),
  to('10,000 words, times as fast as jsdiff: heavy', 'jsdiff heavy', { least: 500, digits: 0 }),
  to('the same, full rewrite', 'jsdiff full', { least: 2000, digits: 0 }),
  to('the same, light', 'jsdiff light', { least: 1, digits: 2 }),
  to('  the first comparison of a process', 'jsdiff light cold', { digits: 2 }),
  to('growth from 10,000 to 100,000 words, worst kind', 'growth', { most: 12, digits: 1 }),
  to('peak memory at 100,000 words in MB, worst kind', 'memory', { most: 40, digits: 0, before: '16-52' }),
  to('  with V8 held to a small young generation', 'memory held', { digits: 0 }),
  ...words('typical', { least: 0.998, before: '.995' }),
  ...words('heavy', { least: 0.975, before: '.955' }),
  ...synthetic('moved text recognised', 'moved_text_recognised', { least: 0.995, before: '.99' }),
  to('moves seen between unrelated texts', 'false moves', { most: 0, digits: 0, before: '0' }),
  to('place (F1): one language', 'syn-mono anchor_overlapF1', { least: 0.985, before: '.982' }),
  to('place (F1): 30 languages', 'syn-multi anchor_overlapF1', { least: 0.98, before: '.954' }),
  to('place (F1): the lowest of the languages', 'lowest language', { least: 0.95, digits: 3 }),
  to('place (F1): real drafts', 'rustbook anchor_overlapF1', { least: 0.985, before: '.982' }),
  ...synthetic('fate, five kinds', 'fate5_accuracy', { least: 0.98, before: '.964' }),
  to('fate, three kinds: real drafts', 'rustbook fate3_accuracy', { least: 0.99, before: '.985' }),
  ...synthetic('removed, but placed somewhere', 'deleted_falsely_located', { most: 0.06, before: '.15' }),
  ...synthetic('links, precision', 'link_precision', { least: 0.995, before: '.997' }),
  ...synthetic('links, recall', 'link_recall', { least: 0.98, before: '.93' }),
  ...synthetic('unasked changes, precision', 'unrequested_precision', { least: 0.995, before: '.99' }),
  ...synthetic('unasked changes, recall', 'unrequested_recall', { least: 0.99, before: '.98' }),
  ...synthetic('changes per true edit', 'hunks_per_gold_op', { most: 1.2, before: '1.55' }),
  ...synthetic('  without those of white space alone', 'visible hunks_per_gold_op', {}),
  ...synthetic('marked against changed characters', 'marked_over_gold', {
    ...{ least: 0.98, most: 1.03, before: '1.00' },
  }),
  to('retyped quotes found', 'retyped quotes', { least: 0.92, digits: 3, before: '.82' }),
  to('  each distinct quote once', 'retyped distinct', { digits: 3 }),
  to('one edit, whole trace: ms, worst kind', 'edit ms', { most: 5, digits: 2 }),
  ...Object.entries(EDITS).map(([kind, name]) =>
    to(`the same, share of from scratch: ${name}`, `edit ${kind}`, { most: 0.1, digits: 3 }),
  ),
  ...['syn-mono', 'syn-multi', 'rustbook'].map((corpus) =>
    to(`right, of the answers at .9 and above: ${corpus}`, `${corpus} sure`, { least: 0.97 }),
  ),
];

/** A row for each of the corpora with exact truth. */
function synthetic(what: string, score: string, bounds: Bounds): readonly Target[] {
  return Object.entries(CORPORA).map(([corpus, name]) =>
    to(`${what}: ${name}`, `${corpus} ${score}`, bounds),
  );
}

function words(kind: string, bounds: Bounds): readonly Target[] {
  return [
    to(`words rightly matched (F1): ${kind}`, `syn-mono words ${kind}`, bounds),
    to('  in 30 languages', `syn-multi words ${kind}`),
    to('  in the edits of this bench, both sizes', `words ${kind}`),
  ];
}

const isTarget = ({ least, most }: Target): boolean => least !== undefined || most !== undefined;

function verdictOf(target: Target, value: number | undefined): string {
  if (value === undefined) return 'not measured';
  if (!isTarget(target)) return '';
  return value >= (target.least ?? -Infinity) && value <= (target.most ?? Infinity) ? 'met' : 'missed';
}

const shown = (value: number | undefined, digits: number): string =>
  value === undefined || Number.isNaN(value) ? '-' : value.toFixed(digits);

function row(target: Target, value: number | undefined, perfect: number | undefined): string {
  const { what, least, most, digits = 4, before = '-' } = target;
  const bounds = [
    least === undefined ? [] : [`>= ${least}`],
    most === undefined ? [] : [`<= ${most}`],
  ].flat();
  return [
    what.padEnd(58),
    bounds.join(', ').padEnd(18),
    (isTarget(target) ? before : '').padStart(8),
    shown(value, digits).padStart(10),
    // Only where it says something: 1 is no news.
    (least !== undefined && perfect !== undefined && perfect < 0.999 ? shown(perfect, digits) : '').padStart(
      9,
    ),
    `  ${verdictOf(target, value)}`,
  ].join('');
}

const figures = keptFigures(['engine', 'quality']);
const titles = `${'before'.padStart(8)}${'reached'.padStart(10)}${'perfect'.padStart(9)}`;
console.log(`\n${'target'.padEnd(76)}${titles}`);
for (const target of TARGETS)
  console.log(row(target, figures[target.figure], figures[`perfect ${target.figure}`]).trimEnd());
const verdicts = TARGETS.filter(isTarget).map((target) => verdictOf(target, figures[target.figure]));
const count = (verdict: string): number => verdicts.filter((one) => one === verdict).length;
console.log(`\n${count('met')} met, ${count('missed')} missed, ${count('not measured')} not measured`);
