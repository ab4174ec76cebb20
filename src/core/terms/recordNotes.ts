import { fail, type Result } from '../problem';
import { say } from '../said';
import type { TextEdit } from '../text';
import { editYaml } from '../yaml/edit/editYaml';
import type { Operation } from '../yaml/edit/operation';
import { locate, type YamlPath } from '../yaml/locate';
import { parseYaml } from '../yaml/parse';
import type { Mistake } from './model';
import { readTerms } from './read';

type Recorded = Result<readonly TextEdit[]>;

/**
 * The edits that log a mistake with a client in the text of `clients.yaml`, after the earlier ones; the client is added where the
 * terms do not have it yet. Problems: `empty-value`, and those of a file that cannot be read or edited; then nothing is written.
 */
export function recordMistake(text: string, client: string, { at, what }: Mistake): Recorded {
  const said = what.trim();
  if (said === '') return fail('empty-value', say('Say what went wrong.'));
  return append(text, [client, 'mistakes'], at === undefined ? { what: said } : { at, what: said });
}

/** The edits that note what was learnt from working with a client. Problems: as for a mistake. */
export function recordLesson(text: string, client: string, lesson: string): Recorded {
  const said = lesson.trim();
  return said === ''
    ? fail('empty-value', say('Say what you have learnt.'))
    : append(text, [client, 'lessons'], said);
}

type Entry = Extract<Operation, { readonly op: 'append' }>['value'];

function append(text: string, [client, key]: readonly [client: string, key: string], entry: Entry): Recorded {
  const name = client.trim();
  if (name === '') return fail('empty-value', say('The client needs a name.'));
  const { readable, problems } = readTerms(text);
  const [problem] = problems;
  if (!readable && problem) return { ok: false, problem };
  const path = ['clients', name, key];
  const alone = textAt(text, path);
  // One text alone reads as a list of one: it becomes the first of the list.
  return editYaml(text, [
    alone === null ? { op: 'append', path, value: entry } : { op: 'set', path, value: [alone, entry] },
  ]);
}

function textAt(text: string, path: YamlPath): string | null {
  const parsed = parseYaml(text);
  if (!parsed.ok) return null;
  const { kind, slot } = locate(parsed.value, path);
  if (kind !== 'found' || slot.value.kind !== 'scalar' || slot.value.value === null) return null;
  return typeof slot.value.value === 'string' ? slot.value.value : slot.value.source;
}
