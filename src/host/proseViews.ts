import * as vscode from 'vscode';
import type { Location } from '../store/ports';
import { documentName } from './editorFiles';
import { SCHEMES } from './ids';

/** Read-only texts without front matter: a stored draft, and the prose of a document as it is. Their URIs name the document they belong to. */

export interface NamedDraft {
  readonly document: Location;
  /** The `.rounds` folder. */
  readonly folder: Location;
  readonly id: string;
  readonly number: number;
}

export function draftUri({ document, folder, id, number }: NamedDraft): vscode.Uri {
  return vscode.Uri.from({
    scheme: SCHEMES.draft,
    path: `/${documentName(document)}-draft-${number}.md`,
    query: new URLSearchParams({ document, folder, id }).toString(),
  });
}

/** `about`: what the view is about, so that each has a tab of its own. */
export function proseUri(document: Location, about = ''): vscode.Uri {
  return vscode.Uri.from({
    scheme: SCHEMES.prose,
    path: `/${documentName(document)}.md`,
    query: new URLSearchParams({ document, about }).toString(),
  });
}

export const isProseView = (uri: vscode.Uri): boolean =>
  uri.scheme === SCHEMES.draft || uri.scheme === SCHEMES.prose;

/** A part of the query of such a URI; empty where there is none. */
export function queryOf(uri: vscode.Uri, name: 'document' | 'folder' | 'id'): string {
  return new URLSearchParams(uri.query).get(name) ?? '';
}

/** The document that the active editor is about: the one in it, or the one whose draft or prose is in it. */
export function activeLocation(): Location | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document?.languageId !== 'markdown') return undefined;
  return isProseView(document.uri) ? queryOf(document.uri, 'document') : document.uri.toString();
}
