/** When a suite of tests counts as failed. */

/** @typedef {import('./mocha.mjs').Count} Count */

/**
 * The numbers of a suite: those it left, and one failure more where they do not tell why it is not all right. A suite
 * that ran nothing is not all right.
 * @param {{ok: boolean, count: Count | null}} suite `ok`: its process said so; `count`: null if it left none
 * @returns {Count}
 */
export function judge({ ok, count }) {
  const told = count ?? { passed: 0, failed: 0, failures: [] };
  const { passed, failed, failures } = told;
  if (failed > 0 || (ok && passed > 0)) return told;
  return { ...told, failed: failed + 1, failures: [...failures, 'ended without telling why'] };
}

/**
 * What drives an editor is tried a second time where it failed, and the count says so: a workbench on a busy machine now and then does not
 * hear a key. What fails twice has failed.
 * @param {string} name
 * @param {() => Count | Promise<Count>} run
 * @param {(line: string) => void} [print]
 * @returns {Promise<Count>}
 */
export async function orOnceMore(name, run, print = console.log) {
  const first = await run();
  if (first.failed === 0) return first;
  print(`\n${name} failed: it is tried once more`);
  const second = await run();
  return {
    ...second,
    atFirst: [...(first.atFirst ?? []), ...first.failures.map((one) => `${name}: ${one}`)],
  };
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export const sumOf = (counts) => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  failures: counts.flatMap(({ failures }) => failures),
  atFirst: counts.flatMap(({ atFirst = [] }) => atFirst),
});
