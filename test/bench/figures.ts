import fs from 'node:fs';
import path from 'node:path';

/** What the parts of a bench measured, by name, for the table of targets at its end. */
export type Figures = Readonly<Record<string, number>>;

const FOLDER = path.resolve('test/out/bench');
const fileOf = (part: string): string => path.join(FOLDER, `figures-${part}.json`);

/** Keeps the figures of one part; those of an earlier run go. */
export function keepFigures(part: string, figures: Figures): void {
  fs.mkdirSync(FOLDER, { recursive: true });
  fs.writeFileSync(fileOf(part), JSON.stringify(figures));
}

/** Forgets what an earlier run measured, so that no figure of it stands in the table of this one. */
export function forgetFigures(parts: readonly string[]): void {
  for (const part of parts) fs.rmSync(fileOf(part), { force: true });
}

export function keptFigures(parts: readonly string[]): Figures {
  const kept = parts.filter((part) => fs.existsSync(fileOf(part)));
  return Object.assign(
    {},
    ...kept.map((part) => JSON.parse(fs.readFileSync(fileOf(part), 'utf8')) as Figures),
  ) as Figures;
}
