import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root';

/** An article of at least this many words, made of the sample's own drafts: real prose, in several languages. */
export function longArticle(words: number): string {
  const drafts = join(ROOT, 'media/sample/.rounds/drafts');
  const files = readdirSync(drafts, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.md'),
  );
  let text = '';
  for (const file of files.sort()) {
    if (text.split(/\s+/).length > words) return text;
    text += `${readFileSync(join(drafts, file), 'utf8').trim()}\n\n`;
  }
  throw new Error(`the sample has fewer than ${words} words`);
}
