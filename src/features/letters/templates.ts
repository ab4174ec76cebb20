import * as vscode from 'vscode';
import type { TemplateName } from '../../core/letters/kinds';
import { isTemplateName } from '../../core/letters/kinds';
import { ok, type Result } from '../../core/problem';
import { utf8File } from '../../core/utf8';
import type { ReadOwn } from '../../formats/letters';
import type { App } from '../../host/app';
import { readSettings } from '../../host/settings';
import type { Location } from '../../store/ports';

/** The writer's own templates: `.rounds/letters/LANGUAGE/NAME.md`. */
const LETTERS_FOLDER = 'letters';

export interface OwnTemplate {
  readonly name: TemplateName;
  /** The name of the folder it is in. */
  readonly language: string;
  /** The `.rounds` folder. */
  readonly folder: Location;
}

export const templateLocation = (app: App, { name, language, folder }: OwnTemplate): Location =>
  app.ports.files.join(folder, LETTERS_FOLDER, language, `${name}.md`);

/** Which template a file is; null for any other file. */
export function templateAt(uri: vscode.Uri): OwnTemplate | null {
  const [language = '', file = ''] = uri.path.split('/').slice(-2);
  const name = file.replace(/\.md$/, '');
  if (name === file || !isTemplateName(name)) return null;
  const folder = vscode.Uri.joinPath(uri, '..', '..', '..');
  const isOurs =
    vscode.Uri.joinPath(uri, '..', '..').path.endsWith(`/${LETTERS_FOLDER}`) &&
    folder.path.endsWith(`/${readSettings(uri).roundsFolder.replace(/\/+$/, '')}`);
  return isOurs ? { name, language, folder: folder.toString() } : null;
}

/** Reads the writer's own templates: as they are in the editor where they are open. */
export function ownTemplates(app: App, folder: Location): ReadOwn {
  return async (language, name): Promise<Result<string | null>> => {
    const location = templateLocation(app, { name, language, folder });
    const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === location);
    if (open) return ok(open.getText());
    const bytes = await app.ports.files.read(location);
    if (!bytes.ok || bytes.value === null) return bytes.ok ? ok(null) : bytes;
    return utf8File(`${language}/${name}.md`, bytes.value);
  };
}
