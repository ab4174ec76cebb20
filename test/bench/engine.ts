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
import { wordQuality } from './engineMatches';
import { quoteTable } from './engineQuotes';
import { type BenchPair, KINDS, type Kind, baseText, editedPair } from './engineTexts';
import { incrementalTables } from './engineEdits';
import { TOOLS } from './engineTools';

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

interface Measured {
  /** Milliseconds of the best run. */
  readonly time: number;
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
  let memory = 0;
  const begun = performance.now();
  for (let i = 0; i < RUNS && (i === 0 || performance.now() - begun < RUNS_BUDGET); i++) {
    const start = performance.now();
    run(old, changed);
    time = Math.min(time, performance.now() - start);
    if (i === 0) memory = (process.resourceUsage().maxRSS - before) / 1024;
  }
  process.stdout.write(JSON.stringify({ time, memory }));
}

/** The same in a child process; null when it did not end within the cap. */
function measure(tool: string, words: number, kind: Kind): Measured | null {
  const cap = Number(values.cap) * 1000;
  const self = process.argv[1] ?? '';
  const files = ['old', 'new'].map((side) => path.resolve('test/out/bench', `${kind}-${words}.${side}.txt`));
  const args = ['--one', tool, ...files];
  const child = spawnSync(process.execPath, [self, ...args], {
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

function speedTables(words: number): void {
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
  print(`peak memory above the texts in MB, ${words} words`, results, (result) =>
    result ? result.memory.toFixed(0) : '-',
  );
}

function atLeast(than: Measured | null | undefined): string {
  return ((Number(values.cap) * 1000) / (than?.time ?? NaN)).toFixed(0);
}

function print(
  title: string,
  results: ReadonlyMap<string, readonly (Measured | null)[]>,
  cell: (result: Measured | null, kind: number) => string,
): void {
  console.log(`\n${title}`);
  console.log(`${''.padEnd(24)}${KINDS.map((kind) => kind.padStart(10)).join('')}`);
  for (const [tool, row] of results)
    console.log(`${tool.padEnd(24)}${row.map((result, i) => cell(result, i).padStart(10)).join('')}`);
}

function qualityTable(words: number): void {
  console.log(
    `\nwords rightly matched, ${words} words${''.padEnd(4)}\n${''.padEnd(24)}        F1 precision    recall`,
  );
  for (const kind of KINDS) console.log(kind.padEnd(24) + wordQuality(pairOf(words, kind)));
}

if (values.one) measureHere(values.one, positionals);
else {
  const sizes = values.words ? [Number(values.words)] : SIZES;
  for (const size of sizes) speedTables(size);
  for (const size of sizes) qualityTable(size);
  const { old, new: other } = pairOf(sizes[0] ?? 10_000, 'full');
  quoteTable(old, other, values.corpora);
  incrementalTables(sizes[0] ?? 10_000, pairOf);
}
