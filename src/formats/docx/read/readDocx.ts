import type { Incoming } from '../../../core/intake/model';
import { ok, type Problem, type Result } from '../../../core/problem';
import { say } from '../../../core/said';
import { Anchors } from './anchors';
import { changesOf } from './changes';
import { CommentExtras } from './commentExtras';
import { commentsOf } from './comments';
import { CommentTexts } from './commentTexts';
import { Layout, layOut } from './layout';
import { LIMITS, refused } from './limits';
import { mainPart, partsOf, targetsOf, type Parts, type Targets } from './parts';
import { notZip } from './signature';
import { Story } from './story';
import { readDirectory } from './zip';

/**
 * What a Word file says: its text, comments and tracked changes. Nothing that the file points to is fetched. Files that are
 * no Word documents, or that are made to harm, are refused with the reason; what can be read of the rest is read.
 */
export async function readDocx(bytes: Uint8Array): Promise<Result<Incoming>> {
  const other = notZip(bytes);
  if (other !== null) return refused(other);
  if (bytes.length > LIMITS.fileBytes)
    return refused(say('The file is larger than {0} MB.', LIMITS.fileBytes / 2 ** 20));
  const names = readDirectory(bytes);
  if (!names.ok) return names;
  const parts = partsOf(bytes, names.value);
  const main = mainPart(parts);
  if (!main.ok) return main;
  // A long file must not hold up whoever asked before it is begun.
  await Promise.resolve();
  return readParts(parts, main.value);
}

function readParts(parts: Parts, main: string): Result<Incoming> {
  const targets = targetsOf(parts, main);
  const layout = new Layout();
  const anchors = new Anchors();
  const text = parts.read(main, new Story(layout, anchors));
  const written = parts.read(targets.get('comments') ?? null, new CommentTexts());
  if (text?.ok === false) return text;
  if (written?.ok === false) return written;
  const problems = [
    ...readBeside(parts, targets, ['footnotes', 'endnotes'], () => new Story(layout, anchors)),
  ];
  const extras = new CommentExtras();
  problems.push(...readBeside(parts, targets, EXTRAS, () => extras));
  const laidOut = layOut(layout);
  const changes = changesOf(layout, laidOut);
  const hasThreads = targets.has('commentsExtended') || (written?.value.hasInitials ?? true);
  const all = { written: written?.value.comments ?? [], extras, anchors, hasThreads };
  const comments = commentsOf(all, laidOut, changes);
  return ok({ source: 'docx', text: laidOut.text, comments, changes, problems });
}

const EXTRAS = ['commentsExtended', 'commentsIds', 'commentsExtensible'];

/** Parts without which the rest can still be used: what is wrong with them is told. */
function readBeside(
  parts: Parts,
  targets: Targets,
  kinds: readonly string[],
  handler: () => Story | CommentExtras,
): readonly Problem[] {
  return kinds.flatMap((kind) => {
    const read = parts.read(targets.get(kind) ?? null, handler());
    return read?.ok === false ? [{ ...read.problem, severity: 'warning' as const }] : [];
  });
}
