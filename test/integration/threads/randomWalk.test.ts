import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { splitFrontMatter } from '../../../src/core/frontMatter/split';
import { readDocument } from '../../../src/core/frontMatter/read';
import type { Span } from '../../../src/core/text';
import { trace } from '../../../src/core/trace';
import type { TracedComment } from '../../../src/core/trace/model';
import { followComments, type CommentThreads } from '../../../src/features/comments/follow';
import type { App } from '../../../src/host/app';
import { draftTraces } from '../../../src/host/draftTraces';
import { editorFiles } from '../../../src/host/editorFiles';
import { watchWorkspace } from '../../../src/host/workspaceLibrary';
import { commentedFiles, type RoundOf } from '../../support/commentedArticle';
import { madeArticle } from '../../support/madeArticle';
import { seededRandom } from '../../support/seededRandom';
import { step, type Walk } from './walk';

const SEED = 20261120;
const EDITS = 2000;
/** Edits before the threads are asked where they stand: they follow a pause in typing. */
const BATCH = 25;

const FILE = 'walk.md';
const DRAFTS = [
  madeArticle(400, 1),
  madeArticle(400, 1)
    .replace(/^.*\n\n/, '')
    .replaceAll(' the ', ' this '),
];

/** Quotes from all over a draft: parts of sentences, whole ones, and two at a time; one that is not in it, and one comment without. */
function commentsOn(draft: string, round: number): string[] {
  const sentences = draft.split(/(?<=\.)\s+/);
  const quotes = sentences
    .filter((_, i) => i % 2 === 0)
    .map((sentence, i) =>
      i % 3 === 0
        ? sentence
        : i % 3 === 1
          ? sentence.slice(0, 25).trim()
          : `${sentence} ${sentences[i * 2 + 1] ?? ''}`,
    );
  const entry = (id: number, quote: string): string =>
    `{id: r${round}c${id}, text: Comment ${id}, quote: ${JSON.stringify(quote.trim())}}`;
  return [
    ...quotes.slice(0, 12).map((quote, i) => entry(i, quote)),
    entry(90, 'Zebras never quilted anywhere near that umbrella'),
    `{id: r${round}c91, text: About all of it.}`,
  ];
}

const ROUNDS: readonly RoundOf[] = DRAFTS.map((draft, i) => ({ draft, comments: commentsOn(draft, i + 1) }));

const COMMENTS = ROUNDS.flatMap(({ comments }) => comments).length;

/** A room of our own beside the extension's: only so can a test see where each thread was put. */
function openRoom(): { readonly threads: CommentThreads; readonly ready: Promise<void>; dispose(): void } {
  const controller = vscode.comments.createCommentController('revisionRoundsTest', 'Test');
  const library = watchWorkspace();
  const log = vscode.window.createOutputChannel('Test', { log: true });
  const traces = draftTraces(editorFiles);
  const app = { library, log, traces, ports: { files: editorFiles } } as unknown as App;
  const threads = followComments(app, controller);
  const all = vscode.Disposable.from(threads, controller, library, log, traces);
  return { threads, ready: library.ready, dispose: () => void all.dispose() };
}

async function writeFiles(folder: vscode.Uri): Promise<vscode.Uri> {
  const files = await commentedFiles(FILE, ROUNDS, DRAFTS[1] ?? '');
  for (const [file, text] of Object.entries(files)) {
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder, file), new TextEncoder().encode(text));
  }
  return vscode.Uri.joinPath(folder, FILE);
}

/** What the engine says of every comment, asked anew about the whole text. */
function engineSays(text: string): readonly (TracedComment & { readonly draft: string })[] {
  const { document } = readDocument(text);
  const newProseStart = splitFrontMatter(text).proseStart;
  return (document?.rounds ?? []).flatMap((round, i) => {
    const draft = DRAFTS[i] ?? '';
    const { comments } = trace(draft, text, { comments: round.comments, newProseStart });
    return comments.map((comment) => ({ ...comment, draft }));
  });
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

function checkPlace(text: string, said: TracedComment & { readonly draft: string }, stands: Span): void {
  const proseStart = splitFrontMatter(text).proseStart;
  const { id, fate, old, new: now, draft } = said;
  if (now) assert.deepEqual(stands, now, `${id} (${fate})`);
  if (fate === 'removed') {
    assert.equal(stands.start, stands.end, `${id} is removed`);
    assert.ok(stands.start >= proseStart, `${id} stands in the front matter`);
  }
  if (fate === 'orphan' || fate === null) {
    assert.equal(text.slice(proseStart, stands.start).trim(), '', `${id} does not stand at the top`);
  }
  if (fate !== 'untouched' || !old) return;
  const passage = draft.slice(old.start, old.end);
  assert.equal(oneLine(text.slice(stands.start, stands.end)), oneLine(passage), id);
  const first = text.indexOf(passage, proseStart);
  const isOnce = first >= 0 && !text.includes(passage, first + 1);
  if (isOnce) assert.equal(stands.start, first, `${id}: its words are there once, and elsewhere`);
}

describe('comment threads in a random walk', () => {
  it(`stand where the engine says, through ${EDITS} edits of every kind`, async function () {
    this.timeout(300_000);
    const [folder] = vscode.workspace.workspaceFolders ?? [];
    assert.ok(folder);
    const uri = await writeFiles(folder.uri);
    const room = openRoom();
    await room.ready;
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const threads = (): ReturnType<CommentThreads['of']> => room.threads.of(uri.toString());
    const walk: Walk = { document, random: seededRandom(SEED) };
    const seen = { untouched: 0, edited: 0, moved: 0, 'moved-edited': 0, removed: 0, orphan: 0 };
    let first: readonly vscode.CommentThread[] | null = null;
    for (let edits = 0; edits <= EDITS; edits += BATCH) {
      if (edits > 0) for (let i = 0; i < BATCH; i++) await step(walk);
      await threads()?.settled();
      const standing = threads()?.threads ?? [];
      first ??= standing.map(({ thread }) => thread);
      assert.deepEqual(
        standing.map(({ thread }) => first?.indexOf(thread)),
        [...first.keys()],
        'a thread was made anew',
      );
      const text = document.getText();
      const says = engineSays(text);
      assert.equal(says.length, COMMENTS);
      says.forEach((said, i) => {
        const range = standing[i]?.thread.range;
        assert.ok(range && standing[i]?.plain.comment === said.id);
        const stands = { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
        checkPlace(text, said, stands);
        if (said.fate) seen[said.fate]++;
      });
    }
    // The walk is only worth something if it has led everywhere.
    for (const [fate, times] of Object.entries(seen)) assert.ok(times > 0, `no passage was ever ${fate}`);
    room.dispose();
  });
});
