import * as vscode from 'vscode';
import { fail, type Problem } from '../core/problem';
import { say, type Said } from '../core/said';
import type { Ports } from '../store/ports';
import { bytesOf, isSameBytes } from './bytes';
import { reasonOf } from './editorFiles';
import { COMMANDS, type CommandId } from './ids';
import { inform } from './messages';
import { translated } from './said';

/**
 * Restricted Mode: in a folder that its writer does not trust (yet), all that was read is shown, nothing is written and no program is
 * started. Asked anew each time, so that trust works at once when it is given.
 */

/** Commands that only look. Any other may write, or start a program, and has to wait for trust. */
const LOOKING: ReadonlySet<CommandId> = new Set<CommandId>([
  COMMANDS.nextOpenComment,
  COMMANDS.previousOpenComment,
  COMMANDS.writeToClient,
  COMMANDS.copyLetter,
  COMMANDS.copyLetterFormatted,
  COMMANDS.previewLetter,
  COMMANDS.compare,
  COMMANDS.showChange,
  COMMANDS.showChanges,
  COMMANDS.showChangesSince,
  COMMANDS.showRedline,
  COMMANDS.showHistory,
  COMMANDS.showClientFacts,
  COMMANDS.reveal,
  COMMANDS.copyCleanText,
  COMMANDS.checkForLeaks,
]);

/** Whether a command may run; where it may not, the writer is told. */
export const mayRun = (id: CommandId): boolean => LOOKING.has(id) || mayWrite();

/** Whether something may be written, or a program started; where it may not, the writer is told. */
export function mayWrite(): boolean {
  if (!vscode.workspace.isTrusted) void tellOfTrust();
  return vscode.workspace.isTrusted;
}

async function tellOfTrust(): Promise<void> {
  const manage = vscode.l10n.t('Manage Workspace Trust');
  const chosen = await inform(
    vscode.l10n.t(
      'This folder has to be trusted first: in Restricted Mode, Revision Rounds shows what is there and writes nothing.',
    ),
    manage,
  );
  if (chosen === manage) await vscode.commands.executeCommand('workbench.trust.manage');
}

/** The same at the last door, for what no command started. */
export function writingWithTrust(ports: Ports): Ports {
  return {
    ...ports,
    files: {
      ...ports.files,
      create: async (file, bytes) =>
        vscode.workspace.isTrusted ? ports.files.create(file, bytes) : fail('cannot-write', notTrusted()),
    },
    documents: {
      ...ports.documents,
      change: async (document, before, edits) =>
        vscode.workspace.isTrusted ? ports.documents.change(document, before, edits) : refused(),
    },
  };
}

/**
 * Writes a file that the writer chose a place for. Where that fails half-way, what was there before is put back. (Not written beside it and
 * renamed: in a browser only the chosen file itself may be written.) @throws as the editor's file system does, and without trust
 */
export async function writeFile(target: vscode.Uri, bytes: Uint8Array): Promise<void> {
  if (!vscode.workspace.isTrusted) throw new Error(translated(notTrusted()));
  const before = await bytesOf(target);
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch (error) {
    if (await isAsBefore(target, before)) throw error;
    throw new Error(translated(say('{0} What stands there now may be a part only.', reasonOf(error))), {
      cause: error,
    });
  }
}

/** Whether a file is what it was, as far as anyone can tell; put back if need be. */
async function isAsBefore(file: vscode.Uri, before: Uint8Array | null | undefined): Promise<boolean> {
  // Where nobody could tell what was there, nobody can tell what is new.
  if (before === undefined) return true;
  const now = await bytesOf(file);
  if (isSameBytes(now, before)) return true;
  await (before ? vscode.workspace.fs.writeFile(file, before) : vscode.workspace.fs.delete(file)).then(
    undefined,
    () => undefined,
  );
  return isSameBytes(await bytesOf(file), before);
}

/** The same with a folder and all that is in it. @throws as `writeFile` */
export async function copyFolder(source: vscode.Uri, target: vscode.Uri): Promise<void> {
  if (!vscode.workspace.isTrusted) throw new Error(translated(notTrusted()));
  await vscode.workspace.fs.copy(source, target);
}

const refused = (): Problem => ({ code: 'cannot-write', severity: 'error', message: notTrusted() });

export const notTrusted = (): Said =>
  say('Nothing was written, because this folder is not trusted (Restricted Mode).');
