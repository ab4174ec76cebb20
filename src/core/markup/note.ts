import { dayOf } from '../calendar/days';

/** A note, and who wrote it when. */
export interface Note {
  readonly from: string | null;
  readonly at: string | null;
  readonly text: string;
}

const DATE = String.raw`\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?`;
const NAME = String.raw`\p{Lu}[\p{L}\p{M}.'’-]*(?: [\p{L}\p{M}.'’-]+){0,3}`;
/** `@Jane: …`, `@Jane 2026-11-09: …`. */
const WITH_AT = new RegExp(
  String.raw`^@([^\s:,]+(?: \p{Lu}[\p{L}.'’-]*){0,2})[,:]?\s*\(?(${DATE})?\)?\s*[:,-]?\s+`,
  'u',
);
/** `Jane Doe, 2026-11-09: …`, `Jane (2026-11-09 14:12): …`. */
const WITH_DATE = new RegExp(String.raw`^(${NAME}),?\s*[([]?(${DATE})[)\]]?\s*[:-]?\s+`, 'u');
/** `Jane: …`, which could be `Typo: …` as well. */
const WITH_COLON = new RegExp(String.raw`^(${NAME}):\s+`, 'u');
/** Commentator, a plug-in of Obsidian, puts its data first. */
const WITH_DATA = /^(\{[^{}]{0,500}\})@@/;

/**
 * The writer and the date that a note begins with, as is usual where CriticMarkup has none of its own: `@Jane: …`, or a name with an
 * ISO date. A name and a colon alone are taken only for one of `names` (those that the other notes name for sure), as `Typo: …` looks
 * the same.
 */
export function readNote(note: string, names: ReadonlySet<string> = new Set()): Note {
  const data = WITH_DATA.exec(note);
  if (data) return { ...dataIn(data[1] ?? ''), text: note.slice(data[0].length).trim() };
  const [head, from, at] = WITH_AT.exec(note) ?? WITH_DATE.exec(note) ?? [];
  if (head !== undefined && from !== undefined && note.length > head.length)
    return { from, at: dateOf(at), text: note.slice(head.length).trim() };
  const named = WITH_COLON.exec(note);
  if (named?.[1] !== undefined && names.has(named[1]))
    return { from: named[1], at: null, text: note.slice(named[0].length).trim() };
  return { from: null, at: null, text: note };
}

const dateOf = (text: string | undefined): string | null =>
  text !== undefined && dayOf(text.slice(0, 'YYYY-MM-DD'.length)) !== null ? text.replace(' ', 'T') : null;

function dataIn(json: string): { readonly from: string | null; readonly at: string | null } {
  try {
    const data = JSON.parse(json) as Readonly<Record<string, unknown>>;
    const { author, time } = data;
    const moment = typeof time === 'number' ? new Date(time * 1000) : null;
    return {
      from: typeof author === 'string' ? author : null,
      at: moment && Number.isFinite(moment.getTime()) ? moment.toISOString() : null,
    };
  } catch {
    return { from: null, at: null };
  }
}
