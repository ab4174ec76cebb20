import type { DocumentReading, TrackedDocument } from '../model';
import type { Problem } from '../problem';
import { say } from '../said';
import {
  asMap,
  asScalar,
  dateField,
  defined,
  noteShape,
  numberField,
  startReading,
  textField,
  wordsOf,
} from '../yaml/fields';
import type { Reading } from '../yaml/fields';
import { memberOf } from '../yaml/locate';
import { mergeConflictProblem } from '../yaml/mergeConflict';
import { parseYaml } from '../yaml/parse';
import { readRounds } from './readRounds';
import { splitFrontMatter, type FrontMatterSplit } from './split';
import { nodeSpan } from '../yaml/tree';
import type { CollectionNode, YamlNode, YamlSource } from '../yaml/tree';
import { looksTracked } from './looksTracked';
import { mayBeRecord } from './mayBeTracked';
import { mergedAtStart } from './mergedAtStart';
import { pushedDown, pushedDownProblem } from './pushedDown';
import { unclosedProblem } from './unclosed';

/**
 * Reads what the front matter of a Markdown file says about its client, rounds and comments. What is of the wrong
 * shape is left out and noted; the rest still counts. A front matter that cannot be read makes `readable` false,
 * with a problem if it looks as if it belongs to a tracked document; other files' YAML is not our business.
 */
export function readDocument(text: string, split = splitFrontMatter(text)): DocumentReading {
  const { proseStart } = split;
  const none = { document: null, readable: true, proseStart, problems: [], yaml: null };
  const conflict = mergedAtStart(text, split);
  if (conflict)
    return unreadable(none, text.slice(conflict.start, conflict.end), mergeConflictProblem(conflict));
  if (split.kind === 'none') return pushedDownOr(none, text, split);
  const yaml = text.slice(split.yaml.start, split.yaml.end);
  if (split.kind === 'unclosed') return unreadable(none, yaml, unclosedProblem(split.opening));
  if (!mayBeRecord(yaml)) return none;
  const parsed = parseYaml(yaml, split.yaml.start);
  if (!parsed.ok) return unreadable(none, yaml, parsed.problem);
  const reading = startReading(parsed.value);
  const document = readRoot(reading, parsed.value);
  const problems = inOrderOfPlace(reading.problems);
  return { document, readable: true, proseStart, problems, yaml: parsed.value };
}

const inOrderOfPlace = (problems: readonly Problem[]): Problem[] =>
  problems.toSorted((a, b) => (a.span?.start ?? 0) - (b.span?.start ?? 0));

function unreadable(none: DocumentReading, yaml: string, problem: Problem): DocumentReading {
  return { ...none, readable: false, problems: looksTracked(yaml) ? [problem] : [] };
}

function pushedDownOr(none: DocumentReading, text: string, split: FrontMatterSplit): DocumentReading {
  const below = pushedDown(text, split);
  if (!below) return none;
  return { ...none, readable: false, proseStart: below.proseStart, problems: [pushedDownProblem(below)] };
}

function readRoot(reading: Reading, source: YamlSource): TrackedDocument | null {
  const { root } = source;
  const clientKey = root.kind === 'map' ? memberOf(root, 'client') : undefined;
  if (root.kind !== 'map') return null;
  if (!clientKey) return withoutClient(reading, root);
  const client = clientName(reading, clientKey.value);
  if (client === null) return null;
  const project = memberOf(root, 'project')?.value;
  return {
    client,
    ...defined({
      project: textField(reading, root, 'project'),
      title: titleOf(reading, root),
      language: textField(reading, root, 'language'),
      due: dateField(reading, root, 'due'),
      includedRounds: numberField(reading, root, 'included_rounds', { min: 0, whole: true }),
      minutes: numberField(reading, root, 'minutes', { min: 0, whole: false }),
      approved: dateField(reading, root, 'approved'),
      ended: dateField(reading, root, 'ended'),
    }),
    rounds: readRounds(reading, root),
    clientSpan: nodeSpan(source, clientKey.value),
    ...(project && { projectSpan: nodeSpan(source, project) }),
    roundsKey: nodeSpan(source, (memberOf(root, 'rounds')?.key ?? clientKey.key) as YamlNode),
  };
}

/** Rounds that were sent belong to somebody: that nobody is named must not look as if there were none. */
function withoutClient(reading: Reading, root: CollectionNode): null {
  const rounds = memberOf(root, 'rounds');
  const isRecord =
    rounds?.value.kind === 'seq' &&
    rounds.value.members.some(({ value }) => value.kind === 'map' && memberOf(value, 'sent') !== undefined);
  if (!isRecord) return null;
  const message = say('`rounds` without a `client` is in no view: “Track This Document” asks for one.');
  const span = nodeSpan(reading.source, rounds.key as YamlNode);
  reading.problems.push({ code: 'not-tracked', severity: 'warning', message, span });
  return null;
}

/** The name that makes a document a tracked one. */
function clientName(reading: Reading, node: YamlNode): string | null {
  const scalar = asScalar(reading, node);
  const name = scalar && wordsOf(scalar)?.trim();
  if (name) return name;
  const message = say(
    '`client` should be the name of one client. Until it is, this document is not tracked.',
  );
  noteShape(reading, node, message, 'warning');
  return null;
}

/** Site generators may keep anything under `title`: what is no text is not our business. */
function titleOf(reading: Reading, root: CollectionNode): string | undefined {
  const node = memberOf(root, 'title')?.value;
  return node && !asMap(reading, node) && asScalar(reading, node)
    ? textField(reading, root, 'title')
    : undefined;
}
