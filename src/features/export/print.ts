import * as vscode from 'vscode';
import { fail, ok, type Result } from '../../core/problem';
import { say } from '../../core/said';
import { reasonOf } from '../../host/editorFiles';
import { notTrusted } from '../../host/trust';
import { findBrowser, printPage } from '../../node/printPage';

/** Whether the files are on a computer that can print at all. */
export const canPrint = (): boolean => true;

/** A page as a PDF, printed by a browser of the computer that the files are on. `named`: the one that the writer chose. */
export async function print(html: string, named: string): Promise<Result<Uint8Array>> {
  if (!vscode.workspace.isTrusted) return fail('cannot-write', notTrusted());
  const browser = findBrowser(named);
  if (browser === undefined) return fail('cannot-write', NO_BROWSER);
  try {
    return ok(await printPage(browser, html));
  } catch (error) {
    const message = say('{0} could not print the page: {1}', browser, reasonOf(error));
    return fail('cannot-write', message);
  }
}

const NO_BROWSER = say(
  'A PDF is printed by a browser, and none was found. Install Chrome, Chromium or Edge, or name one in the setting “Browser”; or export a web page and print it yourself.',
);
