import assert from 'node:assert/strict';
import { readDocument } from '../../src/core/frontMatter/read';
import { splitFrontMatter } from '../../src/core/frontMatter/split';
import { identityOf } from '../../src/core/time/identity';
import type { World } from '../../src/store/time/bringHome';
import type { TimeKept } from '../../src/store/time/kept';

/** Documents on which somebody has worked, and that another program moves. */

/** A tracked document of which one draft was sent, known by its id. */
export const sent = (draft: string, prose = 'Once.\n'): string =>
  `---\nclient: Northwind\nrounds:\n  - sent: 2026-11-01\n    draft: ${draft}\n---\n${prose}`;
export const unsent = (prose: string): string => `---\nclient: Northwind\n---\n${prose}`;

/** The texts of documents, by their paths. */
export type Texts = Readonly<Record<string, string>>;

/** What a tracked document says, and its prose. */
export const parts = (text: string) => {
  const { document } = readDocument(text);
  assert.ok(document);
  return { document, prose: text.slice(splitFrontMatter(text).proseStart) };
};

/** What a workspace with these files knows; `elsewhere` are files of others. */
export const worldOf = (texts: Texts, elsewhere: readonly string[] = []): World => ({
  documents: new Map(
    Object.entries(texts).map(([path, text]) => {
      const { document, prose } = parts(text);
      return [path, { document, prose: () => Promise.resolve(prose) }];
    }),
  ),
  isThere: (location) => Promise.resolve(location in texts || elsewhere.includes(location)),
});

/** Works on a document for some minutes. */
export async function work(
  kept: TimeKept,
  path: string,
  text: string,
  minutes: readonly number[],
): Promise<void> {
  const { document, prose } = parts(text);
  await kept.own(path, identityOf(document, prose));
  for (const minute of minutes) await kept.stamp(path, { round: document.rounds.length, minute });
}
