/** What was tried by the faults, and what came of it, from any process that tries them. Node's own modules only. */
import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { TEST_OUT } from './root.mjs';

/** Where the rows of a long run are kept: one JSON a line. */
export const ROWS = join(TEST_OUT, 'results', 'faults-rows.jsonl');

/**
 * `ratio`: how long it took, as a multiple of `reference` in the same run.
 * @typedef {{name: string, tried: number, survived: number, ratio: number, reference: string}} Row
 */

/** @param {Row} row */
export function keepRow(row) {
  const file = process.env['FAULT_ROWS'];
  if (file === undefined) return;
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify(row)}\n`);
}

/** Prints the rows of all processes. */
export function printFaults() {
  const lines = existsSync(ROWS) ? readFileSync(ROWS, 'utf8').split('\n').filter(Boolean) : [];
  const rows = lines.map((line) => /** @type {Row} */ (JSON.parse(line)));
  console.log(`\n${tableOf(rows.length === 0 ? [] : [...rows, sumOf(rows)])}\n`);
}

/**
 * Things so different have no time together: the row has the ratio in the middle.
 * @param {readonly Row[]} rows at least one
 * @returns {Row}
 */
function sumOf(rows) {
  const ratios = rows.map(({ ratio }) => ratio).sort((a, b) => a - b);
  return {
    name: 'all',
    tried: sum(rows.map((row) => row.tried)),
    survived: sum(rows.map((row) => row.survived)),
    ratio: ratios[ratios.length >> 1] ?? 0,
    reference: 'its reference, the row in the middle',
  };
}

const sum = (/** @type {number[]} */ numbers) => numbers.reduce((total, number) => total + number, 0);

/**
 * @param {readonly Row[]} rows
 * @returns {string}
 */
export function tableOf(rows) {
  const cells = rows.map((row) => [
    row.name,
    String(row.tried),
    String(row.survived),
    // Where nothing survived there was nothing to time; what is written as JSON is null then.
    Number.isFinite(row.ratio) ? `${row.ratio.toFixed(1)} x ${row.reference}` : 'none',
  ]);
  const all = [['fault', 'tried', 'survived', 'time'], ...cells];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0)));
  const line = (/** @type {readonly string[]} */ texts) =>
    texts
      .map((text, column) =>
        column === 1 || column === 2 ? text.padStart(widths[column] ?? 0) : text.padEnd(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd();
  return all.map(line).join('\n');
}
