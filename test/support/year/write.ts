import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Year } from './year';

/** Puts a year on disk. */
export function writeYear({ files }: Pick<Year, 'files'>, folder: string): void {
  for (const [path, text] of files) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
}

/**
 * Puts one on disk whose `.rounds` folder has another name, as a setting says: a workspace with a folder of that name starts
 * the extension by itself, and a bench is to do that.
 */
export function writeSleepingYear({ files }: Pick<Year, 'files'>, folder: string): void {
  const renamed = [...files].map(
    ([path, text]) => [path.replace(/^\.rounds\//, `${SLEEPING}/`), text] as const,
  );
  const settings = JSON.stringify({ 'revisionRounds.roundsFolder': SLEEPING });
  writeYear({ files: new Map([...renamed, ['.vscode/settings.json', settings]]) }, folder);
}

const SLEEPING = 'rounds';
