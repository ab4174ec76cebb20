import { columnOf, startsLine } from './lines';
import type { Quote } from './renderScalar';
import type { Layout } from './renderValue';
import { isCollection, nodesIn } from '../tree';
import type { CollectionNode, Member, YamlSource } from '../tree';

/** As format.md writes it. */
const DEFAULT_STEP = 2;
const DEFAULT_DASH_GAP = 1;

interface Seen {
  readonly at: number;
  readonly key: string | null;
  readonly columns: number;
}

interface Habits {
  readonly steps: Seen[];
  readonly seqIndents: Seen[];
  readonly dashGaps: Seen[];
}

/** How the text around `at` indents, preferring what it does below other keys with the same name. */
export function layoutAt(source: YamlSource, at: number, key: string | null): Layout {
  const habits = habitsOf(source);
  const step = nearest(habits.steps, at, key);
  const seqIndent = nearest(habits.seqIndents, at, key);
  return {
    step: step ?? (seqIndent || DEFAULT_STEP),
    seqIndent: seqIndent ?? step ?? DEFAULT_STEP,
    dashGap: nearest(habits.dashGaps, at, key) ?? DEFAULT_DASH_GAP,
    literal: true,
    quote: null,
  };
}

/** The quotes that every text in a collection uses, if it is so. */
export function quoteOf(source: YamlSource, collection: CollectionNode): Quote | null {
  const first = collection.members.map((member) => source.text[(member.key ?? member.value).span.start]);
  if (first.length === 0) return null;
  if (first.every((char) => char === '"')) return 'double';
  return first.every((char) => char === "'") ? 'single' : null;
}

function habitsOf(source: YamlSource): Habits {
  const habits: Habits = { steps: [], seqIndents: [], dashGaps: [] };
  for (const node of nodesIn(source.root)) {
    if (!isCollection(node) || node.flow) continue;
    for (const member of node.members) noteMember(source, member, habits);
  }
  return habits;
}

function noteMember({ text }: YamlSource, member: Member, habits: Habits): void {
  const { value } = member;
  const at = member.start;
  if (!member.key) {
    const gap = member.indicatorEnd === null ? '' : text.slice(member.indicatorEnd, value.span.start);
    if (/^ +$/.test(gap)) habits.dashGaps.push({ at, key: null, columns: gap.length });
    return;
  }
  if (!isCollection(value) || value.flow || !startsLine(text, value.span.start)) return;
  const columns = columnOf(text, value.span.start) - columnOf(text, member.start);
  const key = member.key.kind === 'scalar' ? member.key.source : null;
  (value.kind === 'seq' ? habits.seqIndents : habits.steps).push({ at, key, columns });
}

function nearest(seen: readonly Seen[], at: number, key: string | null): number | null {
  const sameKey = key === null ? [] : seen.filter((each) => each.key === key);
  const candidates = sameKey.length > 0 ? sameKey : seen;
  const distance = (each: Seen): number => Math.abs(each.at - at);
  let best: Seen | null = null;
  for (const each of candidates) if (!best || distance(each) < distance(best)) best = each;
  return best?.columns ?? null;
}
