/** When a suite of tests counts as failed. */

/** @typedef {import('./mocha.mjs').Count} Count */

/**
 * The numbers of a suite: those it left, and one failure more where they do not tell why it is not all right. A suite
 * that ran nothing is not all right.
 * @param {{ok: boolean, count: Count | null}} suite `ok`: its process said so; `count`: null if it left none
 * @returns {Count}
 */
export function judge({ ok, count }) {
  const { passed, failed, failures } = count ?? { passed: 0, failed: 0, failures: [] };
  const explained = failed > 0 || (ok && passed > 0);
  return explained
    ? { passed, failed, failures }
    : { passed, failed: failed + 1, failures: [...failures, 'ended without telling why'] };
}

/**
 * @param {readonly Count[]} counts
 * @returns {Count}
 */
export const sumOf = (counts) => ({
  passed: counts.reduce((sum, { passed }) => sum + passed, 0),
  failed: counts.reduce((sum, { failed }) => sum + failed, 0),
  failures: counts.flatMap(({ failures }) => failures),
});
