/** A number is written as it is; a text may be a client's, and is guarded. */
export type Cell = string | number;

/**
 * A spreadsheet takes a cell that starts with one of these for a formula, which may call programs or send data away. The treatment is the
 * usual one, OWASP's (owasp.org/www-community/attacks/CSV_Injection; ASVS 1.2.10): a single quote before the text, and quotes around every such
 * cell. The price: a tool that is no spreadsheet shows the single quote.
 */
const LIKE_A_FORMULA = /^[=+\-@\t\r\n\0＝＋－＠]/;

/**
 * Where numbers have a decimal comma, a spreadsheet parts cells at `;`, and takes quotes within one for text: a formula may begin behind a
 * semicolon or a line end in the middle of ours. A `-` before a blank or a bracket is a list, or a smile.
 */
const FORMULA_WITHIN = /(?<=;|[^][\t\r\n])(?=[=+@＝＋＠]|[-－][\p{L}\p{N}])/gu;

/** What would end a cell, and the blanks at its ends that some readers take away. */
const NEEDS_QUOTES = /[",\r\n]|^[\s\uFEFF]|\s$/;

/** A table as CSV (RFC 4180), UTF-8 without a byte order mark, with a header. */
export function toCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return [columns, ...rows].map((row) => `${row.map(cellOf).join(',')}\r\n`).join('');
}

function cellOf(cell: Cell): string {
  if (typeof cell === 'number') return String(cell);
  const text = cell.replace(FORMULA_WITHIN, "'");
  if (LIKE_A_FORMULA.test(text)) return quoted(`'${text}`);
  return NEEDS_QUOTES.test(text) ? quoted(text) : text;
}

const quoted = (text: string): string => `"${text.replaceAll('"', '""')}"`;
