import { SaxesParser, type SaxesTagNS } from 'saxes';
import { ok, type Result } from '../../../core/problem';
import { say, type Said } from '../../../core/said';
import { LIMITS, Refusal, refused } from './limits';
import { usualName } from './names';

/** An element as it opens. Names have the usual prefixes (`names.ts`). */
export interface XmlElement {
  readonly name: string;
  readonly attribute: (name: string) => string | undefined;
}

export interface XmlHandler {
  open(element: XmlElement): void;
  close(name: string): void;
  text(text: string): void;
}

/** Takes the bytes of one part, piece by piece. */
export interface XmlStream {
  readonly take: (piece: Uint8Array) => void;
  readonly end: () => Result<null>;
}

/**
 * Reads XML as it comes. A part with a document type is refused: it is where entities are declared, and Word writes none (ISO/IEC
 * 29500-2, 9.1.6). Nothing is ever fetched. After the first error the rest is passed over.
 */
export function xmlStream(part: string, handler: XmlHandler): XmlStream {
  let failure: Said | null = null;
  let decoder: Decoder | null = null;
  const parser = handlingParser(handler, part);
  const guarded = (work: () => void): void => {
    if (failure !== null) return;
    try {
      work();
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      failure = error.said;
    }
  };
  return {
    take: (piece) =>
      guarded(() => {
        decoder ??= decoderFor(piece);
        parser.write(decoded(decoder, part, piece));
      }),
    end: () => {
      guarded(() => {
        parser.write(decoded(decoder ?? new TextDecoder(), part));
        parser.close();
      });
      return failure === null ? ok(null) : refused(failure);
    },
  };
}

type Decoder = InstanceType<typeof TextDecoder>;

const damaged = (part: string): Said => say('The file is damaged: its part “{0}” is no proper XML.', part);

/** Parts are in UTF-8 or UTF-16. */
function decoderFor([first, second]: Uint8Array): Decoder {
  const is = (a: number, b: number): boolean => first === a && second === b;
  if (is(0xff, 0xfe) || is(0x3c, 0)) return new TextDecoder('utf-16le', { fatal: true });
  if (is(0xfe, 0xff) || is(0, 0x3c)) return new TextDecoder('utf-16be', { fatal: true });
  return new TextDecoder('utf-8', { fatal: true });
}

function decoded(decoder: Decoder, part: string, piece?: Uint8Array): string {
  try {
    return piece ? decoder.decode(piece, { stream: true }) : decoder.decode();
  } catch {
    throw new Refusal(damaged(part));
  }
}

function handlingParser(handler: XmlHandler, part: string): SaxesParser<{ xmlns: true }> {
  const parser = new SaxesParser({ xmlns: true });
  let depth = 0;
  parser.on('error', () => {
    throw new Refusal(damaged(part));
  });
  parser.on('doctype', () => {
    throw new Refusal(
      say('The part “{0}” declares a document type, which no Word document does: it is not read.', part),
    );
  });
  parser.on('opentag', (tag) => {
    if (++depth > LIMITS.depth)
      throw new Refusal(say('The part “{0}” is nested deeper than any document.', part));
    handler.open(elementOf(tag));
  });
  parser.on('closetag', ({ uri, local }) => {
    depth--;
    handler.close(usualName(uri, local));
  });
  parser.on('text', (text) => handler.text(text));
  parser.on('cdata', (text) => handler.text(text));
  return parser;
}

function elementOf({ uri, local, attributes }: SaxesTagNS): XmlElement {
  return {
    name: usualName(uri, local),
    attribute(name) {
      for (const key in attributes) {
        const found = attributes[key];
        if (found && usualName(found.uri, found.local) === name) return found.value;
      }
      return undefined;
    },
  };
}
