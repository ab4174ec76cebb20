import type { Incoming } from '../intake/model';
import { readerText } from '../prose/reader';

export function readCriticMarkup(text: string): Incoming {
  return { source: 'criticmarkup', text: readerText(text).text, comments: [], changes: [], problems: [] };
}
