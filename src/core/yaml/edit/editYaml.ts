import { ok } from '../../problem';
import type { Problem, Result } from '../../problem';
import { applyEdits } from '../../text';
import type { TextEdit } from '../../text';
import { candidateEdits } from './candidates';
import { isWritten, saysAsExpected } from './expected';
import { locate } from '../locate';
import { stepsOf } from './operation';
import type { Operation, Step } from './operation';
import { obstacle, refusal } from './obstacle';
import { parseYaml } from '../parse';
import { editPieces, editsOf, originalOffset, wholeText } from './pieces';
import type { Piece } from './pieces';
import { lineEndingOf } from '../lineEnding';
import type { LineEnding } from '../lineEnding';
import type { YamlSource } from '../tree';

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
  for (const step of stepsOf(operations)) {
    const done = carryOut(source, step, eol);
    if (!done.ok) return movedProblem(inOriginal(done.problem, pieces), offset + bom);
    pieces = editPieces(pieces, done.value.edits);
    source = done.value.source;
  }
  return ok(editsOf(pieces, original).map((edit) => shifted(edit, offset + bom)));
}

interface Done {
  readonly edits: readonly TextEdit[];
  readonly source: YamlSource;
}

function carryOut(source: YamlSource, step: Step, eol: LineEnding): Result<Done> {
  const location = locate(source, step.path);
  const unchanged = ok({ edits: [], source });
  if (step.op === 'remove' && location.kind !== 'found' && location.kind !== 'alias') return unchanged;
  if (step.op === 'set' && location.kind === 'found' && isWritten(location.slot.value, step.value)) {
    return unchanged;
  }
  const problem = obstacle(source, step, location);
  if (problem) return problem;
  for (const edits of candidateEdits(source, step, location, eol)) {
    const edited = parseYaml(applyEdits(source.text, edits));
    if (edited.ok && saysAsExpected(source, step, edited.value)) return ok({ edits, source: edited.value });
  }
  return refusal(source, step, location);
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
