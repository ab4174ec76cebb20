import assert from 'node:assert/strict';
import type { TextEdit } from '../../../src/core/text';
import { comments, samePath } from './oracle';
import type { Change, Path } from './oracle';
import type { Place } from './page';

interface Region {
  readonly start: number;
  readonly end: number;
  readonly flow: boolean;
}

/**
 * The stretch of the YAML that a change may take anything from but blanks: the old value for `set`, the whole entry
 * for `remove`, nothing when something is added to what is there.
 */
export function ownedRegion(yaml: string, places: readonly Place[], change: Change): Region | null {
  const at = (path: Path): Place | undefined => places.find((place) => samePath(place.path, path));
  const { op, path } = change;
  const place = at(path);
  if (op === 'remove') {
    if (!place) return null;
    const siblings = places.filter(
      (each) => each.path.length === path.length && samePath(each.path.slice(0, -1), path.slice(0, -1)),
    );
    const alone = siblings.length === 1 ? at(path.slice(0, -1)) : undefined;
    if (!alone && place.flow) return flowEntry(yaml, place.member);
    const own = region(yaml, alone?.flow ?? place.flow, alone?.node ?? place.member);
    return alone || place.flow ? own : { ...own, end: withLinesBelow(yaml, own) };
  }
  const hasMembers = places.some(
    (each) => each.path.length === path.length + 1 && samePath(each.path.slice(0, -1), path),
  );
  if (place && op === 'append') return hasMembers ? null : region(yaml, place.flow, place.node);
  if (place) return region(yaml, place.flow, place.node);
  const container = path.map((_, length) => at(path.slice(0, length))).findLast((each) => each !== undefined);
  if (!container) return null;
  const filled = places.some(
    (each) => samePath(each.path.slice(0, -1), container.path) && each.path.length > 0,
  );
  return filled ? null : region(yaml, container.flow, container.node);
}

/** Blank lines, and comments further in, may have to go with an entry: the text above would swallow them. */
function withLinesBelow(yaml: string, { start, end }: Region): number {
  const column = start - (yaml.lastIndexOf('\n', start - 1) + 1);
  const below = new RegExp(`^(?:\\r?\\n(?:[ \\t]*| {${column + 1},}#[^\\n]*)(?=\\r?\\n|$))*`);
  return end + (below.exec(yaml.slice(end))?.[0].length ?? 0);
}

/** An entry in brackets on lines of its own goes with its comma and the comment on its line. */
function flowEntry(yaml: string, { start, end }: { start: number; end: number }): Region {
  const ownLine = /(?:^|\n)[ \t]*$/.test(yaml.slice(0, start));
  const rest = /^[ \t]*,?[ \t]*(?:#[^\r\n]*)?(?=\r?\n)/.exec(yaml.slice(end))?.[0] ?? '';
  return { start, end: ownLine ? end + rest.length : end, flow: true };
}

function region(yaml: string, flow: boolean, { start, end }: { start: number; end: number }): Region {
  if (flow || yaml[end - 1] === '\n') return { start, end, flow };
  const lineBreak = yaml.indexOf('\n', end);
  return { start, end: lineBreak < 0 ? yaml.length : lineBreak, flow };
}

/** Outside the region the edits take blanks and at most one line break (and in brackets a comma) each. */
export function assertMinimal(
  yaml: string,
  edits: readonly TextEdit[],
  owned: Region | null,
  op: Change['op'],
): void {
  for (const { span } of edits) {
    const before = yaml.slice(span.start, Math.min(span.end, owned?.start ?? span.end));
    const after = owned ? yaml.slice(Math.max(span.start, owned.end), span.end) : '';
    const allowed = owned?.flow ? /^[\s,]*$/ : op === 'remove' ? /^\s*$/ : /^[ \t]*(?:\r?\n)?[ \t]*$/;
    assert.match(before, allowed, 'took something in front of the node');
    assert.match(after, allowed, 'took something behind the node');
  }
}

/** No comment is lost but those of the node itself, none is changed, and none is made. */
export function assertCommentsKept(yaml: string, edited: string, owned: Region | null): void {
  const [before, after] = [comments(yaml), comments(edited)];
  const expected = before.filter((comment) => {
    const at = yaml.indexOf(comment);
    const inNode = owned !== null && at >= owned.start && at < owned.end;
    return !inNode || after.includes(comment);
  });
  assert.deepEqual(after, expected);
}
