import { parse } from 'csv-parse/sync';

/** A table as a reader finds it that is not the library which wrote it: lines of cells, the header among them. */
export const linesOf = (csv: string): string[][] => parse(csv);

/** The same as rows by the names of their columns. */
export const rowsOf = (csv: string): Record<string, string>[] =>
  parse<Record<string, string>>(csv, { columns: true });
