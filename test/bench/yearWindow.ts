/**
 * Indexing a busy year against only reading the same files, as the editor does both: in an extension host, through the
 * editor's file system. Runs in a window of the year's folder; `yearWindow.mjs` starts it, and tells what was found.
 */
import { strict as assert } from 'node:assert';
import { writeFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { findDocuments } from '../../src/host/findDocuments';
import { inBatches } from '../../src/host/inBatches';
import { watchWorkspace } from '../../src/host/workspaceLibrary';
import { YEAR } from '../support/year/year';

/** The first of each is the cold one; the middle of the others is told. */
const RUNS = 21;

/** Until a window that was just opened has done its own work, and the extension has read everything once. */
const PAUSE_MS = 4000;

/** What reading alone needs: every file found, read and decoded, as many at a time. */
async function read(): Promise<void> {
  const texts = await inBatches(await findDocuments(), async (uri) =>
    new TextDecoder().decode(await vscode.workspace.fs.readFile(uri)),
  );
  assert.ok(texts.length >= YEAR.documents);
}

async function index(): Promise<void> {
  const library = watchWorkspace();
  await library.ready;
  assert.equal(library.state.documents.size, YEAR.documents);
  library.dispose();
}

/** Milliseconds by the clock, and of work of all threads of the extension host. */
async function timed(work: () => Promise<void>): Promise<{ clock: number; work: number }> {
  const [started, before] = [performance.now(), process.cpuUsage()];
  await work();
  const { user, system } = process.cpuUsage(before);
  return { clock: performance.now() - started, work: (user + system) / 1000 };
}

export async function run(): Promise<void> {
  await vscode.extensions.getExtension('revision-rounds.revision-rounds')?.activate();
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  const runs = [];
  for (let i = 0; i < RUNS; i++) runs.push({ reading: await timed(read), indexing: await timed(index) });
  writeFileSync(process.env['BENCH_OUT'] ?? '', JSON.stringify(runs));
}
