import { ok, type Result } from '../../../core/problem';
import { say } from '../../../core/said';
import { LIMITS, refused } from './limits';
import { xmlStream, type XmlHandler } from './xml';
import { unpack, type Budget, type Zip } from './zip';

/** A file's parts, read one by one out of one budget. */
export interface Parts {
  readonly names: Zip;
  /** Null when there is no such part. */
  readonly read: <H extends XmlHandler>(name: string | null, handler: H) => Result<H> | null;
}

export function partsOf(bytes: Uint8Array, names: Zip): Parts {
  const budget: Budget = { left: LIMITS.xmlBytes };
  return {
    names,
    read(name, handler) {
      const entry = name === null ? undefined : names.get(name);
      if (!entry) return null;
      const stream = xmlStream(entry.name, handler);
      const unpacked = unpack(bytes, entry, budget, stream.take);
      if (!unpacked.ok) return unpacked;
      const ended = stream.end();
      return ended.ok ? ok(handler) : ended;
    },
  };
}

/** Where the parts are that one part refers to, by the last word of their kind (`comments`, `footnotes`). */
export type Targets = ReadonlyMap<string, string>;

/** What a part refers to inside the file (ISO/IEC 29500-2, 9.3). What lies outside is nobody's business here. */
export function targetsOf(parts: Parts, part: string): Targets {
  const slash = part.lastIndexOf('/') + 1;
  const found = new Map<string, string>();
  parts.read(`${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`, {
    open({ name, attribute }) {
      if (name !== 'rel:Relationship' || attribute('TargetMode') === 'External') return;
      const kind = /[^/]+$/.exec(attribute('Type') ?? '')?.[0] ?? '';
      if (!found.has(kind)) found.set(kind, inside(part.slice(0, slash), attribute('Target') ?? ''));
    },
    close: nothing,
    text: nothing,
  });
  return found;
}

const nothing = (): void => undefined;

/** A target as the name of a part: from the top, without steps up. It is only looked up, never opened as a path. */
function inside(folder: string, target: string): string {
  const path: string[] = [];
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') path.pop();
    else if (step !== '' && step !== '.') path.push(step);
  }
  return path.join('/');
}

/** The main part of a document; what else the file is, in words, when it has none. */
export function mainPart(parts: Parts): Result<string> {
  const { names } = parts;
  const target = targetsOf(parts, '').get('officeDocument') ?? 'word/document.xml';
  if (names.has('mimetype') || names.has('content.xml'))
    return refused(say('This is an OpenDocument file. Open it in a word processor and save it as .docx.'));
  if (!names.has(target)) return refused(NO_DOCUMENT);
  if (/^(?:xl|ppt)\//.test(target))
    return refused(say('This is a workbook or a presentation, not a Word document.'));
  return ok(target);
}

const NO_DOCUMENT = say('This is a zip archive, but there is no Word document in it.');
