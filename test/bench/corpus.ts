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
    readonly sentence_start1?: number;
    readonly sentence_end1?: number;
  };
}

export interface CorpusPair {
  readonly id: string;
  readonly lang?: string;
  readonly draft1: string;
  readonly draft2: string;
  readonly comments: readonly CorpusComment[];
}

export function readPairs(corpora: string, name: string): readonly CorpusPair[] {
  const file = path.join(corpora, `${name}.json.gz`);
  return JSON.parse(gunzipSync(fs.readFileSync(file)).toString('utf8')) as CorpusPair[];
}
