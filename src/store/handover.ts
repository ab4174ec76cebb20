import { cleanText } from '../core/delivery/cleanText';
import { readDocument } from '../core/frontMatter/read';
import { splitFrontMatter } from '../core/frontMatter/split';
import type { Handover } from '../core/handover/model';
import type { TrackedDocument } from '../core/model';
import { fail, ok, type Result } from '../core/problem';
import { say, type Said } from '../core/said';
import type { Feedback } from '../core/redline';
import { openDrafts } from './loadDraft';
import type { Location, Ports } from './ports';

/** What a redline compares with: a draft that was sent, by its number, or another text, with what it is called. */
export type Older = { readonly draft: number } | { readonly text: string; readonly name: string };

export interface HandoverRequest {
  readonly document: Location;
  /** The title where the front matter has none. */
  readonly name: string;
  readonly older: Older | null;
}

/**
 * Reads what a document is exported from: the text as it is now, and, for a redline, the older draft with the comments on it and
 * on every draft after it. A draft between the two that is missing leaves out only what the trace would need it for.
 */
export async function gatherHandover(
  ports: Ports,
  { document: location, name, older }: HandoverRequest,
): Promise<Result<Handover>> {
  const text = await ports.documents.read(location);
  if (!text.ok) return text;
  const clean = cleanText(text.value, { keepFrontMatter: false });
  if (!clean.ok) return clean;
  const { document, problems, readable, proseStart } = readDocument(text.value);
  const [problem] = problems;
  if (!readable && problem) return { ok: false, problem };
  const about = {
    title: document?.title ?? name,
    language: document?.language ?? '',
    client: document?.client ?? '',
    prose: clean.value,
  };
  if (older === null) return ok({ ...about, redline: null });
  // As the drafts were kept: with the blank lines between the front matter and the text.
  const newProse = text.value.slice(proseStart);
  const redline = await redlineOf(ports, { location, document, older, newProse });
  return redline.ok ? ok({ ...about, redline: redline.value }) : redline;
}

interface Comparison {
  readonly location: Location;
  readonly document: TrackedDocument | null;
  readonly older: Older;
  readonly newProse: string;
}

async function redlineOf(
  ports: Ports,
  { location, document, older, newProse }: Comparison,
): Promise<Result<NonNullable<Handover['redline']>>> {
  if ('text' in older) {
    const oldProse = older.text.slice(splitFrontMatter(older.text).proseStart);
    return ok({ oldProse, newProse, feedback: [], earlier: [], older: older.name });
  }
  const rounds = document?.rounds ?? [];
  const drafts = openDrafts(ports.files, await ports.roundsFolder(location));
  const read = async (number: number): Promise<Result<string>> => {
    const id = rounds[number - 1]?.draft;
    if (id === undefined) return fail('draft-missing', missing(number, rounds.length));
    const found = await drafts.load(id, document ? { location, document } : undefined);
    return found.ok ? ok(found.value.text) : found;
  };
  const oldProse = await read(older.draft);
  if (!oldProse.ok) return oldProse;
  const feedback = await Promise.all(
    rounds.map(async ({ number, comments }): Promise<Feedback> => {
      const draft = await read(number);
      return { round: number, comments, prose: draft.ok ? draft.value : null };
    }),
  );
  return ok({
    oldProse: oldProse.value,
    newProse,
    feedback: feedback.slice(older.draft - 1),
    before: feedback.slice(0, older.draft - 1),
    earlier: [],
    older: `draft ${older.draft}`,
  });
}

function missing(number: number, sent: number): Said {
  if (sent === 0)
    return say('No draft of this document has been sent yet: there is nothing to compare it with.');
  if (number < 1 || number > sent)
    return sent === 1
      ? say('There is no draft {0}: one draft was sent.', number)
      : say('There is no draft {0}: {1} drafts were sent.', number, sent);
  return say('Draft {0} was not kept: its round names no stored draft.', number);
}
