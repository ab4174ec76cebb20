import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/**
 * Reads the sample workspace with nothing but a YAML parser and the rules of the format, and none of the product's own
 * code: so the sample can serve as an example that the product is held against.
 */
export const SAMPLE = join(process.cwd(), 'media', 'sample');

export interface SampleComment {
  id?: string;
  text: string;
  at?: string;
  quote?: string;
  prefix?: string;
  suffix?: string;
  class?: string;
  status?: string;
  goal?: string;
  reply?: string;
}

export interface SampleRound {
  sent: string;
  draft: string;
  rating?: number;
  extra?: string;
  late?: string[];
  comments?: (SampleComment | string)[];
}

export interface SampleFrontMatter {
  client?: string;
  project?: string;
  language?: string;
  approved?: string;
  rounds?: SampleRound[];
  [key: string]: unknown;
}

export interface SampleDocument {
  readonly path: string;
  readonly frontMatter: SampleFrontMatter;
  /** Everything after the closing line of the front matter. */
  readonly prose: string;
}

export interface SampleDraft {
  readonly path: string;
  readonly number: number;
  /** As the file's name has it. */
  readonly id: string;
  readonly bytes: Buffer;
}

export interface SampleClient {
  approver?: string;
  included_rounds: number;
  goals?: string[];
  projects: Record<string, { fee?: number; total_rounds?: number }>;
}

/** All files of the sample, as paths with `/`. */
export const sampleFiles: readonly string[] = readdirSync(SAMPLE, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(SAMPLE.length + 1)
      .replaceAll('\\', '/'),
  )
  .sort();

export const bytesOf = (path: string): Buffer => readFileSync(join(SAMPLE, path));

function readDocument(path: string): SampleDocument | null {
  const text = bytesOf(path).toString('utf8');
  const found = /^---\n([\s\S]*?)\n---\n/.exec(text);
  if (!found) return null;
  return {
    path,
    frontMatter: parse(found[1] ?? '') as SampleFrontMatter,
    prose: text.slice(found[0].length),
  };
}

/** The tracked articles. */
export const documents: readonly SampleDocument[] = sampleFiles
  .filter((path) => path.endsWith('.md') && !path.startsWith('.rounds/'))
  .map(readDocument)
  .filter((document) => document?.frontMatter.client !== undefined)
  .filter((document) => document !== null);

/** The stored drafts. */
export const drafts: readonly SampleDraft[] = sampleFiles
  .filter((path) => path.startsWith('.rounds/drafts/'))
  .map((path) => {
    const found = /\/draft-(\d+)\.([0-9a-f]{12})\.md$/.exec(path);
    if (!found) throw new Error(`${path} is not named as a draft`);
    return { path, number: Number(found[1]), id: found[2] ?? '', bytes: bytesOf(path) };
  });

export const clients = (
  parse(bytesOf('.rounds/clients.yaml').toString('utf8')) as { clients: Record<string, SampleClient> }
).clients;

export const idOf = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex').slice(0, 12);

export const roundsOf = (document: SampleDocument): readonly SampleRound[] =>
  document.frontMatter.rounds ?? [];

/** Comments in the long form; a string is a comment with that text. */
export function commentsOf(round: SampleRound): readonly SampleComment[] {
  return (round.comments ?? []).map((entry) => (typeof entry === 'string' ? { text: entry } : entry));
}

/** The words that a reader sees, as far as the sample's plain Markdown goes. */
export function asRead(markdown: string): string {
  return markdown
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/^(#+|-) /gm, '')
    .replace(/[*_]/g, '')
    .replace(/\s+/g, ' ');
}

/** Class left out means revision; a round counts when one of its comments asks for a revision or a rewrite. */
export function counts(round: SampleRound): boolean {
  return commentsOf(round).some((comment) => ['revision', 'rewrite'].includes(comment.class ?? 'revision'));
}

/** Where a document stands against the rounds that its client's terms include. */
export function standingOf(
  document: SampleDocument,
  included: number,
): 'within' | 'last' | 'over' | 'agreed' {
  const used = roundsOf(document).filter(counts);
  if (used.length < included) return 'within';
  if (used.length === included) return 'last';
  return used.slice(included).every((round) => round.extra !== undefined) ? 'agreed' : 'over';
}
