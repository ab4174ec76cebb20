/** What `npm audit` says, held against what has been explained. */

/**
 * @typedef {object} Advisory
 * @property {string} source the number or the address of the advisory
 * @property {string} name the package
 * @property {string} severity
 * @property {string} title
 */

/**
 * @param {any} report of `npm audit --json`, format 2
 * @returns {readonly Advisory[] | null} each once; null where the registry gave no report
 */
export function advisoriesIn(report) {
  if (typeof report?.vulnerabilities !== 'object' || report.auditReportVersion !== 2) return null;
  const found = new Map();
  for (const { via = [] } of Object.values(report.vulnerabilities)) {
    for (const one of via) {
      // A text names another package of the report, where the advisory itself stands.
      if (typeof one !== 'object') continue;
      const { source, url, name, severity, title } = one;
      found.set(String(source), { source: String(url ?? source), name, severity, title });
    }
  }
  return [...found.values()];
}

/**
 * @param {readonly Advisory[]} advisories
 * @param {Readonly<Record<string, string>>} explained advisory to reason
 * @returns {{open: readonly Advisory[], stale: readonly string[]}} `stale`: explained, and not reported any more
 */
export function unexplained(advisories, explained) {
  const reported = new Set(advisories.map(({ source }) => source));
  return {
    open: advisories.filter(({ source }) => !explained[source]?.trim()),
    stale: Object.keys(explained).filter((source) => !reported.has(source)),
  };
}
