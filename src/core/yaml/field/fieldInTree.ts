import { lineEnd, lineStart } from '../edit/lines';
import type { CollectionNode, Member, YamlNode, YamlSource } from '../tree';
import { listAround, type Field, type LevelOf } from './field';

/** What stands at an offset of a YAML text that could be parsed; null between entries, where a line may be being written. */
export function fieldInTree<L extends string>(
  { text, root }: YamlSource,
  offset: number,
  levelOf: LevelOf<L>,
): Field<L> | null {
  const path: (string | number)[] = [];
  let node = root;
  for (;;) {
    if (node.kind !== 'map' && node.kind !== 'seq') return null;
    const index = memberAround(node, text, offset);
    const member = node.members[index];
    const asked = { text, offset, path, levelOf };
    if (node.kind === 'seq') {
      const entry = entryOf(node, member, asked);
      if (entry) return entry;
    }
    if (!member) return null;
    const field = node.kind === 'map' ? fieldOf(node, member, asked) : null;
    if (field) return field;
    const step = node.kind === 'seq' ? 0 : nameOf(member.key);
    if (step === null) return null;
    path.push(step);
    node = member.value;
  }
}

/** The last member that starts before the offset and is not over yet: one ends with its line. */
function memberAround(node: CollectionNode, text: string, offset: number): number {
  const index = node.members.findLastIndex((member) => member.start <= offset);
  const member = node.members[index];
  if (!member) return -1;
  const end = node.flow ? (member.comma ?? node.span.end) : lineEnd(text, member.end);
  return offset <= end ? index : -1;
}

interface Asked<L extends string> {
  readonly text: string;
  readonly offset: number;
  readonly path: readonly (string | number)[];
  readonly levelOf: LevelOf<L>;
}

/** An entry of a list of words in brackets, or the place where one may be written. */
function entryOf<L extends string>(
  { flow, span }: CollectionNode,
  member: Member | undefined,
  { offset, path, levelOf }: Asked<L>,
): Field<L> | null {
  const list = flow ? listAround([...path, 0], levelOf) : null;
  if (!list || offset <= span.start || offset >= span.end) return null;
  const field = { ...list, part: 'value', present: [], flow } as const;
  if (!member || offset > member.end) return { ...field, span: { start: offset, end: offset } };
  return member.value.kind === 'scalar' ? { ...field, span: member.value.span } : null;
}

function fieldOf<L extends string>(
  node: CollectionNode,
  { key, value, indicatorEnd }: Member,
  { text, offset, path, levelOf }: Asked<L>,
): Field<L> | null {
  const level = levelOf(path);
  const name = nameOf(key);
  if (level === null || name === null || !key) return null;
  const present = node.members.flatMap((member) => nameOf(member.key) ?? []);
  const field = { level, path, key: name, present, flow: node.flow };
  if (offset >= key.span.start && offset <= key.span.end) return { ...field, part: 'key', span: key.span };
  if (value.kind !== 'scalar' || indicatorEnd === null || offset < indicatorEnd) return null;
  const isEmpty = value.span.start === value.span.end;
  if (!isEmpty) return offset <= value.span.end ? { ...field, part: 'value', span: value.span } : null;
  // Nothing is written yet: it may be, up to the end of the line, but not in a comment or on the next one.
  const between = text.slice(indicatorEnd, offset);
  if (/[^ \t]/.test(between) || lineStart(text, offset) > indicatorEnd) return null;
  return { ...field, part: 'value', span: { start: offset, end: offset } };
}

const nameOf = (key: YamlNode | null): string | null =>
  key?.kind === 'scalar' && typeof key.value === 'string' ? key.value : null;
