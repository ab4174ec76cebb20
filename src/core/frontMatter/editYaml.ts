import { fail, ok } from '../problem';
import type { Problem, Result } from '../problem';
import { applyEdits } from '../text';
import type { Span, TextEdit } from '../text';
import { candidateEdits } from './candidates';
import { isWritten, saysAsExpected } from './expected';
import { locate } from './locate';
import type { Location, YamlPath } from './locate';
import type { Operation } from './operation';
import { parseYaml } from './parse';
import { editPieces, editsOf, originalOffset, wholeText } from './pieces';
import type { Piece } from './pieces';
import { isInputList, isInputMap, inputEntries } from './renderValue';
import type { YamlInput } from './renderValue';
import { sharedProblem } from './shared';
import { lineEndingOf } from './split';
import type { LineEnding } from './split';
import { nodeSpan } from './tree';
import type { YamlSource } from './tree';

export interface EditOptions {
  /** Where the YAML text starts in its file; the edits count from the start of the file. */
  readonly offset?: number;
  /** For new lines; that of the text's first line, if left out. */
  readonly eol?: LineEnding;
}

/**
 * The text edits that carry out operations, in order, on a YAML text. Nothing but the places concerned changes: each
 * step is parsed again and compared with what the operation asks for, and an edit that would say anything else is
 * not returned.
 *
 * Problems: `yaml-syntax` (the text cannot be read), `shared-node` (the place is, or lies in, a value that an alias
 * repeats), `not-editable` (the path does not fit the document, or no edit could be verified).
 */
export function editYaml(
  yamlText: string,
  operations: readonly Operation[],
  options: EditOptions = {},
): Result<TextEdit[]> {
  const offset = options.offset ?? 0;
  const eol = options.eol ?? lineEndingOf(yamlText);
  const bom = yamlText.startsWith('\uFEFF') ? 1 : 0;
  const original = yamlText.slice(bom);
  const parsed = parseYaml(original);
  if (!parsed.ok) return movedProblem(parsed.problem, offset + bom);
  let source = parsed.value;
  let pieces: readonly Piece[] = wholeText(original);
  for (const operation of operations) {
    const step = carryOut(source, operation, eol);
    if (!step.ok) return movedProblem(inOriginal(step.problem, pieces), offset + bom);
    pieces = editPieces(pieces, step.value.edits);
    source = step.value.source;
  }
  return ok(editsOf(pieces, original).map((edit) => shifted(edit, offset + bom)));
}

interface Step {
  readonly edits: readonly TextEdit[];
  readonly source: YamlSource;
}

function carryOut(source: YamlSource, operation: Operation, eol: LineEnding): Result<Step> {
  const location = locate(source, operation.path);
  const unchanged = ok({ edits: [], source });
  if (operation.op === 'remove' && location.kind !== 'found' && location.kind !== 'alias') return unchanged;
  if (
    operation.op === 'set' &&
    location.kind === 'found' &&
    isWritten(location.slot.value, operation.value)
  ) {
    return unchanged;
  }
  const problem = obstacle(source, operation, location);
  if (problem) return problem;
  for (const edits of candidateEdits(source, operation, location, eol)) {
    const edited = parseYaml(applyEdits(source.text, edits));
    if (edited.ok && saysAsExpected(source, operation, edited.value))
      return ok({ edits, source: edited.value });
  }
  return refused(
    `at ${pathText(operation.path)} would change more than that`,
    nodeSpan(source, location.slot.value),
  );
}

function obstacle(source: YamlSource, operation: Operation, location: Location): Result<never> | null {
  const { slot, kind } = location;
  const place = nodeSpan(source, slot.value);
  if (operation.op !== 'remove' && holdsHalfCharacter([...operation.path, operation.value])) {
    const message =
      'The text to be written holds half of a character (a broken emoji, say). Remove it there first.';
    return fail('not-editable', message, place);
  }
  const intoAlias = operation.op === 'append' && slot.value.kind === 'alias';
  const alias = intoAlias && slot.value.kind === 'alias' ? slot.value : location.alias;
  const replaces = kind === 'found' && operation.op !== 'append';
  const shared = sharedProblem(source, { ...location, alias }, replaces);
  if (shared) return shared;
  if (kind === 'blocked') return notThere(operation.path, location, place);
  return null;
}

function notThere(path: YamlPath, { rest }: Location, span: Span): Result<never> {
  const at = path.slice(0, path.length - rest.length);
  const wanted = typeof rest[0] === 'number' ? 'a list' : 'a group of keys';
  return fail(
    'not-editable',
    `${pathText(at)} is not ${wanted}, so nothing can be written below it. Correct the entry first.`,
    span,
  );
}

const refused = (why: string, span?: Span): Result<never> =>
  fail('not-editable', `Nothing was written, because the edit ${why}. Make this change by hand.`, span);

/** `rounds › 2 › sent`: lists count from 1, as people do. */
const pathText = (path: YamlPath): string =>
  path.length === 0
    ? 'The document'
    : `\`${path.map((step) => (typeof step === 'number' ? step + 1 : step)).join(' › ')}\``;

const HALF_CHARACTER = /\p{Cs}/u;

/** A file cannot hold one half of a surrogate pair, and the escape for it breaks other YAML parsers. */
function holdsHalfCharacter(value: YamlInput): boolean {
  if (typeof value === 'string') return HALF_CHARACTER.test(value);
  if (isInputList(value)) return value.some(holdsHalfCharacter);
  return isInputMap(value) && inputEntries(value).some((entry) => entry.some(holdsHalfCharacter));
}

const shifted = ({ span, text }: TextEdit, by: number): TextEdit => ({
  span: { start: span.start + by, end: span.end + by },
  text,
});

const movedProblem = ({ span, ...problem }: Problem, by: number): Result<never> => ({
  ok: false,
  problem: span ? { ...problem, span: { start: span.start + by, end: span.end + by } } : problem,
});

/** The place of a problem that an operation met after others had already changed the text. */
const inOriginal = ({ span, ...problem }: Problem, pieces: readonly Piece[]): Problem =>
  span
    ? {
        ...problem,
        span: { start: originalOffset(pieces, span.start), end: originalOffset(pieces, span.end) },
      }
    : problem;
