import { unparse } from 'papaparse';

/** A number is written as it is; a text may be a client's, and is guarded. */
export type Cell = string | number;

/**
 * A spreadsheet takes a cell that starts with one of these for a formula, which may call programs or send data away. The treatment is the
 * usual one, OWASP's (owasp.org/www-community/attacks/CSV_Injection; ASVS 1.2.10): a single quote before the text, and quotes around every such
 * cell. The price: a tool that is no spreadsheet shows the single quote.
 */
const LIKE_A_FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

/** A table as CSV (RFC 4180), UTF-8 without a byte order mark, with a header. */
export function toCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  const table = unparse([[...columns], ...rows.map((row) => [...row])], {
    newline: '\r\n',
    escapeFormulae: LIKE_A_FORMULA,
  });
  return `${table}\r\n`;
}
