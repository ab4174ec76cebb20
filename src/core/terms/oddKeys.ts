import { wordLikeness } from '../trace/quote/wordLikeness';
import { say, type Said } from '../said';
import { keyIn } from '../yaml/field/field';
import { noteShape, type Reading } from '../yaml/fields';
import type { CollectionNode } from '../yaml/tree';
import { TERMS_SCHEMA, type TermsLevel } from './schema';

/**
 * Notes keys that are not ours but were surely meant to be: misspelt ones, and ones that belong to a project and stand under the
 * client, or the other way round. They would be left out in silence, and terms are money. Other unknown keys are the writer's own.
 */
export function noteOddKeys(
  reading: Reading,
  map: CollectionNode,
  level: 'terms' | 'client' | 'project',
): void {
  const present = new Set(map.members.map(({ key }) => (key?.kind === 'scalar' ? key.source : null)));
  for (const { key } of map.members) {
    if (key?.kind !== 'scalar' || keyIn(TERMS_SCHEMA, level, key.source)) continue;
    const message = misplaced(key.source, level) ?? misspelt(key.source, level, present);
    if (message !== null) noteShape(reading, key, message, 'warning');
  }
}

function misplaced(name: string, level: TermsLevel): Said | null {
  if (level === 'client' && keyIn(TERMS_SCHEMA, 'project', name))
    return say(
      '`{0}` belongs to a project: put it below `projects` and the project’s name. Here it is left out.',
      name,
    );
  if (level === 'project' && keyIn(TERMS_SCHEMA, 'client', name))
    return say('`{0}` belongs to the client, not to one project. Here it is left out.', name);
  return null;
}

function misspelt(name: string, level: TermsLevel, present: ReadonlySet<string | null>): Said | null {
  const missing = Object.keys(TERMS_SCHEMA[level]).filter((key) => !present.has(key));
  const written = folded(name);
  const meant = missing.find((key) => wordLikeness({ text: written }, { text: folded(key) }) > 0);
  return meant === undefined
    ? null
    : say('`{0}` is no key of the terms and is left out. Did you mean `{1}`?', name, meant);
}

/** `includedRounds`, `included-rounds` and `included rounds` are one word. */
const folded = (name: string): string => name.toLowerCase().replace(/[-_\s]/g, '');
