import type { Chance } from '../support/year/chance';
import { oneOf } from './random';
import { CHARACTERS } from './tokens';

/** Seeded damage to good inputs. */

/** What may be put in, and other good inputs to take parts of. */
export interface Soil {
  readonly tokens: readonly string[];
  readonly others: readonly string[];
}

type Change = (text: string, chance: Chance, soil: Soil) => string;

/** So that repeated doubling stays in the memory of a test. */
const LONGEST = 150_000;
/** As often as a part is repeated to make slow what is slow; the last seldom, for it takes the time of a hundred others. */
const PUMPS = [2, 3, 3, 5, 17, 17, 50, 300] as const;
const MOST_PUMPED = 10_000;
const SHARE_PUMPED = 0.02;
/** Nor is a long part made longer than this otherwise. */
const LONGEST_PUMPED = 5000;

const put = (text: string, at: number, part: string, over = 0): string =>
  text.slice(0, at) + part + text.slice(at + over);
const place = (text: string, chance: Chance): number => chance.between(0, text.length);
const part = (text: string, chance: Chance, most = 60): string => {
  const start = place(text, chance);
  return text.slice(start, start + chance.between(1, most));
};

const CHANGES: readonly Change[] = [
  (text, chance, { tokens }) => put(text, place(text, chance), oneOf(chance, tokens)),
  (text, chance, { tokens }) => put(text, place(text, chance), oneOf(chance, tokens), chance.between(1, 20)),
  (text, chance) => put(text, place(text, chance), oneOf(chance, CHARACTERS), chance.between(0, 1)),
  (text, chance) =>
    put(text, place(text, chance), String.fromCharCode(chance.between(0, 127)), chance.between(0, 1)),
  (text, chance) => put(text, place(text, chance), '', chance.between(1, 200)),
  (text, chance) => put(text, place(text, chance), part(text, chance)),
  (text, chance, { others }) =>
    put(text, place(text, chance), part(oneOf(chance, others), chance, 400), chance.between(0, 200)),
  (text, chance) => text.slice(0, place(text, chance)),
  (text, chance) =>
    text.replace(/\r?\n/g, (end) =>
      chance.happens(0.5) ? end : oneOf(chance, ['\r\n', '\r', '\n', '\n\n']),
    ),
  (text, chance, { tokens }) =>
    pumped(text, chance, chance.happens(0.5) ? oneOf(chance, tokens) : part(text, chance, 12)),
  (text, chance) => pumped(text, chance, oneOf(chance, CHARACTERS)),
  (text, chance) =>
    lines(text, chance, (all, at, other) => [...all.slice(0, at), all[other] ?? '', ...all.slice(at)]),
  (text, chance) => lines(text, chance, (all, at) => [...all.slice(0, at), ...all.slice(at + 1)]),
  (text, chance) =>
    lines(text, chance, (all, at, other) =>
      all.map((line, i) => (i === at ? (all[other] ?? '') : i === other ? (all[at] ?? '') : line)),
    ),
  (text, chance) =>
    lines(text, chance, (all, at) =>
      all.map((line, i) => (i === at ? ' '.repeat(chance.between(0, 12)) + line.trimStart() : line)),
    ),
  (text, chance, { tokens }) =>
    lines(text, chance, (all, at) =>
      all.map((line, i) =>
        i === at ? line.replace(/(:|-) .*$|$/, `$1 ${oneOf(chance, tokens).replace(/\$/g, '$$$$')}`) : line,
      ),
    ),
];

function pumped(text: string, chance: Chance, repeated: string): string {
  const times = Math.min(oneOf(chance, PUMPS), Math.ceil(LONGEST_PUMPED / repeated.length));
  return put(text, place(text, chance), repeated.repeat(chance.happens(SHARE_PUMPED) ? MOST_PUMPED : times));
}

function lines(
  text: string,
  chance: Chance,
  change: (all: string[], at: number, other: number) => string[],
): string {
  const all = text.split('\n');
  return change(all, chance.between(0, all.length - 1), chance.between(0, all.length - 1)).join('\n');
}

/** One change, or as many as `most`. */
export function mutateText(text: string, chance: Chance, soil: Soil, most = 8): string {
  let changed = text;
  for (let left = chance.between(1, most); left > 0; left--)
    changed = oneOf(chance, CHANGES)(changed, chance, soil).slice(0, LONGEST);
  return changed;
}

/** Each character is a byte. */
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1');

/** Bits, bytes, lengths, cuts and tokens of a file that is no text. */
export function mutateBytes(bytes: Uint8Array, chance: Chance, tokens: readonly string[]): Uint8Array {
  let changed = Uint8Array.from(bytes);
  for (let left = chance.between(1, 6); left > 0; left--) {
    const at = chance.between(0, Math.max(0, changed.length - 1));
    switch (chance.between(0, 4)) {
      case 0:
        changed[at] = (changed[at] ?? 0) ^ (1 << chance.between(0, 7));
        break;
      case 1:
        changed.fill(oneOf(chance, [0, 255, 127, 32]), at, at + chance.between(1, 8));
        break;
      case 2:
        changed = changed.slice(0, at);
        break;
      case 3:
        changed = Uint8Array.from(
          Buffer.concat([changed.subarray(0, at), changed.subarray(at + chance.between(1, 64))]),
        );
        break;
      default: {
        const token = Buffer.from(oneOf(chance, tokens), 'latin1');
        changed = Uint8Array.from(
          Buffer.concat([
            changed.subarray(0, at),
            token,
            changed.subarray(at + chance.between(0, token.length)),
          ]),
        );
      }
    }
  }
  return changed;
}

/** The same for a file of readable parts, whose texts are changed. */
export const mutateAsText = (bytes: Uint8Array, chance: Chance, soil: Soil): Uint8Array =>
  Uint8Array.from(Buffer.from(mutateText(latin1(bytes), chance, soil), 'latin1'));
