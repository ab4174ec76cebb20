import * as vscode from 'vscode';
import { ok, type Result } from '../../core/problem';
import type { App } from '../../host/app';
import { readSettings } from '../../host/settings';
import { gatherReport } from '../../store/report';
import { allDocuments, type ClientState } from '../../store/state';

export interface MadeReport {
  readonly markdown: string;
  readonly html: string;
}

/** Makes the report of a client, for a Markdown file that will be at `target`. What makes its pages is loaded when it is first needed. */
export async function makeReport(
  app: App,
  client: ClientState,
  target: vscode.Uri,
): Promise<Result<MadeReport>> {
  const root = vscode.Uri.joinPath(vscode.Uri.parse(client.folder), '..');
  const input = await gatherReport(app.ports, {
    client: client.name,
    folder: client.folder,
    documents: allDocuments(client).map(({ location }) => location),
    includedRounds: readSettings(root).includedRounds,
    shown: (location) => relativePath(root, vscode.Uri.parse(location)),
  });
  if (!input.ok) return input;
  const [{ buildReport }, { reportMarkdown }, { reportHtml }] = await Promise.all([
    import('../../core/report/build'),
    import('../../core/report/markdown'),
    import('../../core/report/html'),
  ]);
  const report = buildReport(input.value);
  const markdown = reportMarkdown(report, { linkBase: linkBase(root, target) });
  return ok({ markdown, html: reportHtml(report, markdown) });
}

/** From the folder that `.rounds` is in; the whole path where a file lies elsewhere. */
function relativePath(root: vscode.Uri, file: vscode.Uri): string {
  return isBelow(root, file) ? file.path.slice(root.path.length).replace(/^\//, '') : file.path;
}

/** The way up from the report to the folder that its paths start from; null where it is not below that folder. */
function linkBase(root: vscode.Uri, target: vscode.Uri): string | null {
  return isBelow(root, target) ? '../'.repeat(relativePath(root, target).split('/').length - 1) : null;
}

function isBelow(root: vscode.Uri, file: vscode.Uri): boolean {
  const folder = root.path.replace(/\/?$/, '/');
  return file.scheme === root.scheme && file.authority === root.authority && file.path.startsWith(folder);
}
