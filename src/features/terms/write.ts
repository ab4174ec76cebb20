import * as vscode from 'vscode';
import { readTerms } from '../../core/terms/read';
import { newTerms } from '../../core/terms/starter';
import { applyEdits } from '../../core/text';
import { parseYaml } from '../../core/yaml/parse';
import { locate, type YamlPath } from '../../core/yaml/locate';
import type { Recorded } from '../../core/record/record';
import { makeEdit } from '../../host/actions';
import { showProblem, valueOrShow, type App } from '../../host/app';
import { rangeOf } from '../../host/ranges';
import { TERMS_FILE } from '../../store/defaults';
import type { Location } from '../../store/ports';
import { trackedClients } from './folder';

/** An edit of the terms that adds an entry. */
export interface Entry {
  readonly folder: Location;
  /** The client that it is about. */
  readonly client: string;
  readonly record: (text: string) => Recorded;
}

/** Whether the terms can be read, or are not there yet; shows what is in the way: before anything is asked, not after it was answered. */
export async function canBeWritten({ ports }: App, folder: Location): Promise<boolean> {
  const file = ports.files.join(folder, TERMS_FILE);
  const there = valueOrShow(await ports.files.read(file));
  if (there === undefined) return false;
  if (there === null) return true;
  const { readable, problems } = readTerms(new TextDecoder().decode(there));
  if (!readable && problems[0]) showProblem(problems[0], file);
  return readable;
}

/** Makes an edit of the terms, in a new file where there is none; shows what is in the way. Answers whether it was made. */
export async function writeTerms(app: App, { folder, client, record }: Entry): Promise<boolean> {
  const file = app.ports.files.join(folder, TERMS_FILE);
  const there = valueOrShow(await app.ports.files.read(file));
  if (there === undefined) return false;
  if (there !== null) return makeEdit(app, file, record);
  const others = trackedClients(app, folder).filter((name) => name !== client);
  const text = newTerms(others);
  const edits = record(text);
  if (!edits.ok) {
    showProblem(edits.problem);
    return false;
  }
  const bytes = new TextEncoder().encode(applyEdits(text, edits.value));
  const created = valueOrShow(await app.ports.files.create(file, bytes));
  // Somebody else was quicker: theirs is the file then.
  return created === false ? makeEdit(app, file, record) : created === true;
}

/** Opens the terms with the cursor at the name of an entry. */
export async function showEntry(app: App, folder: Location, path: YamlPath): Promise<void> {
  const uri = vscode.Uri.parse(app.ports.files.join(folder, TERMS_FILE));
  const document = await vscode.workspace.openTextDocument(uri);
  const parsed = parseYaml(document.getText());
  const slot = parsed.ok ? locate(parsed.value, path).slot : null;
  const key = slot?.kind === 'member' ? slot.member.key : null;
  const start = key ? rangeOf(document, key.span).start : new vscode.Position(0, 0);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(start, start) });
}
