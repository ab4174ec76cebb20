import * as vscode from 'vscode';
import { fail, ok, type Result } from '../../core/problem';
import type { ReportInput } from '../../core/report/model';
import type { App } from '../../host/app';
import { shown } from '../../host/editorFiles';
import { inSlices } from '../../host/inSlices';
import { readSettings } from '../../host/settings';
import { textNow } from '../../host/textNow';
import type { Location, Ports } from '../../store/ports';
import { gatherReport } from '../../store/report';
import { allDocuments, type ClientState } from '../../store/state';

export interface MadeReport {
  readonly markdown: string;
  readonly html: string;
}

/**
 * Makes the report of a client, for a Markdown file that will be at `target`; undefined where the writer has cancelled it. What
 * makes its pages is loaded when it is first needed, and works in slices.
 */
export async function makeReport(
  app: App,
  client: ClientState,
  target: vscode.Uri,
): Promise<Result<MadeReport> | undefined> {
  return vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Making the report on {0}…', client.name),
      cancellable: true,
    },
    (_, token) => make(app, client, { target, isCancelled: () => token.isCancellationRequested }),
  );
}

interface Making {
  readonly target: vscode.Uri;
  readonly isCancelled: () => boolean;
}

async function make(
  app: App,
  client: ClientState,
  { target, isCancelled }: Making,
): Promise<Result<MadeReport> | undefined> {
  const root = vscode.Uri.joinPath(vscode.Uri.parse(client.folder), '..');
  const input = await gatherReport(withoutOpening(app.ports), {
    client: client.name,
    folder: client.folder,
    documents: allDocuments(client).map(({ location }) => location),
    includedRounds: readSettings(root).includedRounds,
    shown: (location) => relativePath(root, vscode.Uri.parse(location)),
  });
  if (!input.ok) return input;
  return pagesOf(input.value, { base: linkBase(root, target), isCancelled });
}

async function pagesOf(
  input: ReportInput,
  { base, isCancelled }: { readonly base: string | null; readonly isCancelled: () => boolean },
): Promise<Result<MadeReport> | undefined> {
  const [{ reportSteps }, { markdownSteps }, { htmlSteps }] = await Promise.all([
    import('../../core/report/build'),
    import('../../core/report/markdown'),
    import('../../core/report/html'),
  ]);
  const report = await inSlices(reportSteps(input), isCancelled);
  if (!report) return undefined;
  const markdown = await inSlices(markdownSteps(report, { linkBase: base }), isCancelled);
  if (markdown === undefined) return undefined;
  const html = await inSlices(htmlSteps(report, markdown), isCancelled);
  return html === undefined ? undefined : ok({ markdown, html });
}

/** Documents that are not open are read from their files. */
function withoutOpening(ports: Ports): Ports {
  const read = async (location: Location): Promise<Result<string>> => {
    const text = await textNow(location);
    return text.ok && text.value === null
      ? fail('cannot-read', vscode.l10n.t('{0} could not be opened.', shown(location)))
      : (text as Result<string>);
  };
  return { ...ports, documents: { ...ports.documents, read } };
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
