import * as vscode from 'vscode';
import type { Handover } from '../../core/handover/model';
import { ok, type Result } from '../../core/problem';
import type { App } from '../../host/app';
import { documentName } from '../../host/editorFiles';
import { redlineCss, redlineLegend, redlineWords } from '../../host/redlineWords';
import { roundsFolder } from '../../host/roundsFolders';
import { readSettings } from '../../host/settings';
import { gatherHandover } from '../../store/handover';
import type { Wish } from './ask';
import { print } from './print';

/** The bytes of an export. What reads Markdown and writes Word is loaded when it is first needed. */
export async function makeExport(app: App, wish: Wish): Promise<Result<Uint8Array>> {
  const { document, draft, format } = wish;
  const older = draft === null ? null : { draft };
  const gathered = await gatherHandover(app.ports, { document, name: documentName(document), older });
  if (!gathered.ok) return gathered;
  const handover = gathered.value;
  const { asMarkdown } = await import('../../core/handover/made');
  if (format === 'md') return ok(new TextEncoder().encode(asMarkdown(handover)));
  if (format === 'docx') return ok(await wordFile(app, wish, handover));
  const page = await pageOf(app, wish, handover);
  if (format === 'html') return ok(new TextEncoder().encode(page));
  return print(page, readSettings(vscode.Uri.parse(document)).browser);
}

async function wordFile(app: App, { document, comments }: Wish, handover: Handover): Promise<Uint8Array> {
  const { asTracked } = await import('../../core/handover/made');
  const { writeDocx } = await import('../../formats/docx');
  const { title, language } = handover;
  const name = readSettings(vscode.Uri.parse(document)).writerName;
  return writeDocx({
    ...asTracked(handover, comments, vscode.l10n.t('Client')),
    title,
    language,
    author: name === '' ? vscode.l10n.t('The writer') : name,
    date: app.ports.clock.now(),
    images: await pictures(document, handover),
  });
}

async function pageOf(app: App, { document, draft, comments }: Wish, handover: Handover): Promise<string> {
  const { asPage, dataAddress } = await import('../../core/handover/made');
  const looks = {
    words: redlineWords(),
    legend: redlineLegend(),
    css: draft === null ? '' : await redlineCss(app),
    versions: draft === null ? '' : vscode.l10n.t('Draft {0} → the text as it is', draft),
    comments,
  };
  const addresses = [...(await pictures(document, handover))].flatMap(([name, bytes]) => {
    const address = dataAddress(bytes);
    return address === null ? [] : [[name, address] as const];
  });
  return asPage(handover, looks, new Map(addresses));
}

/** The pictures beside a clean draft; of one that is not there, or not in the workspace, the description stands in the text. */
async function pictures(
  document: string,
  { prose, redline }: Handover,
): Promise<ReadonlyMap<string, Uint8Array>> {
  const found = new Map<string, Uint8Array>();
  if (redline) return found;
  const { depthBelow, pathOfPicture, picturesIn } = await import('../../core/handover/pictures');
  const folder = vscode.Uri.joinPath(vscode.Uri.parse(document), '..');
  const depth = depthBelow((await workspaceOf(document)).path, folder.path);
  for (const name of picturesIn(prose)) {
    const way = pathOfPicture(name, depth);
    const bytes = way === null ? null : await readNoLink(vscode.Uri.joinPath(folder, way));
    if (bytes) found.set(name, bytes);
  }
  return found;
}

/** The workspace folder; of a file that was opened alone, the one that has its `.rounds`. */
async function workspaceOf(document: string): Promise<vscode.Uri> {
  const uri = vscode.Uri.parse(document);
  const workspace = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  return workspace ?? vscode.Uri.joinPath(vscode.Uri.parse(await roundsFolder(document)), '..');
}

/** A link may lead anywhere. */
async function readNoLink(file: vscode.Uri): Promise<Uint8Array | null> {
  try {
    const { type } = await vscode.workspace.fs.stat(file);
    return type === vscode.FileType.File ? await vscode.workspace.fs.readFile(file) : null;
  } catch {
    return null;
  }
}
