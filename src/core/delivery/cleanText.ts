import { looksTracked } from '../frontMatter/looksTracked';
import { pushedDown, pushedDownProblem } from '../frontMatter/pushedDown';
import { splitFrontMatter, type FrontMatterSpan } from '../frontMatter/split';
import { unclosedProblem } from '../frontMatter/unclosed';
import { ok, type Result } from '../problem';
import { applyEdits, type TextEdit } from '../text';
import { editYaml } from '../yaml/edit/editYaml';
import { memberOf } from '../yaml/locate';
import { parseYaml } from '../yaml/parse';
import type { YamlSource } from '../yaml/tree';
import { leakIn } from './leak';
import { OWN_KEYS, ownRecord } from './ownRecord';
import { ownRegions } from './ownRegions';

export interface CleanOptions {
  /** Whether the keys that are the site's own stay; else the prose alone is left, without the blank lines before it. */
  readonly keepFrontMatter: boolean;
}

const BLANK_LINES = /^\uFEFF?(?:[ \t]*\r?\n)*/;

/**
 * A Markdown text as its readers may have it: without the client's comments, the rounds and the keys of tracking. What is not
 * the product's keeps every byte; a YAML comment right above one of the product's keys, or inside it, goes with the key.
 *
 * Problems: `front-matter-unclosed`, `front-matter-pushed-down` and `yaml-syntax` where it cannot be known what would be left in, and `shared-node` where a
 * key of the site repeats (`*name`) a value that would go.
 */
export function cleanText(text: string, { keepFrontMatter }: CleanOptions): Result<string> {
  const split = splitFrontMatter(text);
  const below = pushedDown(text, split);
  if (below) return { ok: false, problem: pushedDownProblem(below) };
  if (split.kind === 'none') return ok(keepFrontMatter ? text : text.replace(BLANK_LINES, ''));
  if (split.kind === 'unclosed') {
    const yaml = text.slice(split.yaml.start, split.yaml.end);
    if (keepFrontMatter && !looksTracked(yaml) && !leakIn(text)) return ok(text);
    return { ok: false, problem: unclosedProblem(split.opening) };
  }
  if (!keepFrontMatter) return ok(text.slice(split.proseStart).replace(BLANK_LINES, ''));
  return withoutOwnKeys(text, split);
}

function withoutOwnKeys(text: string, split: FrontMatterSpan): Result<string> {
  const { yaml, proseStart } = split;
  const written = text.slice(yaml.start, yaml.end);
  const parsed = parseYaml(written);
  if (!parsed.ok) return looksTracked(written) || leakIn(text) ? parsed : ok(text);
  const keys = ownKeysIn(parsed.value);
  if (keys.length === 0) return ok(text);
  const removed = removals(parsed.value, keys);
  if (!removed.ok) return removed;
  const left = applyEdits(written, removed.value);
  const after = parseYaml(left);
  const isEmpty = after.ok && (after.value.root.kind === 'scalar' || isBare(after.value));
  if (isEmpty) return ok(text.slice(0, bomLength(text)) + text.slice(proseStart));
  return ok(text.slice(0, yaml.start) + left + text.slice(yaml.end));
}

function ownKeysIn(source: YamlSource): readonly string[] {
  const record = ownRecord(source);
  const isOurs = record !== null && (record.client !== null || record.rounds.length > 0);
  return isOurs ? OWN_KEYS.filter((key) => memberOf(record.map, key) !== undefined) : [];
}

function removals(source: YamlSource, keys: readonly string[]): Result<readonly TextEdit[]> {
  // Asked also where the lines are taken out as a whole: it knows what another key repeats.
  const edits = editYaml(
    source.text,
    keys.map((key) => ({ op: 'remove', path: [key] })),
  );
  if (!edits.ok || source.root.kind !== 'map' || source.root.flow) return edits;
  return ok(ownRegions(source.text, source.root, new Set(keys)).map((span) => ({ span, text: '' })));
}

const isBare = ({ root }: YamlSource): boolean => root.kind === 'map' && root.members.length === 0;

const bomLength = (text: string): number => (text.startsWith('\uFEFF') ? 1 : 0);
