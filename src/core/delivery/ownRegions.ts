import type { Span } from '../text';
import { afterBreak, lineEnd, lineStart } from '../yaml/edit/lines';
import type { CollectionNode, Member } from '../yaml/tree';

const INDENTED_COMMENT = /^[ \t]+#/;

/**
 * The whole lines of some keys of a block mapping that is the root of a YAML text, with the YAML comments that belong to them:
 * those right above a key, the indented ones below it, and all that follow the last key.
 */
export function ownRegions(yaml: string, root: CollectionNode, keys: ReadonlySet<string>): Span[] {
  let stays: Member | undefined;
  return root.members.flatMap((member, index) => {
    if (!isNamed(member, keys)) {
      stays = member;
      return [];
    }
    const [before, next] = [root.members[index - 1], root.members[index + 1]];
    const start = withCommentsAbove(
      yaml,
      lineStart(yaml, member.start),
      before ? endOfLines(yaml, before) : 0,
    );
    if (!next) return [{ start, end: yaml.length }];
    const end = withIndentedComments(yaml, endOfLines(yaml, member), lineStart(yaml, next.start));
    // Blank lines that moved up to a kept block scalar would become part of it.
    return [{ start, end: stays && endsWithBreak(yaml, stays) ? afterBlankLines(yaml, end) : end }];
  });
}

const isNamed = ({ key }: Member, keys: ReadonlySet<string>): boolean =>
  key?.kind === 'scalar' && keys.has(typeof key.value === 'string' ? key.value : key.source);

/** As only the value of a kept block scalar (`|+`) does. */
const endsWithBreak = (yaml: string, { end }: Member): boolean => yaml[end - 1] === '\n';

const afterBlankLines = (yaml: string, at: number): number =>
  at + (/^(?:[ \t]*\r?\n)*/.exec(yaml.slice(at))?.[0].length ?? 0);

/** After the line break of an entry's last line. */
const endOfLines = (yaml: string, member: Member): number =>
  endsWithBreak(yaml, member) ? member.end : nextLine(yaml, member.end);

const nextLine = (yaml: string, at: number): number => afterBreak(yaml, lineEnd(yaml, at));

function withCommentsAbove(yaml: string, start: number, from: number): number {
  let at = start;
  while (at > from) {
    const above = lineStart(yaml, at - 1);
    // An indented one belongs to the key before.
    if (above < from || yaml[above] !== '#') break;
    at = above;
  }
  return at;
}

function withIndentedComments(yaml: string, from: number, until: number): number {
  let end = from;
  for (let at = from; at < until; at = nextLine(yaml, at)) {
    if (INDENTED_COMMENT.test(yaml.slice(at, until).split('\n', 1)[0] ?? '')) end = nextLine(yaml, at);
  }
  return end;
}
