/**
 * The targets of the revision engine beside what the last runs of `run.mjs engine` and `run.mjs quality` measured: the end of
 * `npm run bench:engine`. A figure that no run measured is said to be missing.
 */
import { keptFigures } from './figures';

interface Target {
  readonly what: string;
  /** The name of the figure. */
  readonly figure: string;
  readonly least?: number;
  readonly most?: number;
  readonly digits?: number;
}

const CORPORA = { 'syn-mono': 'one language', 'syn-multi': '30 languages' } as const;

const TARGETS: readonly Target[] = [
  { what: '100,000 words, times splitting into words: typical', figure: 'split typical', most: 5, digits: 1 },
  { what: 'the same, worst kind', figure: 'split worst', most: 8, digits: 1 },
  { what: '10,000 words, times as fast as jsdiff: heavy', figure: 'jsdiff heavy', least: 500, digits: 0 },
  { what: 'the same, full rewrite', figure: 'jsdiff full', least: 2000, digits: 0 },
  { what: 'the same, light', figure: 'jsdiff light', least: 1, digits: 2 },
  {
    what: 'the same, light, the first comparison of a process',
    figure: 'jsdiff light cold',
    least: 1,
    digits: 2,
  },
  { what: 'growth from 10,000 to 100,000 words, worst kind', figure: 'growth', most: 12, digits: 1 },
  { what: 'peak memory at 100,000 words in MB, worst kind', figure: 'memory', most: 40, digits: 0 },
  { what: 'words rightly matched (F1), typical, both sizes', figure: 'words typical', least: 0.998 },
  { what: 'the same, heavy', figure: 'words heavy', least: 0.975 },
  { what: 'moves seen between unrelated texts', figure: 'false moves', most: 0, digits: 0 },
  { what: 'one edit, whole trace: ms, worst kind', figure: 'edit ms', most: 5, digits: 2 },
  { what: 'the same, share of from scratch: light', figure: 'edit light', most: 0.1, digits: 3 },
  { what: 'the same, typical', figure: 'edit typical', most: 0.1, digits: 3 },
  { what: 'the same, heavy', figure: 'edit heavy', most: 0.1, digits: 3 },
  { what: 'the same, moved', figure: 'edit moved', most: 0.1, digits: 3 },
  { what: 'the same, full rewrite', figure: 'edit full', most: 0.1, digits: 3 },
  { what: 'place (F1): one language', figure: 'syn-mono anchor_overlapF1', least: 0.985 },
  { what: 'place (F1): 30 languages', figure: 'syn-multi anchor_overlapF1', least: 0.98 },
  { what: 'place (F1): the lowest of the languages', figure: 'lowest language', least: 0.95, digits: 3 },
  { what: 'place (F1): real drafts', figure: 'rustbook anchor_overlapF1', least: 0.985 },
  ...synthetic('fate, five kinds', 'fate5_accuracy', { least: 0.98 }),
  { what: 'fate, three kinds: real drafts', figure: 'rustbook fate3_accuracy', least: 0.99 },
  ...synthetic('removed, but placed somewhere', 'deleted_falsely_located', { most: 0.06 }),
  ...synthetic('links, precision', 'link_precision', { least: 0.995 }),
  ...synthetic('links, recall', 'link_recall', { least: 0.98 }),
  ...synthetic('unasked changes, precision', 'unrequested_precision', { least: 0.995 }),
  ...synthetic('unasked changes, recall', 'unrequested_recall', { least: 0.99 }),
  ...synthetic('changes per true edit', 'hunks_per_gold_op', { most: 1.2 }),
  ...synthetic('marked against changed characters', 'marked_over_gold', { least: 0.98, most: 1.03 }),
  ...synthetic('moved text recognised', 'moved_text_recognised', { least: 0.995 }),
  { what: 'retyped quotes found', figure: 'retyped quotes', least: 0.92, digits: 3 },
  { what: 'right, of the answers at .9 and above: one language', figure: 'syn-mono sure', least: 0.97 },
  { what: 'the same: 30 languages', figure: 'syn-multi sure', least: 0.97 },
  { what: 'the same: real drafts', figure: 'rustbook sure', least: 0.97 },
];

/** A target that holds for each of the corpora with exact truth. */
function synthetic(what: string, score: string, bounds: Pick<Target, 'least' | 'most'>): readonly Target[] {
  return Object.entries(CORPORA).map(([corpus, name]) => ({
    what: `${what}: ${name}`,
    figure: `${corpus} ${score}`,
    ...bounds,
  }));
}

function row({ what, least, most, digits = 4 }: Target, value: number | undefined): string {
  const target = [
    least === undefined ? [] : [`>= ${least}`],
    most === undefined ? [] : [`<= ${most}`],
  ].flat();
  const isMet =
    value !== undefined &&
    !Number.isNaN(value) &&
    value >= (least ?? -Infinity) &&
    value <= (most ?? Infinity);
  const verdict = value === undefined ? 'not measured' : isMet ? 'met' : 'missed';
  return [
    what.padEnd(58),
    target.join(', ').padEnd(18),
    (value === undefined ? '-' : value.toFixed(digits)).padStart(10),
    `  ${verdict}`,
  ].join('');
}

const figures = keptFigures(['engine', 'quality']);
console.log(`\n${'target'.padEnd(76)}   reached`);
for (const target of TARGETS) console.log(row(target, figures[target.figure]));
