import fs from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';

/** The corpora as they are on disk, as far as the bench reads them. Offsets in UTF-16 code units. */
export interface CorpusComment {
  readonly id: string;
  readonly text?: string;
  readonly quote?: string | null;
  readonly prefix?: string | null;
  readonly suffix?: string | null;
  readonly start1?: number | null;
  readonly end1?: number | null;
  readonly gold?: {
    readonly fate?: string | null;
    readonly start2?: number;
    readonly end2?: number;
    /** The edits that the comment asked for: places in the pair's `ops`. */
    readonly ops?: readonly number[];
    readonly sentence_start1?: number;
    readonly sentence_end1?: number;
  };
}

/** One edit that made the second draft from the first. */
export interface TrueEdit {
  readonly id: number;
  readonly type: string;
  readonly start1: number;
  readonly end1: number;
  readonly start2?: number;
  readonly end2?: number;
}

export interface CorpusPair {
  readonly id: string;
  /** How much was edited: `light`, `typical`, `heavy`, `moves`. */
  readonly preset?: string;
  readonly ops?: readonly TrueEdit[];
  /** What was kept: place in the second draft, place in the first, length, whether it was moved. */
  readonly map?: readonly (readonly [number, number, number, unknown])[];
  readonly lang?: string;
  readonly draft1: string;
  readonly draft2: string;
  readonly comments: readonly CorpusComment[];
}

export function readPairs(corpora: string, name: string): readonly CorpusPair[] {
  const file = path.join(corpora, `${name}.json.gz`);
  return JSON.parse(gunzipSync(fs.readFileSync(file)).toString('utf8')) as CorpusPair[];
}
