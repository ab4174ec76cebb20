import { onceForEach } from '../core/once';
import { fail, ok, type Result } from '../core/problem';
import { say, type Said } from '../core/said';
import { draftsFolder, hashOf, isDraft } from './drafts';
import { fileName, nameOf } from './markdownFiles';
import type { Files, Location } from './ports';

/** Reading stored drafts: found by their ids, wherever they lie, and checked whenever they are read. */

/** A stored draft as it was found. */
export interface StoredDraft {
  readonly location: Location;
  readonly text: string;
}

/**
 * A document whose drafts are wanted. They are looked for first where `keepDraft` put them, and below all of `.rounds` only
 * where they are not: people rename documents and clients and move files, but most never do.
 */
export interface DraftsOf {
  readonly location: Location;
  readonly document: { readonly client: string };
}

/** The text of a stored draft, checked against its id. A damaged or missing one is a problem, never a guess. */
export function loadDraft(
  files: Files,
  roundsFolder: Location,
  id: string,
  of?: DraftsOf,
): Promise<Result<string>> {
  return draftLoader(files)(roundsFolder, id, of);
}

/** `loadDraft` for a reader of many drafts: each folder is looked at once, when it is first asked for. */
export function draftLoader(
  files: Files,
): (roundsFolder: Location, id: string, of?: DraftsOf) => Promise<Result<string>> {
  const draftsOf = onceForEach((roundsFolder: Location) => openDrafts(files, roundsFolder));
  return async (roundsFolder, id, of) => {
    const found = await draftsOf(roundsFolder).load(id, of);
    return found.ok ? ok(found.value.text) : found;
  };
}

/** The drafts below a `.rounds` folder. */
export interface Drafts {
  /** Checked against its id, as by `loadDraft`. */
  load(id: string, of?: DraftsOf): Promise<Result<StoredDraft>>;
}

/** For a reader of many drafts that wants to know where they lie, too. Each folder is looked at once, when it is first needed. */
export function openDrafts(files: Files, roundsFolder: Location): Drafts {
  const namesBelow = onceForEach((folder: Location) => draftNames(files, folder));
  const usualFolder = onceForEach((of: DraftsOf) => {
    const document = nameOf(fileName(of.location));
    return draftsFolder(files, roundsFolder, { client: of.document.client, document });
  });
  return {
    async load(id, of) {
      if (!/^[0-9a-f]{6,64}$/i.test(id)) return fail('draft-missing', notAnId(id));
      const usual = of && (await namesBelow(await usualFolder(of)))(id);
      const kept = usual && (await firstWhole(files, usual, id));
      if (kept?.ok === true && kept.value) return ok(kept.value);
      const named = (await namesBelow(roundsFolder))(id);
      const found = await firstWhole(files, named, id);
      if (!found.ok) return found;
      return found.value ? ok(found.value) : notWhole(id, roundsFolder, named);
    },
  };
}

/** Looks at once at what lies below a folder; answers the files whose names hold an id. */
async function draftNames(files: Files, folder: Location): Promise<(id: string) => readonly Location[]> {
  const byStart = new Map<string, Location[]>();
  for (const location of await files.list(folder)) {
    for (const id of draftIdsOf(location)) {
      const start = id.slice(0, SHORTEST_ID);
      const same = byStart.get(start);
      if (!same) byStart.set(start, [location]);
      else if (same.at(-1) !== location) same.push(location);
    }
  }
  return (id) => {
    const wanted = id.toLowerCase();
    const candidates = byStart.get(wanted.slice(0, SHORTEST_ID)) ?? [];
    return candidates.filter((location) => draftIdsOf(location).some((one) => isPrefix(one, wanted)));
  };
}

/** The first of the files that holds the draft; null where none does. */
async function firstWhole(
  files: Files,
  named: readonly Location[],
  id: string,
): Promise<Result<StoredDraft | null>> {
  for (const location of named) {
    const bytes = await files.read(location);
    if (!bytes.ok) return bytes;
    const text = bytes.value && (await textOf(bytes.value, id.toLowerCase()));
    if (text !== null) return ok({ location, text });
  }
  return ok(null);
}

const notAnId = (id: string): Said =>
  say('“{0}” is no draft id: an id is at least 6 of the digits 0-9 and a-f.', id);

function notWhole(id: string, roundsFolder: Location, named: readonly Location[]): Result<never> {
  return named.length > 0
    ? fail(
        'draft-damaged',
        say(
          'The stored draft {0} has been changed since it was sent ({1}). Bring the file back from a backup.',
          id,
          named.join(', '),
        ),
      )
    : fail(
        'draft-missing',
        say('The stored draft {0} is not below {1}. Bring the file back from a backup.', id, roundsFolder),
      );
}

/** Digits of the shortest id that is one. */
const SHORTEST_ID = 6;

/**
 * The text of the draft with this id, where the bytes hold it. Git may write other line ends than it was given, on Windows by itself: what has the
 * right hash with one kind of line ends is the text that was sent, and no guess.
 */
async function textOf(bytes: Uint8Array, id: string): Promise<string | null> {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if ((await hashOf(bytes)).startsWith(id)) return text;
  const lines = text.replace(/\r\n/g, '\n');
  for (const candidate of [lines, lines.replace(/\n/g, '\r\n')])
    if (candidate !== text && (await isDraft(candidate, id))) return candidate;
  return null;
}

/**
 * `.../anything.8c1f0a2e5b7d.md` holds the draft 8c1f0a2e5b7d; the rest of the path is for people. A conflict copy of a sync tool has its mark
 * between the id and the ending, and may be the one that is whole.
 */
function draftIdsOf(file: Location): string[] {
  const name = file.slice(Math.max(file.lastIndexOf('/'), file.lastIndexOf('\\')) + 1);
  return [...name.matchAll(/\.([0-9a-f]{6,64})(?![0-9a-z])(?=.*\.[^.]+$)/gi)].map(([, id = '']) =>
    id.toLowerCase(),
  );
}

const isPrefix = (a: string, b: string): boolean => a.startsWith(b) || b.startsWith(a);
