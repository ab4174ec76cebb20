/**
 * How long the extension host is busy with our start in a window that has just opened: loading our code, and all that is done
 * before VS Code is told that we are there. Beside it the same for VS Code's own Markdown extension. Runs in an extension host;
 * `start.mjs` starts several, and tells the middle.
 */
import { strict as assert } from 'node:assert';
import { appendFileSync } from 'node:fs';
import * as vscode from 'vscode';

/** Until a window that was just opened has done its own work. */
const PAUSE_MS = 3000;

export async function run(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  const reference = await timeOf('vscode.markdown-language-features');
  const ours = await timeOf('revision-rounds.revision-rounds');
  appendFileSync(process.env['BENCH_OUT'] ?? '', `${JSON.stringify({ reference, ours })}\n`);
}

async function timeOf(id: string): Promise<number> {
  const extension = vscode.extensions.getExtension(id);
  assert.ok(extension && !extension.isActive, `${id} is active already`);
  const started = performance.now();
  await extension.activate();
  return performance.now() - started;
}
