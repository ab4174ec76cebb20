import { readDocument } from '../frontMatter/read';
import { nodesIn, type YamlSource } from '../yaml/tree';

/** The first note (`# …`) of a front matter that the other has nowhere: notes are no part of a record, and would be lost with it. */
export function lostNote(from: string, to: string): string | null {
  const { yaml } = readDocument(from);
  return (yaml ? notesIn(yaml) : []).find((note) => !to.includes(note)) ?? null;
}

/** Stands where a value was: a `#` right behind it begins no note. */
const VALUE = '-';

/** What stands behind `#` between the values; in one it is a part of it. */
function notesIn({ text, root }: YamlSource): string[] {
  let between = '';
  let at = 0;
  for (const { kind, span } of nodesIn(root)) {
    if (kind !== 'scalar' || span.start === span.end) continue;
    between += text.slice(at, span.start) + VALUE;
    at = span.end;
  }
  between += text.slice(at);
  return [...between.matchAll(/(?<!\S)#.*/g)].map(([note]) => note.trimEnd());
}
