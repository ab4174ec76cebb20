import { COMMENT_CLASSES, COMMENT_STATUSES, ROUND_CHOICES } from '../model';
import { say } from '../said';
import type { Comment } from '../model';
import {
  asMap,
  asScalar,
  choiceField,
  dateField,
  defined,
  noteShape,
  textField,
  wordsOf,
} from '../yaml/fields';
import type { Reading } from '../yaml/fields';
import { idsField } from './ids';
import { memberOf } from '../yaml/locate';
import { nodeSpan } from '../yaml/tree';
import type { CollectionNode, YamlNode } from '../yaml/tree';

/** A comment before its id is known to be its own. */
export interface FoundComment {
  readonly comment: Omit<Comment, 'id' | 'hasId'>;
  readonly writtenId: string | null;
  /** Where a problem with the id shows. */
  readonly idNode: YamlNode;
}

/** Reads an entry of `comments`: a mapping, or a string. Null (and a problem) for anything else. */
export function readComment(reading: Reading, node: YamlNode, index: number): FoundComment | null {
  const map = asMap(reading, node);
  return map ? readFull(reading, node, { map, index }) : readShort(reading, node, index);
}

function readShort(reading: Reading, node: YamlNode, index: number): FoundComment | null {
  const scalar = asScalar(reading, node);
  const text = scalar && wordsOf(scalar);
  if (text === null || text.trim() === '') {
    const message = scalar
      ? say('This comment is empty. Write what the client said, or remove the line.')
      : say(
          'A comment should be a text, or a group of keys with a `text`. This one is left out until it is corrected.',
        );
    noteShape(reading, node, message);
    return null;
  }
  const span = nodeSpan(reading.source, node);
  const comment = { index, short: true, text, class: 'revision', status: 'open', span } as const;
  return { comment, writtenId: null, idNode: node };
}

function readFull(
  reading: Reading,
  node: YamlNode,
  { map, index }: { readonly map: CollectionNode; readonly index: number },
): FoundComment | null {
  const text = textField(reading, map, 'text');
  if (text === undefined) {
    noteNoText(reading, node, map);
    return null;
  }
  const comment = {
    index,
    short: false,
    text,
    class:
      choiceField(reading, map, 'class', {
        words: COMMENT_CLASSES,
        otherwise: say('It counts as a revision until it is corrected.'),
      }) ?? 'revision',
    status:
      choiceField(reading, map, 'status', {
        words: COMMENT_STATUSES,
        otherwise: say('It counts as open until it is corrected.'),
      }) ?? 'open',
    ...defined({
      from: textField(reading, map, 'from'),
      at: dateField(reading, map, 'at'),
      quote: textField(reading, map, 'quote'),
      prefix: textField(reading, map, 'prefix'),
      suffix: textField(reading, map, 'suffix'),
      reply: textField(reading, map, 'reply'),
      goal: textField(reading, map, 'goal'),
      source: textField(reading, map, 'source'),
      imported: textField(reading, map, 'imported'),
      round: choiceField(reading, map, 'round', {
        words: ROUND_CHOICES,
        otherwise: say('It belongs to the round that it is listed in until it is corrected.'),
      }),
      settled: idsField(reading, map, 'settled'),
    }),
    span: nodeSpan(reading.source, node),
  } as const;
  const writtenId = textField(reading, map, 'id') ?? null;
  return { comment, writtenId, idNode: memberOf(map, 'id')?.value ?? node };
}

/** A `text` that is a list or mapping is noted already. */
function noteNoText(reading: Reading, node: YamlNode, map: CollectionNode): void {
  const text = memberOf(map, 'text')?.value;
  if (text && !asScalar(reading, text)) return;
  noteShape(
    reading,
    node,
    say('This comment has no `text`. Add what the client said; until then it is left out.'),
  );
}
