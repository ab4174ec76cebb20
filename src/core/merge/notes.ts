import { nodesIn, type YamlSource } from '../yaml/tree';

/** The first note (`# …`) of a text that is in none of the others: notes are no part of a record, and would be lost with it. */
export function lostNote(from: YamlSource, others: readonly string[]): string | null {
  return notesIn(from).find((note) => !others.some((text) => text.includes(note))) ?? null;
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
