/**
 * How fast the revision engine is, beside the tools that a writer's program could use instead. Each measurement runs in a
 * process of its own, so that its peak memory is its own and a tool that does not come to an end can be stopped.
 * `--corpora DIR` (default ../shared/corpora), `--cap SECONDS` (default 10), `--words N` (only that size).
 * How to read the tables: README.md beside this file.
 */
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { diffProse } from '../../src/core/diff';
import { wordQuality } from './engineMatches';
import { quoteTable } from './engineQuotes';
import { type BenchPair, KINDS, type Kind, baseText, editedPair } from './engineTexts';
import { incrementalTables } from './engineEdits';
import { TOOLS } from './engineTools';
import { type Figures, forgetFigures, keepFigures } from './figures';
import { lowest, speedFigures, type Times } from './speedFigures';

const SIZES = [10_000, 100_000];
/** The best of so many runs counts, as long as they fit in a few seconds. */
const RUNS = 30;
const RUNS_BUDGET = 4_000;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    corpora: { type: 'string', default: '../shared/corpora' },
    cap: { type: 'string', default: '10' },
    words: { type: 'string' },
    one: { type: 'string' },
  },
});

/** The first size and the one that must not take more than so many times as long. */
const GROWN = ['10000', '100000'] as const;
/**
 * Seconds for the one tool that the targets compare with, at the first size: there its full rewrite has to come to an end, else the
 * ratio would be a lower bound.
 */
const PATIENCE = 180;
const COMPARED_WITH = 'jsdiff diffWords';

interface Measured {
  /** Milliseconds of the best run. */
  readonly time: number;
  /** Of the first one, for which nothing is warm. */
  readonly first: number;
  /** Megabytes of peak memory above what the process held before the first run. */
  readonly memory: number;
}

function pairOf(words: number, kind: Kind): BenchPair {
  const [old, other] = [baseText(values.corpora, 'pp', words), baseText(values.corpora, 'moby', words)];
  return editedPair(old, other, kind);
}

/** Runs one tool on one pair and prints what was measured; this is what the child process does. */
function measureHere(tool: string, [oldFile = '', newFile = '']: readonly string[]): void {
  // Read, not made, here: what making them took would hide the memory that the tool takes.
  const [old, changed] = [fs.readFileSync(oldFile, 'utf8'), fs.readFileSync(newFile, 'utf8')];
  const run = TOOLS[tool];
  if (!run) throw new Error(`no tool "${tool}"`);
  const before = process.resourceUsage().maxRSS;
  let time = Infinity;
  let first = 0;
  let memory = 0;
  const begun = performance.now();
  for (let i = 0; i < RUNS && (i === 0 || performance.now() - begun < RUNS_BUDGET); i++) {
    const start = performance.now();
    run(old, changed);
    const taken = performance.now() - start;
    time = Math.min(time, taken);
    if (i === 0) first = taken;
    if (i === 0) memory = (process.resourceUsage().maxRSS - before) / 1024;
  }
  process.stdout.write(JSON.stringify({ time, first, memory }));
}

/** The same in a child process; null when it did not end within the cap. */
function measure(tool: string, words: number, kind: Kind, flags: readonly string[] = []): Measured | null {
  const isAwaited = tool === COMPARED_WITH && words === SIZES[0];
  const cap = Math.max(Number(values.cap), isAwaited ? PATIENCE : 0) * 1000;
  const self = process.argv[1] ?? '';
  const files = ['old', 'new'].map((side) => path.resolve('test/out/bench', `${kind}-${words}.${side}.txt`));
  const args = ['--one', tool, ...files];
  const child = spawnSync(process.execPath, [...flags, self, ...args], {
    encoding: 'utf8',
    timeout: cap + RUNS_BUDGET,
  });
  if (child.status !== 0) return null;
  const measured = JSON.parse(child.stdout) as Measured;
  return measured.time > cap ? null : measured;
}

function writePairs(words: number): void {
  fs.mkdirSync('test/out/bench', { recursive: true });
  for (const kind of KINDS) {
    const pair = pairOf(words, kind);
    for (const side of ['old', 'new'] as const)
      fs.writeFileSync(`test/out/bench/${kind}-${words}.${side}.txt`, pair[side]);
  }
}

/** Milliseconds and megabytes of each tool, by kind of edit. */
type Results = ReadonlyMap<string, readonly (Measured | null)[]>;

function speedTables(words: number): Results {
  writePairs(words);
  const results = new Map(
    Object.keys(TOOLS).map((tool) => [tool, KINDS.map((kind) => measure(tool, words, kind))] as const),
  );
  const split = results.get('split into words') ?? [];
  const ours = results.get('this engine') ?? [];
  const cap = `> ${values.cap} s`;
  print(`time in ms, ${words} words`, results, (result) => (result ? result.time.toFixed(1) : cap));
  print(`times the cost of splitting both texts into words, ${words} words`, results, (result, i) =>
    result ? (result.time / (split[i]?.time ?? NaN)).toFixed(1) : `> ${atLeast(split[i])}`,
  );
  print(`times the time of this engine, ${words} words`, results, (result, i) =>
    result ? (result.time / (ours[i]?.time ?? NaN)).toFixed(1) : `> ${atLeast(ours[i])}`,
  );
  print(`the first comparison of a process in ms, ${words} words`, results, (result) =>
    result ? result.first.toFixed(1) : cap,
  );
  print(`peak memory above the texts in MB, ${words} words`, results, (result) =>
    result ? result.memory.toFixed(0) : '-',
  );
  return results;
}

function atLeast(than: Measured | null | undefined): string {
  return ((Number(values.cap) * 1000) / (than?.time ?? NaN)).toFixed(0);
}

function print(
  title: string,
  results: Results,
  cell: (result: Measured | null, kind: number) => string,
): void {
  console.log(`\n${title}`);
  console.log(`${''.padEnd(24)}${KINDS.map((kind) => kind.padStart(10)).join('')}`);
  for (const [tool, row] of results)
    console.log(`${tool.padEnd(24)}${row.map((result, i) => cell(result, i).padStart(10)).join('')}`);
}

/**
 * The highest peak memory, with V8's room for new objects (its young generation, which grows to three times 16 MB) held small: what is
 * left is what the comparison itself holds.
 */
function memoryHeld(words: number): number {
  const peaks = KINDS.map((kind) => measure('this engine', words, kind, ['--max-semi-space-size=2'])?.memory);
  const most = Math.max(...peaks.map((peak) => peak ?? NaN));
  console.log(`the most of this engine with --max-semi-space-size=2: ${most.toFixed(0)}`);
  return most;
}

function timesOf(results: Results | undefined): Times {
  return (tool, kind) => results?.get(tool)?.[KINDS.indexOf(kind)] ?? null;
}

function qualityTable(words: number): Figures {
  console.log(
    `\nwords rightly matched, ${words} words${''.padEnd(4)}\n${''.padEnd(24)}        F1 precision    recall`,
  );
  return Object.fromEntries(
    KINDS.map((kind) => {
      const quality = wordQuality(pairOf(words, kind));
      console.log(kind.padEnd(24) + quality.map((value) => value.toFixed(4).padStart(10)).join(''));
      return [`words ${kind}`, quality[0]];
    }),
  );
}

if (values.one) measureHere(values.one, positionals);
else {
  forgetFigures(['engine', 'quality']);
  const sizes = values.words ? [Number(values.words)] : SIZES;
  const speed = new Map(sizes.map((size) => [String(size), speedTables(size)]));
  const held = sizes.includes(SIZES[1] ?? NaN) ? { 'memory held': memoryHeld(SIZES[1] ?? NaN) } : {};
  const words = sizes.map(qualityTable);
  const { old, new: other } = pairOf(sizes[0] ?? 10_000, 'full');
  quoteTable(old, other, values.corpora);
  const edits = incrementalTables(sizes[0] ?? 10_000, pairOf);
  const falseMoves = diffProse(old, other).changes.filter(({ kind }) => kind === 'move').length;
  const [small, large] = GROWN;
  keepFigures('engine', {
    ...speedFigures(timesOf(speed.get(small)), timesOf(speed.get(large))),
    ...held,
    ...lowest(words),
    ...edits,
    'false moves': falseMoves,
  });
}
