import * as vscode from 'vscode';
import { ok, type Result } from '../core/problem';
import type { Location } from '../store/ports';
import { editorFiles } from './editorFiles';

/**
 * A text as its writer has it now: of an open editor, else of the file; null where there is none. It is not opened for this: five
 * hundred documents would be too much for the editor.
 */
export async function textNow(location: Location): Promise<Result<string | null>> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === location);
  if (open) return ok(open.getText());
  const bytes = await editorFiles.read(location);
  return bytes.ok ? ok(bytes.value && new TextDecoder().decode(bytes.value)) : bytes;
}
