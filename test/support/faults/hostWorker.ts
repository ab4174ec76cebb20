import { appendFileSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { ProblemCode } from '../../../src/core/problem';
import { editorDocuments, watchSavedTexts } from '../../../src/host/editorDocuments';
import { editorFiles } from '../../../src/host/editorFiles';
import type { Ports } from '../../../src/store/ports';
import { DOCUMENTS, stepOf } from './day';
import type { Order, Shown } from './workingHost';

/**
 * An extension for the tests: works through a day in the extension host, with the product's own ports, to be killed. It takes its order from a
 * file, and says in another what it does; both are put in when it is bundled.
 */
declare const ORDER: string;
declare const SAID: string;

/** How often it looks for an order, in milliseconds. */
const LOOKING = 10;

const UNWRITTEN: ReadonlySet<ProblemCode> = new Set(['cannot-read', 'cannot-write', 'changed-meanwhile']);

/** At once on disk, as far as a process that is killed is concerned. */
const say = (line: string): void => appendFileSync(SAID, `${line}\n`);

function orderNow(): Order | null {
  const text = existsSync(ORDER) ? readFileSync(ORDER, 'utf8') : '';
  return text.endsWith('\n') ? (JSON.parse(text) as Order) : null;
}

/** What the editor has after a kill: an edit that was made and not saved is there, and its writer saves it. */
async function shown(folder: string): Promise<Shown[]> {
  const found: Shown[] = [];
  for (const name of DOCUMENTS) {
    const document = await vscode.workspace.openTextDocument(path.join(folder, name));
    found.push({ name, text: document.getText(), unsaved: document.isDirty });
    if (document.isDirty) await document.save();
  }
  return found;
}

async function work(order: Order): Promise<void> {
  const place = (name: string): string => vscode.Uri.file(path.join(order.folder, name)).toString();
  const ports: Ports = {
    files: editorFiles,
    documents: editorDocuments(watchSavedTexts()),
    clock: { now: () => '' },
    roundsFolder: () => Promise.resolve(place('.rounds')),
  };
  for (let index = order.first; index < order.last; index++) {
    const step = stepOf(order.seed, index);
    say(`b ${index}`);
    const made = await step.run(ports, place(step.document));
    // A step may ask for what is not to be done, such as to send the same text again.
    const isUnwritten = !made.ok && UNWRITTEN.has(made.problem.code);
    say(isUnwritten ? `failed ${index}: ${JSON.stringify(made.problem)}` : `d ${index}`);
  }
}

export async function activate(): Promise<void> {
  const before = orderNow();
  say(`ready ${process.pid} ${JSON.stringify(before ? await shown(before.folder) : [])}`);
  const looking = setInterval(() => {
    const order = orderNow();
    if (order?.pid !== process.pid) return;
    clearInterval(looking);
    work(order).catch((error: unknown) => say(`failed: ${String(error)}`));
  }, LOOKING);
}
