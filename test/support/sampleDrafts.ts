import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './root';

/** The stored drafts of each article of the sample, oldest first. */
export function sampleDrafts(): readonly (readonly string[])[] {
  const folder = join(ROOT, 'media/sample/.rounds/drafts');
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .sort();
  const articles = [...new Set(files.map((file) => dirname(file)))];
  return articles.map((article) =>
    files.filter((file) => dirname(file) === article).map((file) => readFileSync(join(folder, file), 'utf8')),
  );
}
